package org.platen.core.live;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which ids of a growing sequence were seen. Ids are given before their transactions commit, so one may turn up after
 * higher ones; those that are missing are looked for until they have been missing for a while: then they never come.
 */
final class Window {
    /** Missing ids at most: after a large jump, such as a restored database, the lowest are given up. */
    static final int MOST_MISSING = 20_000;

    private final Duration patience;
    /** Missing ids with when each was first missed. */
    private final TreeMap<Long, Instant> missing = new TreeMap<>();

    private long high;

    Window(Duration patience) {
        this.patience = patience;
    }

    /** Begins anew after an id; what is below is of no interest but for the missing ones among these. */
    void begin(Collection<Long> ids, Instant now) {
        missing.clear();
        Iterator<Long> first = ids.iterator();
        high = first.hasNext() ? first.next() - 1 : 0;
        accept(ids, now);
    }

    long high() {
        return high;
    }

    boolean complete() {
        return missing.isEmpty();
    }

    /** The id below the lowest missing one. */
    long floor() {
        return missing.isEmpty() ? high : missing.firstKey() - 1;
    }

    /** Takes what was found, lowest first, and answers what of it is new. */
    List<Long> accept(Collection<Long> found, Instant now) {
        List<Long> fresh = new ArrayList<>(found.size());
        for (long id : found) {
            if (id > high) {
                for (long absent = Math.max(high + 1, id - MOST_MISSING); absent < id; absent++) {
                    missing.put(absent, now);
                }
                high = id;
                fresh.add(id);
            } else if (missing.remove(id) != null) {
                fresh.add(id);
            }
        }
        while (missing.size() > MOST_MISSING) {
            missing.pollFirstEntry();
        }
        return fresh;
    }

    /** Gives up what has been missing for too long. */
    void settle(Instant now) {
        Instant since = now.minus(patience);
        missing.entrySet()
                .removeIf((Map.Entry<Long, Instant> one) -> one.getValue().isBefore(since));
    }
}
