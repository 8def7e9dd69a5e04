package org.platen.integration;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.platen.api.error.PlatenException;
import org.platen.api.file.FileStore;
import org.platen.api.file.StoredFile;
import org.platen.api.shipping.BoughtLabel;
import org.platen.api.shipping.LabelQueue;
import org.platen.api.shipping.LabelQueue.Task;
import org.platen.api.shipping.Rate;
import org.platen.spi.carrier.Carrier;
import org.platen.spi.carrier.CarrierException;
import org.platen.spi.carrier.LabelFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does one task about a label with its carrier, and stores each step before the next one begins. */
final class LabelWork {
    private static final Logger LOG = LoggerFactory.getLogger(LabelWork.class);
    private static final long LARGEST_FILE = 8L << 20;

    private final LabelQueue queue;
    private final FileStore files;

    LabelWork(LabelQueue queue, FileStore files) {
        this.queue = queue;
        this.files = files;
    }

    void work(Task task, Carrier carrier, Circuit circuit) {
        Guard.run(
                () -> {
                    switch (task.work()) {
                        case BUY -> buy(task, carrier);
                        case FILE -> file(task, carrier);
                        case VOID -> {
                            carrier.voidLabel(labelId(task));
                            queue.voided(task);
                        }
                    }
                    circuit.succeeded();
                },
                failure -> giveBack(task, circuit, failure));
    }

    /** What may have been bought is looked up; only when it was not, and that is stored, money is spent. */
    private void buy(Task task, Carrier carrier) throws CarrierException {
        String rate = task.rate();
        if (task.asked() && rate != null) {
            Optional<BoughtLabel> found;
            try {
                found = carrier.find(task.parcel().reference(), rate);
            } catch (CarrierException e) {
                if (!e.isLasting()) {
                    throw e;
                }
                LOG.warn(
                        "Carrier {} does not say whether it sold {}",
                        task.carrier(),
                        task.parcel().reference(),
                        e);
                queue.inDoubt(task, Guard.text(e));
                return;
            }
            if (found.isPresent()) {
                LOG.info("Label {} was bought before and is kept", task.parcel().reference());
                queue.bought(task, found.get());
                return;
            }
        }
        String chosen = rate == null ? cheapest(task, carrier) : rate;
        if (queue.begin(task, chosen)) {
            queue.bought(task, carrier.buy(task.parcel(), chosen));
        }
    }

    private static String cheapest(Task task, Carrier carrier) throws CarrierException {
        List<Rate> rates = carrier.rates(task.parcel());
        SortedSet<String> currencies = new TreeSet<>();
        rates.forEach(rate -> currencies.add(rate.price().currency()));
        if (currencies.size() > 1) {
            throw CarrierException.lasting("The carrier offers rates in " + String.join(" and ", currencies)
                    + ", of which none is the cheapest; name a rate");
        }
        return rates.stream()
                .min(Comparator.comparing((Rate rate) -> rate.price().amount()))
                .map(Rate::id)
                .orElseThrow(() -> CarrierException.lasting("The carrier offers nothing for this parcel"));
    }

    private void file(Task task, Carrier carrier) throws CarrierException {
        Optional<LabelFile> file = carrier.label(labelId(task));
        if (file.isEmpty()) {
            queue.filed(task, null, null);
            return;
        }
        try {
            StoredFile stored = files.put(new ByteArrayInputStream(file.get().content()), LARGEST_FILE);
            queue.filed(task, stored.sha256(), file.get().mediaType());
        } catch (IOException | PlatenException e) {
            throw CarrierException.passing("The label's file cannot be stored", null, e);
        }
    }

    private static String labelId(Task task) throws CarrierException {
        String id = task.labelId();
        if (id == null) {
            throw CarrierException.lasting("The label has no identity at the carrier");
        }
        return id;
    }

    private void giveBack(Task task, Circuit circuit, Throwable failure) {
        String text = Guard.text(failure);
        if (failure instanceof CarrierException carrier && carrier.isLasting()) {
            circuit.succeeded();
            LOG.warn(
                    "Carrier {} refuses {} {}: {}",
                    task.carrier(),
                    task.work(),
                    task.parcel().reference(),
                    text);
            queue.refused(task, text);
            return;
        }
        Optional<Duration> wait = Optional.empty();
        if (failure instanceof CarrierException carrier) {
            LOG.debug(
                    "Carrier {} cannot do {} {} now",
                    task.carrier(),
                    task.work(),
                    task.parcel().reference(),
                    failure);
            wait = carrier.retryAfter();
        } else {
            LOG.warn("Label {} of carrier {} failed", task.parcel().reference(), task.carrier(), failure);
        }
        circuit.failed(wait);
        queue.retry(task, text, wait.orElse(null));
    }
}
