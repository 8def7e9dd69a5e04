package org.platen.integration;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.platen.api.delivery.PollCursors;

/** Cursors without a database; each storefront is due again when the test says so. */
final class InMemoryCursors implements PollCursors {
    private final Journal journal;
    private final Map<String, String> cursors = new TreeMap<>();
    private final Set<String> polled = new HashSet<>();

    InMemoryCursors(Journal journal) {
        this.journal = journal;
    }

    @Override
    public synchronized Optional<Turn> take(String storefront, Duration every, Duration lease) {
        return polled.add(storefront)
                ? Optional.of(new Turn(storefront, cursors.getOrDefault(storefront, "")))
                : Optional.empty();
    }

    @Override
    public synchronized void done(Turn turn, String cursor) {
        cursors.put(turn.storefront(), cursor);
        journal.add("polled " + turn.storefront() + " to " + cursor);
    }

    synchronized void due() {
        polled.clear();
    }

    @Override
    public int renew(Collection<String> storefronts, Duration lease) {
        return storefronts.size();
    }
}
