package org.platen.persistence.internal.sql;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of work that is claimed for a while, tried and in the end given up: what is to be done is {@code NEW}. Its times
 * are the database's own.
 *
 * @param name of the table
 * @param over state of work that is given up
 */
record WorkTable(String name, String over, int mostAttempts) {
    /** Condition of work that is due and that nobody has claimed. */
    static final String DUE = "state = 'NEW' AND next_at <= UTC_TIMESTAMP(6)"
            + " AND (lease_until IS NULL OR lease_until < UTC_TIMESTAMP(6))";

    /** Counts an attempt at each and keeps others away from them meanwhile. */
    void lease(Sql sql, List<Long> ids, Duration lease) {
        if (ids.isEmpty()) {
            return;
        }
        List<@Nullable Object> values = new ArrayList<>();
        values.add(lease.toSeconds());
        values.addAll(ids);
        sql.update(
                "UPDATE " + name + " SET attempts = attempts + 1, lease_until = UTC_TIMESTAMP(6) + INTERVAL ? SECOND"
                        + " WHERE id IN (" + Sql.marks(ids.size()) + ")",
                values);
    }

    /** Keeps what was claimed and did not run out; answers how many that are. */
    int renew(Sql sql, Collection<Long> ids, Duration lease) {
        if (ids.isEmpty()) {
            return 0;
        }
        List<@Nullable Object> values = new ArrayList<>();
        values.add(lease.toSeconds());
        values.addAll(ids);
        return sql.update(
                "UPDATE " + name + " SET lease_until = UTC_TIMESTAMP(6) + INTERVAL ? SECOND WHERE id IN ("
                        + Sql.marks(ids.size()) + ") AND state = 'NEW' AND lease_until > UTC_TIMESTAMP(6)",
                values);
    }

    /**
     * The attempt failed; work that was tried often enough is given up.
     *
     * @param delay until the next attempt; null to wait the longer the more there were
     * @return 1, or 0 where it is over already
     */
    int retry(Sql sql, long id, String problem, @Nullable Duration delay) {
        List<@Nullable Object> values = new ArrayList<>(List.of(BackOff.cut(problem), mostAttempts, over));
        if (delay != null) {
            values.add(Math.max(1, delay.toSeconds()));
        }
        values.add(id);
        return sql.update(
                "UPDATE " + name + " SET problem = ?, lease_until = NULL, state = IF(attempts >= ?, ?, 'NEW'),"
                        + " next_at = UTC_TIMESTAMP(6) + INTERVAL " + (delay == null ? BackOff.SECONDS : "?")
                        + " SECOND WHERE id = ? AND state = 'NEW'",
                values);
    }

    /**
     * Nobody is to try any more.
     *
     * @return 1, or 0 where it is over already
     */
    int giveUp(Sql sql, long id, String problem) {
        return sql.update(
                "UPDATE " + name + " SET state = ?, problem = ?, lease_until = NULL WHERE id = ? AND state = 'NEW'",
                over,
                BackOff.cut(problem),
                id);
    }
}
