package org.platen.persistence.internal.sql;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.platen.api.live.LiveEvent;
import org.platen.api.model.ItemId;
import org.platen.api.model.JobId;
import org.platen.api.model.OrderId;
import org.platen.core.port.Feed;

/** The end of the history by its primary key; where a mark is seen is where its job, line or order is now. */
final class SqlFeed implements Feed {
    private static final String ENTRIES = """
            SELECT m.id, m.name, m.order_id, m.item_id, m.job_id, m.from_state, m.to_state, m.at, l.code,
                   COALESCE(j.location_id, i.location_id, o.location_id) AS place,
                   IF(COALESCE(j.location_id, i.location_id, o.location_id) IS NULL AND m.job_id IS NULL,
                      (SELECT GROUP_CONCAT(DISTINCT COALESCE(p.location_id, s.location_id)) FROM order_item s
                         LEFT JOIN item_split p ON p.item_id = s.id
                         WHERE s.order_id = m.order_id AND (m.item_id IS NULL OR m.item_id = s.id)),
                      NULL) AS places
            FROM history_mark m
            LEFT JOIN job j ON j.id = m.job_id
            LEFT JOIN order_item i ON i.id = m.item_id
            LEFT JOIN orders o ON o.id = m.order_id
            LEFT JOIN location l ON l.id = COALESCE(j.location_id, i.location_id, o.location_id)
            WHERE m.id IN (%s) ORDER BY m.id""";

    private static final String TOPICS = """
            SELECT 'stock' AS name, l.id AS location, l.code,
                   (SELECT COALESCE(MAX(s.id), 0) FROM stock_movement s WHERE s.location_id = l.id) AS state
            FROM location l
            UNION ALL SELECT 'problems', NULL, NULL,
                   (SELECT COUNT(*) * 1000003 + COALESCE(SUM(id), 0) FROM inbox WHERE state IN ('POISON', 'WAITS'))
                 + (SELECT COUNT(*) * 1000033 + COALESCE(SUM(id), 0) FROM outbox WHERE state = 'DEAD')
                 + (SELECT COUNT(*) * 1000037 + COALESCE(SUM(id), 0) FROM print_job WHERE state = 'DEAD')
                 + (SELECT COUNT(*) * 1000039 + COALESCE(SUM(id), 0) FROM label_purchase WHERE stopped = TRUE)
                 + (SELECT COUNT(*) * 1000081 + COALESCE(SUM(id), 0) FROM shipment WHERE carrier_state = 'UNSCANNED')
                 + (SELECT COUNT(*) * 1000099 + COALESCE(SUM(id), 0) FROM scan_conflict WHERE settled_at IS NULL)
                 + (SELECT COALESCE(MAX(id), 0) FROM intake_reject)""";

    private static final int AT_ONCE = 1_000;

    private final Sql sql;

    SqlFeed(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Long> after(long id, int most) {
        return sql.list("SELECT id FROM history_mark WHERE id > ? ORDER BY id LIMIT ?", SqlFeed::id, id, most);
    }

    @Override
    public List<Long> between(long id, long upTo) {
        return sql.list("SELECT id FROM history_mark WHERE id > ? AND id <= ? ORDER BY id", SqlFeed::id, id, upTo);
    }

    @Override
    public List<Long> newest(int most) {
        return sql.list("SELECT id FROM history_mark ORDER BY id DESC LIMIT ?", SqlFeed::id, most).stream()
                .sorted()
                .toList();
    }

    private static long id(Sql.Row row) throws SQLException {
        return row.number("id");
    }

    @Override
    public List<Entry> entries(Collection<Long> ids) {
        List<Long> all = ids.stream().sorted().toList();
        List<Entry> entries = new ArrayList<>(all.size());
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<Long> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            entries.addAll(sql.list(ENTRIES.formatted(Sql.marks(some.size())), SqlFeed::entry, some));
        }
        return entries;
    }

    private static Entry entry(Sql.Row row) throws SQLException {
        Long item = row.numberOrNull("item_id");
        Long job = row.numberOrNull("job_id");
        return new Entry(
                new LiveEvent.Change(
                        row.number("id"),
                        row.text("name"),
                        new OrderId(row.number("order_id")),
                        item == null ? null : new ItemId(item),
                        job == null ? null : new JobId(job),
                        row.textOrNull("code"),
                        row.textOrNull("from_state"),
                        row.textOrNull("to_state"),
                        row.time("at")),
                places(row.numberOrNull("place"), row.textOrNull("places")));
    }

    private static Set<Long> places(@Nullable Long place, @Nullable String places) {
        if (place != null) {
            return Set.of(place);
        }
        return places == null
                ? Set.of()
                : Arrays.stream(places.split(",")).map(Long::valueOf).collect(Collectors.toSet());
    }

    @Override
    public List<Topic> topics() {
        return sql.list(
                TOPICS,
                row -> new Topic(
                        row.text("name"), row.numberOrNull("location"), row.textOrNull("code"), row.number("state")));
    }
}
