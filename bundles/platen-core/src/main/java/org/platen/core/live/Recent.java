package org.platen.core.live;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.platen.core.port.Feed.Entry;

/**
 * The last changes in the order in which this node read them, for those who come back, from this node or another. What was
 * read in an earlier turn than a change was committed before it, so whoever saw the change saw that, too; what was read in
 * the same turn or later may have been missed, whatever its id.
 */
final class Recent {
    private static final long FIRST_TURN = 0;

    private final int most;
    private final Duration overlap;
    private final Deque<Read> entries = new ArrayDeque<>();
    private long turn;
    /** Everything above this id that came while we read is here; -1 when nothing was ever dropped. */
    private long dropped;

    private record Read(Entry entry, long turn) {}

    /** @param overlap how far before a change of the first turn others of that turn may have been missed */
    Recent(int most, Duration overlap) {
        this.most = most;
        this.overlap = overlap;
    }

    /** @param all whether these are all that there are */
    void begin(List<Entry> first, boolean all) {
        entries.clear();
        turn = FIRST_TURN;
        dropped = all || first.isEmpty() ? -1 : first.get(0).change().id() - 1;
        first.forEach(entry -> entries.addLast(new Read(entry, FIRST_TURN)));
    }

    void add(Collection<Entry> fresh) {
        turn++;
        for (Entry entry : fresh) {
            entries.addLast(new Read(entry, turn));
            if (entries.size() > most) {
                dropped =
                        Math.max(dropped, entries.removeFirst().entry().change().id());
            }
        }
    }

    /** What came after the change; empty when that cannot be said any more. */
    Optional<List<Entry>> since(long last, long high) {
        if (last > high || last <= dropped) {
            return Optional.empty();
        }
        Optional<Read> anchor = entries.stream()
                .filter(read -> read.entry().change().id() == last)
                .findFirst();
        List<Entry> after = new ArrayList<>();
        for (Read read : entries) {
            if (read.entry().change().id() != last && missed(read, last, anchor)) {
                after.add(read.entry());
            }
        }
        return Optional.of(after);
    }

    private boolean missed(Read read, long last, Optional<Read> anchor) {
        if (read.entry().change().id() > last) {
            return true;
        }
        if (anchor.isEmpty()) {
            return false;
        }
        if (anchor.get().turn() != FIRST_TURN) {
            return read.turn() >= anchor.get().turn();
        }
        Instant doubtful = anchor.get().entry().change().at().minus(overlap);
        return read.turn() != FIRST_TURN || !read.entry().change().at().isBefore(doubtful);
    }
}
