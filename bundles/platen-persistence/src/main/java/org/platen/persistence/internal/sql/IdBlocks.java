package org.platen.persistence.internal.sql;

import java.util.ArrayList;
import java.util.List;

/** Ids in blocks from the database's sequence, so that most of them cost no round trip. */
final class IdBlocks {
    /** The sequence's own increment. */
    private static final int BLOCK = 1000;

    private long next;
    private long end;

    synchronized List<Long> take(Sql sql, int count) {
        List<Long> ids = new ArrayList<>(count);
        while (ids.size() < count) {
            if (next == end) {
                next = sql.list("SELECT NEXT VALUE FOR platen_id AS id", row -> row.number("id"))
                        .get(0);
                end = next + BLOCK;
            }
            ids.add(next++);
        }
        return ids;
    }
}
