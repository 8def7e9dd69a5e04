package org.platen.persistence.internal.sql;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.platen.api.delivery.Inbox;
import org.platen.api.delivery.InboxDelivery;
import org.platen.persistence.internal.jpa.Json;

/** The inbox in SQL. Times are the database's own, so that nodes with wrong clocks do no harm. */
@Component(service = Inbox.class)
public final class SqlInbox implements Inbox {
    private static final WorkTable TABLE = new WorkTable("inbox", "POISON", 8);
    private static final TypeReference<Map<String, List<String>>> HEADERS = new TypeReference<>() {};

    private final SqlTransactions transactions;

    @Activate
    public SqlInbox(@Reference SqlTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public boolean store(
            String kind,
            String storefront,
            String topic,
            @Nullable String dedupeKey,
            Map<String, List<String>> headers,
            byte[] body) {
        return insert(kind, storefront, topic, dedupeKey, headers, body, null).isPresent();
    }

    @Override
    public OptionalLong storeClaimed(
            String kind,
            String storefront,
            String topic,
            @Nullable String dedupeKey,
            Map<String, List<String>> headers,
            byte[] body,
            Duration lease) {
        return insert(kind, storefront, topic, dedupeKey, headers, body, lease);
    }

    private OptionalLong insert(
            String kind,
            String storefront,
            String topic,
            @Nullable String dedupeKey,
            Map<String, List<String>> headers,
            byte[] body,
            @Nullable Duration lease) {
        return transactions.alone(sql -> sql.insertCounted(
                "INSERT IGNORE INTO inbox (kind, storefront, topic, dedupe_key, headers, body, received_at, state,"
                        + " attempts, next_at, lease_until) VALUES (?, ?, ?, ?, ?, ?, UTC_TIMESTAMP(6), 'NEW', ?,"
                        + " UTC_TIMESTAMP(6), UTC_TIMESTAMP(6) + INTERVAL ? SECOND)",
                kind,
                storefront,
                topic,
                dedupeKey,
                Json.write(headers),
                body,
                lease == null ? 0 : 1,
                lease == null ? null : lease.toSeconds()));
    }

    @Override
    public List<InboxDelivery> claim(int max, Duration lease) {
        return transactions.withSql(sql -> {
            List<InboxDelivery> due = new ArrayList<>(sql.list(
                    "SELECT id, kind, storefront, topic, headers, body, attempts + 1 AS attempts FROM inbox"
                            + " WHERE " + WorkTable.DUE
                            + " ORDER BY next_at, id LIMIT ? FOR UPDATE SKIP LOCKED",
                    SqlInbox::read,
                    max));
            TABLE.lease(sql, due.stream().map(InboxDelivery::id).toList(), lease);
            due.sort(Comparator.comparingLong(InboxDelivery::id));
            return due;
        });
    }

    private static InboxDelivery read(Sql.Row row) throws SQLException {
        return new InboxDelivery(
                row.number("id"),
                row.text("kind"),
                row.text("storefront"),
                row.text("topic"),
                Json.read(row.text("headers"), HEADERS),
                row.bytes("body"),
                row.integer("attempts"));
    }

    @Override
    public void done(long delivery, String outcome) {
        transactions.alone(sql -> sql.update(
                "UPDATE inbox SET state = 'DONE', outcome = ?, lease_until = NULL, problem = NULL"
                        + " WHERE id = ? AND state = 'NEW'",
                outcome,
                delivery));
    }

    @Override
    public void failed(long delivery, String problem) {
        transactions.alone(sql -> TABLE.retry(sql, delivery, problem, null));
    }

    @Override
    public void waits(long delivery, String problem) {
        transactions.alone(sql -> sql.update(
                "UPDATE inbox SET state = 'WAITS', problem = ?, attempts = GREATEST(attempts - 1, 0),"
                        + " lease_until = NULL WHERE id = ? AND state = 'NEW'",
                BackOff.cut(problem),
                delivery));
    }

    @Override
    public int returned(Collection<String> storefronts) {
        if (storefronts.isEmpty()) {
            return 0;
        }
        return transactions.alone(sql -> sql.update(
                "UPDATE inbox SET state = 'NEW', problem = NULL, next_at = UTC_TIMESTAMP(6) WHERE state = 'WAITS'"
                        + " AND storefront IN (" + Sql.marks(storefronts.size()) + ")",
                List.copyOf(storefronts)));
    }

    @Override
    public void poison(long delivery, String problem) {
        transactions.alone(sql -> TABLE.giveUp(sql, delivery, problem));
    }

    @Override
    public void countRejected(String storefront, String reason) {
        transactions.alone(sql -> sql.update(
                "INSERT INTO inbox_rejected (storefront, reason, count, last_at) VALUES (?, ?, 1, UTC_TIMESTAMP(6))"
                        + " ON DUPLICATE KEY UPDATE count = count + 1, last_at = UTC_TIMESTAMP(6)",
                storefront,
                reason));
    }
}
