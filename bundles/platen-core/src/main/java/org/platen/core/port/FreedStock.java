package org.platen.core.port;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Places at which stock came free in a transaction, or somebody left the line that waits for it. It is offered to those
 * who wait there when the transaction is committed. Belongs to one transaction and to its thread.
 */
public final class FreedStock {
    private final Set<Stock.Place> places = new TreeSet<>();

    public void at(Stock.Place place) {
        places.add(place);
    }

    public void at(Collection<Stock.Place> some) {
        places.addAll(some);
    }

    /** In the order of locations and materials. */
    public List<Stock.Place> places() {
        return List.copyOf(places);
    }
}
