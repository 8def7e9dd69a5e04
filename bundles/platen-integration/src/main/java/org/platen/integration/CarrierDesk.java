package org.platen.integration;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.platen.api.access.Call;
import org.platen.api.access.Role;
import org.platen.api.delivery.Inbox;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.api.model.ShipmentId;
import org.platen.api.shipping.CarrierService;
import org.platen.api.shipping.LabelQueue;
import org.platen.api.shipping.LabelService;
import org.platen.api.shipping.Parcel;
import org.platen.api.shipping.TrackingEvent;
import org.platen.spi.carrier.Carrier;
import org.platen.spi.storefront.Verdict;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What people and carriers ask of the connections: what there is, what a parcel costs, and the door for webhooks. */
@Component
public final class CarrierDesk implements CarrierService {
    private static final Logger LOG = LoggerFactory.getLogger(CarrierDesk.class);
    private static final int MAX_REASON = 80;
    /** Parcels that one carrier is asked about at a time. */
    private static final int WIDTH = 2;

    private static final int DEPTH = 8;
    private static final Duration LEASE = Duration.ofMinutes(1);

    private final Carriers carriers;
    private final LabelService labels;
    private final LabelQueue queue;
    private final Inbox inbox;
    private final Duration patience;
    private final Lanes lanes = new Lanes("rates", WIDTH, DEPTH, Duration.ofSeconds(1));

    @Activate
    public CarrierDesk(
            @Reference Carriers carriers,
            @Reference LabelService labels,
            @Reference LabelQueue queue,
            @Reference Inbox inbox) {
        this(carriers, labels, queue, inbox, Duration.ofSeconds(30));
    }

    CarrierDesk(Carriers carriers, LabelService labels, LabelQueue queue, Inbox inbox, Duration patience) {
        this.carriers = carriers;
        this.labels = labels;
        this.queue = queue;
        this.inbox = inbox;
        this.patience = patience;
    }

    @Deactivate
    void stop() {
        lanes.close();
    }

    @Override
    public List<Connection> connections(Call call) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        List<Connection> connections = new ArrayList<>();
        for (String key : carriers.keys()) {
            carriers.find(key)
                    .ifPresent(carrier -> Guard.run(
                            () -> connections.add(new Connection(
                                    key,
                                    carrier.kind(),
                                    carrier.capabilities().stream()
                                            .map(Enum::name)
                                            .sorted()
                                            .toList())),
                            failure -> LOG.warn("Carrier {} cannot say what it can do", key, failure)));
        }
        return connections;
    }

    @Override
    public List<Offer> rates(Call call, ShipmentId shipment, @Nullable String carrier) {
        List<Parcel> parcels = labels.parcels(call, shipment);
        List<String> asked = carrier == null ? carriers.keys() : List.of(carrier);
        long end = System.nanoTime() + patience.toNanos();
        List<CompletableFuture<Offer>> answers = new ArrayList<>();
        for (String key : asked) {
            answers.addAll(ask(key, running(key), parcels, end));
        }
        return answers.stream().map(CarrierDesk::result).toList();
    }

    /** A parcel that a carrier is to be asked about. */
    private record Question(Parcel parcel, CompletableFuture<Offer> answer) {}

    /** Asks about one parcel after the other, as many at once as the lane is wide, so that a shipment never fills it. */
    private List<CompletableFuture<Offer>> ask(String key, Carrier carrier, List<Parcel> parcels, long end) {
        Queue<Question> open = new ConcurrentLinkedQueue<>();
        List<CompletableFuture<Offer>> answers = new ArrayList<>();
        for (Parcel parcel : parcels) {
            CompletableFuture<Offer> answer = new CompletableFuture<>();
            open.add(new Question(parcel, answer));
            answers.add(answer.completeOnTimeout(
                    new Offer(key, parcel.number(), List.of(), "The carrier gave no answer in time"),
                    Math.max(1, end - System.nanoTime()),
                    TimeUnit.NANOSECONDS));
        }
        boolean taken = false;
        for (int i = 0; i < Math.min(WIDTH, parcels.size()); i++) {
            taken |= lanes.run(key, () -> work(key, carrier, open, end));
        }
        if (!taken) {
            open.forEach(question -> question.answer()
                    .complete(new Offer(key, question.parcel().number(), List.of(), "The carrier is busy")));
        }
        return answers;
    }

    private static void work(String key, Carrier carrier, Queue<Question> open, long end) {
        while (end - System.nanoTime() > 0) {
            Question question = open.poll();
            if (question == null) {
                return;
            }
            question.answer().complete(offer(key, carrier, question.parcel()));
        }
    }

    private static Offer result(CompletableFuture<Offer> answer) {
        try {
            return answer.get(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatenException(Errors.UNAVAILABLE, "Interrupted", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new PlatenException(Errors.PARTNER_FAILED, "The carrier did not answer", e);
        }
    }

    private static Offer offer(String key, Carrier carrier, Parcel parcel) {
        List<Offer> offer = new ArrayList<>(1);
        Guard.run(() -> offer.add(new Offer(key, parcel.number(), carrier.rates(parcel), null)), failure -> {
            LOG.info("Carrier {} offers nothing for {}", key, parcel.reference(), failure);
            offer.add(new Offer(key, parcel.number(), List.of(), Guard.text(failure)));
        });
        return offer.get(0);
    }

    @Override
    public void receive(String key, Map<String, List<String>> headers, byte[] body) {
        Carrier carrier = running(key);
        Map<String, List<String>> lowered = new HashMap<>();
        headers.forEach((name, values) -> lowered.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
        AtomicReference<@Nullable Verdict> verdict = new AtomicReference<>();
        Guard.run(
                () -> verdict.set(carrier.verify(lowered, body)),
                failure -> LOG.warn("Carrier {} failed to verify a webhook", key, failure));
        Verdict found = verdict.get();
        if (found == null) {
            throw new PlatenException(Errors.PLUGIN_FAILED, "The carrier's connection failed");
        }
        if (found instanceof Verdict.Forged forged) {
            inbox.countRejected("carrier:" + key, Guard.cut(forged.reason(), MAX_REASON));
            throw new PlatenException(Errors.SIGNATURE, "The signature is missing or wrong");
        }
        if (found instanceof Verdict.Genuine genuine) {
            keep(key, carrier, genuine, lowered, body);
        }
    }

    /** Genuine, but what cannot be read is kept for a person: refusing it would make the carrier stop telling us. */
    private void keep(String key, Carrier carrier, Verdict.Genuine as, Map<String, List<String>> headers, byte[] body) {
        AtomicReference<@Nullable List<TrackingEvent>> events = new AtomicReference<>();
        Guard.run(() -> events.set(carrier.parse(as.topic(), body)), failure -> {
            LOG.warn("A webhook of carrier {} cannot be read", key, failure);
            inbox.storeClaimed("carrier", "carrier:" + key, as.topic(), as.dedupeKey(), headers, body, LEASE)
                    .ifPresent(id -> inbox.poison(id, Guard.text(failure)));
        });
        List<TrackingEvent> read = events.get();
        if (read != null && !read.isEmpty()) {
            queue.tracked(key, read);
        }
    }

    private Carrier running(String key) {
        return carriers.find(key)
                .orElseThrow(() -> carriers.known(key)
                        ? new PlatenException(Errors.UNAVAILABLE, "The connection to the carrier is not running now")
                        : new PlatenException(Errors.NOT_FOUND, "There is no such carrier"));
    }
}
