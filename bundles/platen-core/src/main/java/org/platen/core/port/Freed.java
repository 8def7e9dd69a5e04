package org.platen.core.port;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What comes free in a transaction: places at which there is stock again, or where somebody left the line that waits for
 * it, and jobs that will not be made, which leave room at their locations. The room is given back at the transaction's end,
 * the stock is offered to those who wait for it when it is committed. Belongs to one transaction and to its thread.
 */
public final class Freed {
    private final Set<Stock.Place> places = new TreeSet<>();
    private final List<JobRow> unmade = new ArrayList<>();

    public void at(Stock.Place place) {
        places.add(place);
    }

    /** Jobs that left their location without having been begun, as they were there. */
    public void unmade(Collection<JobRow> jobs) {
        unmade.addAll(jobs);
    }

    /** In the order of locations and materials. */
    public List<Stock.Place> places() {
        return List.copyOf(places);
    }

    public List<JobRow> unmade() {
        return List.copyOf(unmade);
    }
}
