package org.platen.persistence.internal.sql;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.platen.api.model.ItemId;
import org.platen.api.model.OrderId;
import org.platen.api.order.Artwork;
import org.platen.api.order.OrderState;
import org.platen.api.order.Personalisation;
import org.platen.core.port.ArtworkRow;
import org.platen.core.port.ItemCount;
import org.platen.core.port.ItemRow;
import org.platen.core.port.Items;
import org.platen.core.port.JobCounts;
import org.platen.persistence.internal.jpa.Json;

/** Lines of orders in SQL. */
final class SqlItems implements Items {
    static final TypeReference<Map<String, String>> MAP = new TypeReference<>() {};
    private static final TypeReference<List<Personalisation>> PERSONALISATION = new TypeReference<>() {};
    private static final String ALL =
            "SELECT id, order_id, position, sku_code, title, quantity, dropped, agreed, state, parameters,"
                    + " personalisation, external_line_id, requires_shipping, removed, jobs_scope, jobs_released, jobs_done,"
                    + " jobs_shipped, jobs_failed, location_id, (SELECT GROUP_CONCAT(CONCAT(location_id, ':', pieces)"
                    + " ORDER BY pieces DESC, location_id) FROM item_split WHERE item_id = order_item.id) AS split"
                    + " FROM order_item";
    private static final String COUNTS = "SELECT item.id, item.order_id, item.state, item.jobs_scope,"
            + " item.jobs_released, item.jobs_done, item.jobs_shipped, item.jobs_failed";

    private final Sql sql;

    SqlItems(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void insert(List<ItemRow> items) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (ItemRow item : items) {
            rows.add(Sql.row(
                    item.id().value(),
                    item.order().value(),
                    item.position(),
                    item.sku(),
                    item.title(),
                    item.quantity(),
                    item.dropped(),
                    item.agreed(),
                    item.state(),
                    Json.write(item.parameters()),
                    Json.write(item.personalisation()),
                    item.externalLineId(),
                    item.requiresShipping(),
                    item.removed(),
                    item.counts().scope(),
                    item.counts().released(),
                    item.counts().done(),
                    item.counts().shipped(),
                    item.counts().failed()));
        }
        sql.insert(
                "INSERT INTO order_item (id, order_id, position, sku_code, title, quantity, dropped, agreed, state, parameters,"
                        + " personalisation, external_line_id, requires_shipping, removed, jobs_scope, jobs_released,"
                        + " jobs_done, jobs_shipped, jobs_failed)",
                rows);
    }

    @Override
    public List<ItemRow> ofOrder(OrderId order) {
        return sql.list(ALL + " WHERE order_id = ? ORDER BY position, id", SqlItems::read, order.value());
    }

    @Override
    public Optional<ItemRow> get(ItemId item) {
        return sql.one(ALL + " WHERE id = ?", SqlItems::read, item.value());
    }

    @Override
    public List<ItemRow> get(Collection<ItemId> items) {
        return items.isEmpty()
                ? List.of()
                : sql.list(
                        ALL + " WHERE id IN (" + Sql.marks(items.size()) + ") ORDER BY id",
                        SqlItems::read,
                        items.stream().map(ItemId::value).toList());
    }

    @Override
    public void change(ItemRow item) {
        sql.update(
                "UPDATE order_item SET sku_code = ?, title = ?, quantity = ?, dropped = ?, agreed = ?, parameters = ?,"
                        + " personalisation = ?, requires_shipping = ?, removed = ? WHERE id = ?",
                item.sku(),
                item.title(),
                item.quantity(),
                item.dropped(),
                item.agreed(),
                Json.write(item.parameters()),
                Json.write(item.personalisation()),
                item.requiresShipping(),
                item.removed(),
                item.id().value());
    }

    @Override
    public void setState(Collection<ItemId> items, OrderState state) {
        if (!items.isEmpty()) {
            List<@Nullable Object> values = new ArrayList<>();
            values.add(state);
            items.forEach(item -> values.add(item.value()));
            sql.update("UPDATE order_item SET state = ? WHERE id IN (" + Sql.marks(items.size()) + ")", values);
        }
    }

    @Override
    public Optional<ItemCount> outlook(ItemId item) {
        return sql.one(
                COUNTS
                        + ", (SELECT other.id FROM order_item AS other FORCE INDEX (order_item_state) WHERE"
                        + " other.order_id = item.order_id AND other.state = 'OPEN' AND other.id <> item.id"
                        + " ORDER BY other.id DESC LIMIT 1) AS open FROM order_item AS item WHERE item.id = ?",
                row -> count(row, row.numberOrNull("open")),
                item.value());
    }

    @Override
    public List<ItemCount> lockCounts(Collection<ItemId> items) {
        return sql.list(
                COUNTS + " FROM order_item AS item WHERE id IN (" + Sql.marks(items.size())
                        + ") ORDER BY id FOR UPDATE",
                row -> count(row, null),
                items.stream().map(ItemId::value).toList());
    }

    private static ItemCount count(Sql.Row row, @Nullable Long open) throws SQLException {
        return new ItemCount(
                new ItemId(row.number("id")),
                new OrderId(row.number("order_id")),
                OrderState.valueOf(row.text("state")),
                counts(row),
                open == null ? null : new ItemId(open));
    }

    @Override
    public void change(List<ItemCount.Change> changes) {
        record Same(JobCounts added, @Nullable OrderState state) {}
        Map<Same, List<Long>> same = new LinkedHashMap<>();
        for (ItemCount.Change change : changes) {
            same.computeIfAbsent(new Same(change.added(), change.state()), key -> new ArrayList<>())
                    .add(change.id().value());
        }
        same.forEach((what, items) -> {
            JobCounts added = what.added();
            List<@Nullable Object> values = new ArrayList<>(
                    List.of(added.scope(), added.released(), added.done(), added.shipped(), added.failed()));
            if (what.state() != null) {
                values.add(what.state());
            }
            values.addAll(items);
            sql.update(
                    "UPDATE order_item SET jobs_scope = jobs_scope + ?, jobs_released = jobs_released + ?,"
                            + " jobs_done = jobs_done + ?, jobs_shipped = jobs_shipped + ?,"
                            + " jobs_failed = jobs_failed + ?" + (what.state() == null ? "" : ", state = ?")
                            + " WHERE id IN (" + Sql.marks(items.size()) + ")",
                    values);
        });
    }

    @Override
    public boolean keepOpen(ItemId item) {
        return sql.one(
                        "SELECT id FROM order_item WHERE id = ? AND state = 'OPEN' LOCK IN SHARE MODE SKIP LOCKED",
                        row -> row.number("id"),
                        item.value())
                .isPresent();
    }

    @Override
    public void putArtwork(ItemId item, List<Artwork> artwork) {
        sql.update("DELETE FROM artwork WHERE item_id = ?", item.value());
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Artwork file : artwork) {
            boolean stored = file.file() != null;
            rows.add(Sql.row(
                    item.value(),
                    file.placement(),
                    file.url(),
                    file.file(),
                    file.name(),
                    stored ? Artwork.STORED : Artwork.PENDING));
        }
        if (!rows.isEmpty()) {
            sql.insert("INSERT INTO artwork (item_id, placement, url, sha256, name, state)", rows);
        }
    }

    @Override
    public Map<ItemId, List<ArtworkRow>> artwork(Collection<ItemId> items) {
        return artwork(items, "");
    }

    @Override
    public Map<ItemId, List<ArtworkRow>> lockArtwork(Collection<ItemId> items) {
        return artwork(items, " LOCK IN SHARE MODE");
    }

    private Map<ItemId, List<ArtworkRow>> artwork(Collection<ItemId> items, String lock) {
        Map<ItemId, List<ArtworkRow>> artwork = new HashMap<>();
        if (!items.isEmpty()) {
            sql.list(
                            "SELECT id, item_id, placement, url, sha256, name, size, media_type, state, code, problem"
                                    + " FROM artwork WHERE item_id IN (" + Sql.marks(items.size()) + ") ORDER BY id"
                                    + lock,
                            SqlItems::readArtwork,
                            items.stream().map(ItemId::value).toList())
                    .forEach(row -> artwork.computeIfAbsent(row.item(), key -> new ArrayList<>())
                            .add(row));
        }
        return artwork;
    }

    private static ArtworkRow readArtwork(Sql.Row row) throws SQLException {
        return new ArtworkRow(
                row.number("id"),
                new ItemId(row.number("item_id")),
                new Artwork(
                        row.text("placement"),
                        row.textOrNull("url"),
                        row.textOrNull("sha256"),
                        row.textOrNull("name"),
                        row.text("state"),
                        row.textOrNull("problem")),
                row.number("size"),
                row.textOrNull("media_type"),
                row.textOrNull("code"));
    }

    @Override
    public List<ItemRow> lockOfOrder(OrderId order) {
        return sql.list(ALL + " WHERE order_id = ? ORDER BY id FOR UPDATE", SqlItems::read, order.value());
    }

    @Override
    public List<States> states(Collection<OrderId> orders) {
        Map<OrderId, States> states = new LinkedHashMap<>();
        sql.list(
                        "SELECT orders.id, orders.state AS present, item.state FROM (SELECT DISTINCT order_id, state FROM"
                                + " order_item FORCE INDEX (order_item_state) WHERE order_id IN ("
                                + Sql.marks(orders.size())
                                + ")) AS item JOIN orders ON orders.id = item.order_id",
                        row -> new States(
                                new OrderId(row.number("id")),
                                OrderState.valueOf(row.text("present")),
                                List.of(OrderState.valueOf(row.text("state")))),
                        orders.stream().map(OrderId::value).toList())
                .forEach(item -> states.computeIfAbsent(
                                item.order(), order -> new States(order, item.present(), new ArrayList<>()))
                        .items()
                        .addAll(item.items()));
        return List.copyOf(states.values());
    }

    @Override
    public Made made(OrderId order) {
        return sql.one(
                        "SELECT COALESCE(SUM(jobs_done), 0) AS done, COALESCE(SUM(jobs_scope), 0) AS scope"
                                + " FROM order_item WHERE order_id = ?",
                        row -> new Made(row.integer("done"), row.integer("scope")),
                        order.value())
                .orElse(new Made(0, 0));
    }

    @Override
    public @Nullable ItemId ofArtwork(long artwork) {
        return sql.one("SELECT item_id FROM artwork WHERE id = ?", row -> new ItemId(row.number("item_id")), artwork)
                .orElse(null);
    }

    private static ItemRow read(Sql.Row row) throws SQLException {
        return new ItemRow(
                new ItemId(row.number("id")),
                new OrderId(row.number("order_id")),
                row.integer("position"),
                row.textOrNull("sku_code"),
                row.text("title"),
                row.integer("quantity"),
                row.integer("dropped"),
                row.integer("agreed"),
                OrderState.valueOf(row.text("state")),
                Json.read(row.text("parameters"), MAP),
                Json.read(row.text("personalisation"), PERSONALISATION),
                row.textOrNull("external_line_id"),
                row.flag("requires_shipping"),
                row.flag("removed"),
                counts(row),
                row.numberOrNull("location_id"),
                split(row.textOrNull("split")));
    }

    private static Map<Long, Integer> split(@Nullable String parts) {
        Map<Long, Integer> split = new LinkedHashMap<>();
        if (parts != null) {
            for (String part : parts.split(",", -1)) {
                int colon = part.indexOf(':');
                split.put(Long.valueOf(part.substring(0, colon)), Integer.valueOf(part.substring(colon + 1)));
            }
        }
        return split;
    }

    private static JobCounts counts(Sql.Row row) throws SQLException {
        return new JobCounts(
                row.integer("jobs_scope"),
                row.integer("jobs_released"),
                row.integer("jobs_done"),
                row.integer("jobs_shipped"),
                row.integer("jobs_failed"));
    }
}
