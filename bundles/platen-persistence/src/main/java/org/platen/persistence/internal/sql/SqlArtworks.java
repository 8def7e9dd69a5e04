package org.platen.persistence.internal.sql;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.platen.api.file.ArtworkQueue;
import org.platen.api.file.StoredFile;
import org.platen.api.model.ItemId;
import org.platen.core.port.Artworks;

/** Artwork to fetch, in SQL. */
@Component(service = Artworks.class)
public final class SqlArtworks implements Artworks {
    private static final int MOST_ATTEMPTS = 6;

    private final SqlTransactions transactions;

    @Activate
    public SqlArtworks(@Reference SqlTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public List<ArtworkQueue.Task> claim(int max, Duration lease) {
        return transactions.withSql(sql -> {
            // Locked before its order is looked up, and alone: whoever works on the order is not to be waited for.
            List<Long> ids = sql.list(
                    "SELECT id FROM artwork WHERE state = 'PENDING' AND url IS NOT NULL"
                            + " AND (next_at IS NULL OR next_at <= UTC_TIMESTAMP(6))"
                            + " AND (lease_until IS NULL OR lease_until < UTC_TIMESTAMP(6))"
                            + " ORDER BY next_at, id LIMIT ? FOR UPDATE SKIP LOCKED",
                    row -> row.number("id"),
                    max);
            if (ids.isEmpty()) {
                return List.of();
            }
            List<ArtworkQueue.Task> due = sql.list(
                    "SELECT artwork.id, artwork.item_id, COALESCE(orders.storefront, '') AS storefront,"
                            + " artwork.placement, artwork.url, artwork.attempts + 1 AS attempts FROM artwork"
                            + " JOIN order_item ON order_item.id = artwork.item_id"
                            + " JOIN orders ON orders.id = order_item.order_id"
                            + " WHERE artwork.id IN (" + Sql.marks(ids.size()) + ") ORDER BY artwork.id",
                    row -> new ArtworkQueue.Task(
                            row.number("id"),
                            new ItemId(row.number("item_id")),
                            row.text("storefront"),
                            row.text("placement"),
                            row.text("url"),
                            row.integer("attempts")),
                    ids);
            List<@Nullable Object> values = new ArrayList<>();
            values.add(lease.toSeconds());
            values.addAll(ids);
            sql.update(
                    "UPDATE artwork SET attempts = attempts + 1,"
                            + " lease_until = UTC_TIMESTAMP(6) + INTERVAL ? SECOND WHERE id IN ("
                            + Sql.marks(ids.size()) + ")",
                    values);
            return due;
        });
    }

    @Override
    public int renew(Collection<Long> tasks, Duration lease) {
        if (tasks.isEmpty()) {
            return 0;
        }
        List<@Nullable Object> values = new ArrayList<>();
        values.add(lease.toSeconds());
        values.addAll(tasks);
        return transactions.alone(sql -> sql.update(
                "UPDATE artwork SET lease_until = UTC_TIMESTAMP(6) + INTERVAL ? SECOND WHERE id IN ("
                        + Sql.marks(tasks.size()) + ") AND state = 'PENDING' AND lease_until > UTC_TIMESTAMP(6)",
                values));
    }

    @Override
    public void fetched(long task, StoredFile file, String name) {
        transactions.alone(sql -> sql.update(
                "UPDATE artwork SET state = 'STORED', sha256 = ?, size = ?, media_type = ?, name = LEFT(?, 300),"
                        + " code = NULL, problem = NULL, lease_until = NULL WHERE id = ?",
                file.sha256(),
                file.size(),
                file.mediaType(),
                name,
                task));
    }

    @Override
    public void retry(long task, String problem) {
        transactions.alone(sql -> sql.update(
                "UPDATE artwork SET state = IF(attempts >= ?, 'FAILED', 'PENDING'), code = 'artwork.unreachable',"
                        + " problem = LEFT(?, 500), lease_until = NULL,"
                        + " next_at = UTC_TIMESTAMP(6) + INTERVAL " + BackOff.SECONDS + " SECOND WHERE id = ?",
                MOST_ATTEMPTS,
                problem,
                task));
    }

    @Override
    public void refused(long task, String code, String problem) {
        transactions.alone(sql -> sql.update(
                "UPDATE artwork SET state = 'FAILED', code = ?, problem = LEFT(?, 500), lease_until = NULL WHERE id = ?",
                code,
                problem,
                task));
    }
}
