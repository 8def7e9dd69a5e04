package org.platen.persistence.internal.sql;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.platen.api.job.IntakeChecks;
import org.platen.core.port.Timers;

/** Turns of timers in SQL, by the database's clock. */
final class SqlTimers implements Timers {
    private final Sql sql;

    SqlTimers(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean take(String name, Duration lease) {
        // Locks the row for change at once: the shared lock of INSERT IGNORE, kept up to the update, is a deadlock.
        sql.update("INSERT INTO timer_run (name) VALUES (?) ON DUPLICATE KEY UPDATE name = VALUES(name)", name);
        return sql.update(
                        "UPDATE timer_run SET lease_until = UTC_TIMESTAMP(6) + INTERVAL ? SECOND WHERE name = ?"
                                + " AND (lease_until IS NULL OR lease_until < UTC_TIMESTAMP(6))",
                        lease.toSeconds(),
                        name)
                > 0;
    }

    @Override
    public boolean takeOver(String name, Duration lease) {
        return sql.update(
                        "UPDATE timer_run SET lease_until = UTC_TIMESTAMP(6) + INTERVAL ? SECOND WHERE name = ?"
                                + " AND lease_until < UTC_TIMESTAMP(6)",
                        lease.toSeconds(),
                        name)
                > 0;
    }

    @Override
    public void renew(String name, Duration lease) {
        sql.update(
                "UPDATE timer_run SET lease_until = UTC_TIMESTAMP(6) + INTERVAL ? SECOND WHERE name = ?"
                        + " AND lease_until IS NOT NULL",
                lease.toSeconds(),
                name);
    }

    @Override
    public void done(String name, IntakeChecks.Status result, Instant next) {
        sql.update(
                "UPDATE timer_run SET last_at = ?, next_at = ?, lease_until = NULL, looked = ?, done = ?, stayed = ?"
                        + " WHERE name = ?",
                result.lastRun(),
                next,
                result.looked(),
                result.released(),
                result.stayed(),
                name);
    }

    @Override
    public Optional<IntakeChecks.Status> last(String name) {
        return sql.one(
                "SELECT last_at, next_at, looked, done, stayed FROM timer_run WHERE name = ?",
                row -> new IntakeChecks.Status(
                        row.timeOrNull("last_at"),
                        row.timeOrNull("next_at"),
                        row.integer("looked"),
                        row.integer("done"),
                        row.integer("stayed")),
                name);
    }
}
