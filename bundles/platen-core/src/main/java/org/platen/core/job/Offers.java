package org.platen.core.job;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.platen.api.access.Call;
import org.platen.core.port.Stock.Place;
import org.platen.core.port.Transactions;
import org.platen.core.port.Tx;
import org.platen.core.routing.Loads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Transactions that give back the room of what will not be made, and after which the stock that came free in them is
 * offered to those who wait for it, the oldest first. Not in the transaction itself, as the orders of those who wait would
 * be locked after stock. What a crash cuts off here, the next check makes good.
 */
public final class Offers implements Transactions {
    private static final Logger LOG = LoggerFactory.getLogger(Offers.class);
    private static final String ACTOR = Call.system("stock").actor();

    private final Transactions store;
    private final StockSweep sweep;
    private final Loads loads;

    public Offers(Transactions store, StockSweep sweep, Loads loads) {
        this.store = store;
        this.sweep = sweep;
        this.loads = loads;
    }

    @Override
    public <T> T required(Function<Tx, T> work) {
        return offered(store.required(noting(work)));
    }

    @Override
    public <T> T patient(Function<Tx, T> work) {
        return offered(store.patient(noting(work)));
    }

    /** What work answered, and where stock came free in it. */
    private record Done<T>(T answer, List<Place> freed) {}

    private <T> Function<Tx, Done<T>> noting(Function<Tx, T> work) {
        return tx -> {
            T answer = work.apply(tx);
            // Last, as others wait for the count from here on.
            loads.giveBack(tx, tx.freed().unmade());
            return new Done<>(answer, tx.freed().places());
        };
    }

    private <T> T offered(Done<T> done) {
        if (!done.freed().isEmpty()) {
            offer(done.freed());
        }
        return done.answer();
    }

    private void offer(List<Place> places) {
        try {
            Set<Long> ids = new HashSet<>();
            places.forEach(place -> ids.add(place.material()));
            Map<Long, String> codes = store.required(tx -> tx.storeroom().codes(ids));
            Map<Long, Set<String>> byLocation = new TreeMap<>();
            for (Place place : places) {
                String code = codes.get(place.material());
                if (code != null) {
                    byLocation
                            .computeIfAbsent(place.location(), key -> new HashSet<>())
                            .add(code);
                }
            }
            byLocation.forEach((location, materials) -> sweep.offer(ACTOR, location, materials));
        } catch (RuntimeException e) {
            LOG.warn("Freed stock of {} is offered at the next check", places, e);
        }
    }
}
