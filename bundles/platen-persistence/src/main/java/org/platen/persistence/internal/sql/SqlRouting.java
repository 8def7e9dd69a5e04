package org.platen.persistence.internal.sql;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.platen.api.model.BatchId;
import org.platen.api.model.ItemId;
import org.platen.api.model.JobId;
import org.platen.api.model.OrderId;
import org.platen.api.routing.RoutingView;
import org.platen.core.port.Routings;
import org.platen.persistence.internal.jpa.Json;

/** What routing keeps, in SQL. */
final class SqlRouting implements Routings {
    private static final TypeReference<List<RoutingView.Line>> LINES = new TypeReference<>() {};
    private static final TypeReference<Set<Long>> IDS = new TypeReference<>() {};

    private final Sql sql;

    SqlRouting(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Map<String, Rule> rules(Collection<String> accounts) {
        Map<String, Rule> rules = new HashMap<>();
        if (!accounts.isEmpty()) {
            sql.list(
                            "SELECT account, pinned, excluded, blocked FROM routing_rule WHERE account IN ("
                                    + Sql.marks(accounts.size()) + ")",
                            row -> Map.entry(row.text("account"), rule(row)),
                            accounts)
                    .forEach(entry -> rules.put(entry.getKey(), entry.getValue()));
        }
        return rules;
    }

    private static Rule rule(Sql.Row row) throws SQLException {
        return new Rule(row.numberOrNull("pinned"), Json.read(row.text("excluded"), IDS), row.textOrNull("blocked"));
    }

    @Override
    public void putRule(String account, Rule rule) {
        sql.update(
                "INSERT INTO routing_rule (account, pinned, excluded, blocked) VALUES (?, ?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE pinned = VALUES(pinned), excluded = VALUES(excluded),"
                        + " blocked = VALUES(blocked)",
                account,
                rule.pinned(),
                Json.write(new TreeSet<>(rule.excluded())),
                rule.blocked());
    }

    @Override
    public Map<Load, Integer> routed(Collection<Load> loads) {
        Set<Long> locations = new TreeSet<>();
        Set<LocalDate> days = new TreeSet<>();
        for (Load load : loads) {
            locations.add(load.location());
            days.add(load.day());
        }
        Map<Load, Integer> routed = new HashMap<>();
        if (locations.isEmpty()) {
            return routed;
        }
        List<@Nullable Object> values = new ArrayList<>(locations);
        values.addAll(days);
        sql
                .list(
                        "SELECT location_id, decoration, day, routed FROM location_load WHERE location_id IN ("
                                + Sql.marks(locations.size()) + ") AND day IN (" + Sql.marks(days.size()) + ")",
                        row -> Map.entry(
                                new Load(row.number("location_id"), row.text("decoration"), day(row)),
                                row.integer("routed")),
                        values)
                .stream()
                .filter(entry -> loads.contains(entry.getKey()))
                .forEach(entry -> routed.put(entry.getKey(), entry.getValue()));
        return routed;
    }

    private static LocalDate day(Sql.Row row) throws SQLException {
        LocalDate day = row.dateOrNull("day");
        if (day == null) {
            throw new SQLException("day is null");
        }
        return day;
    }

    @Override
    public boolean claim(Load load, int jobs, int most) {
        // Locks the row for change at once, and makes it where there is none.
        sql.update(
                "INSERT INTO location_load (location_id, decoration, day, routed) VALUES (?, ?, ?, 0)"
                        + " ON DUPLICATE KEY UPDATE location_id = VALUES(location_id)",
                load.location(),
                load.decoration(),
                load.day());
        return sql.update(
                        "UPDATE location_load SET routed = routed + ? WHERE location_id = ? AND decoration = ?"
                                + " AND day = ? AND routed + ? <= ?",
                        jobs,
                        load.location(),
                        load.decoration(),
                        load.day(),
                        jobs,
                        most)
                > 0;
    }

    @Override
    public void count(Load load, int jobs) {
        sql.update(
                "INSERT INTO location_load (location_id, decoration, day, routed) VALUES (?, ?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE routed = GREATEST(0, routed + ?)",
                load.location(),
                load.decoration(),
                load.day(),
                Math.max(0, jobs),
                jobs);
    }

    @Override
    public void keep(OrderId order, Kept decision) {
        sql.update(
                "INSERT INTO order_routing (order_id, reason, actor, at, items) VALUES (?, ?, ?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE reason = VALUES(reason), actor = VALUES(actor), at = VALUES(at),"
                        + " items = VALUES(items)",
                order.value(),
                decision.reason().length() <= 1000
                        ? decision.reason()
                        : decision.reason().substring(0, 1000),
                decision.actor(),
                decision.at(),
                Json.write(decision.items()));
    }

    @Override
    public Optional<Kept> kept(OrderId order) {
        return sql.one(
                "SELECT reason, actor, at, items FROM order_routing WHERE order_id = ?",
                row -> new Kept(
                        row.text("reason"), row.text("actor"), row.time("at"), Json.read(row.text("items"), LINES)),
                order.value());
    }

    @Override
    public void spread(OrderId order, ItemId item, Map<Long, Integer> pieces) {
        sql.update("DELETE FROM item_split WHERE item_id = ?", item.value());
        sql.insert(
                "INSERT INTO item_split (item_id, location_id, order_id, pieces)",
                pieces.entrySet().stream()
                        .map(part -> Sql.row(item.value(), part.getKey(), order.value(), part.getValue()))
                        .toList());
    }

    @Override
    public void place(Collection<ItemId> items, @Nullable Long location) {
        if (!items.isEmpty()) {
            List<@Nullable Object> values = new ArrayList<>();
            values.add(location);
            items.forEach(item -> values.add(item.value()));
            sql.update("UPDATE order_item SET location_id = ? WHERE id IN (" + Sql.marks(items.size()) + ")", values);
        }
    }

    @Override
    public void move(Collection<JobId> jobs, long location, LocalDate day) {
        if (!jobs.isEmpty()) {
            List<@Nullable Object> values = new ArrayList<>();
            values.add(location);
            jobs.forEach(job -> values.add(job.value()));
            sql.update(
                    "UPDATE job SET location_id = ?, device = NULL WHERE id IN (" + Sql.marks(jobs.size()) + ")",
                    values);
            sql.insert(
                    "INSERT INTO job_moved (job_id, day)",
                    jobs.stream().map(job -> Sql.row(job.value(), day)).toList(),
                    " ON DUPLICATE KEY UPDATE day = VALUES(day)");
        }
    }

    @Override
    public Map<Long, ZoneId> zones(Collection<Long> locations) {
        Map<Long, ZoneId> zones = new HashMap<>();
        if (!locations.isEmpty()) {
            sql.list(
                            "SELECT id, zone FROM location WHERE JSON_LENGTH(capacity) > 0 AND id IN ("
                                    + Sql.marks(locations.size()) + ")",
                            row -> Map.entry(row.number("id"), ZoneId.of(row.text("zone"))),
                            locations)
                    .forEach(entry -> zones.put(entry.getKey(), entry.getValue()));
        }
        return zones;
    }

    @Override
    public Map<JobId, LocalDate> movedOn(Collection<JobId> jobs) {
        Map<JobId, LocalDate> days = new HashMap<>();
        if (!jobs.isEmpty()) {
            sql.list(
                            "SELECT job_id, day FROM job_moved WHERE job_id IN (" + Sql.marks(jobs.size()) + ")",
                            row -> Map.entry(new JobId(row.number("job_id")), day(row)),
                            jobs.stream().map(JobId::value).toList())
                    .forEach(entry -> days.put(entry.getKey(), entry.getValue()));
        }
        return days;
    }

    @Override
    public Map<BatchId, Long> placesOf(Collection<BatchId> batches) {
        Map<BatchId, Long> places = new HashMap<>();
        if (!batches.isEmpty()) {
            sql.list(
                            "SELECT id, location_id FROM batch WHERE location_id IS NOT NULL AND id IN ("
                                    + Sql.marks(batches.size()) + ")",
                            row -> Map.entry(new BatchId(row.number("id")), row.number("location_id")),
                            batches.stream().map(BatchId::value).toList())
                    .forEach(entry -> places.put(entry.getKey(), entry.getValue()));
        }
        return places;
    }

    @Override
    public Set<Long> placesOf(OrderId order) {
        return new HashSet<>(sql.list(
                "SELECT location_id FROM order_item WHERE order_id = ? AND location_id IS NOT NULL"
                        + " UNION SELECT location_id FROM item_split WHERE order_id = ?",
                row -> row.number("location_id"),
                order.value(),
                order.value()));
    }
}
