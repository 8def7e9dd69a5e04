package org.platen.persistence.internal.sql;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.platen.api.delivery.PollCursors;

/** How far storefronts were polled, in SQL. */
@Component(service = PollCursors.class)
public final class SqlPollCursors implements PollCursors {
    private final SqlTransactions transactions;

    @Activate
    public SqlPollCursors(@Reference SqlTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<Turn> take(String storefront, Duration every, Duration lease) {
        return transactions.withSql(sql -> {
            // Locks the row for change at once: the shared lock of INSERT IGNORE, kept up to the update, is a deadlock.
            sql.update(
                    "INSERT INTO poll_cursor (storefront, cursor_text, last_begun_at) VALUES (?, '', '2000-01-01')"
                            + " ON DUPLICATE KEY UPDATE storefront = VALUES(storefront)",
                    storefront);
            int mine = sql.update(
                    "UPDATE poll_cursor SET last_begun_at = UTC_TIMESTAMP(6),"
                            + " lease_until = UTC_TIMESTAMP(6) + INTERVAL ? SECOND WHERE storefront = ?"
                            // A lease that ran out was never given back: whoever had it died.
                            + " AND (last_begun_at <= UTC_TIMESTAMP(6) - INTERVAL ? SECOND"
                            + " OR lease_until < UTC_TIMESTAMP(6))"
                            + " AND (lease_until IS NULL OR lease_until < UTC_TIMESTAMP(6))",
                    lease.toSeconds(),
                    storefront,
                    every.toMillis() / 1000.0);
            return mine == 0
                    ? Optional.empty()
                    : sql.one(
                            "SELECT cursor_text FROM poll_cursor WHERE storefront = ?",
                            row -> new Turn(storefront, row.text("cursor_text")),
                            storefront);
        });
    }

    @Override
    public int renew(Collection<String> storefronts, Duration lease) {
        if (storefronts.isEmpty()) {
            return 0;
        }
        List<Object> values = new ArrayList<>();
        values.add(lease.toSeconds());
        values.addAll(storefronts);
        return transactions.withSql(sql -> sql.update(
                "UPDATE poll_cursor SET lease_until = UTC_TIMESTAMP(6) + INTERVAL ? SECOND WHERE storefront IN ("
                        + Sql.marks(storefronts.size()) + ") AND lease_until > UTC_TIMESTAMP(6)",
                values));
    }

    @Override
    public void done(Turn turn, String cursor) {
        transactions.alone(sql -> sql.update(
                "UPDATE poll_cursor SET cursor_text = ?, lease_until = NULL WHERE storefront = ?",
                cursor,
                turn.storefront()));
    }
}
