package org.platen.persistence.internal.sql;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.platen.api.model.JobId;
import org.platen.api.model.OrderId;
import org.platen.api.stock.OrderMaterial;
import org.platen.core.port.Contention;
import org.platen.core.port.PickPlaces;
import org.platen.core.port.Stock;

/** Stock in SQL: levels, bins and reservations are changed together, or not at all. */
final class SqlStock implements Stock {
    private static final String RESERVATION =
            "SELECT job_id, material_id, location_id, amount, state FROM reservation WHERE ";

    private final Sql sql;

    SqlStock(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Set<String> kept(Collection<String> materials) {
        return new HashSet<>(sql.list(
                "SELECT code FROM material WHERE active = TRUE AND code IN (" + Sql.marks(materials.size()) + ")",
                row -> row.text("code"),
                materials));
    }

    @Override
    public void putNeeds(Collection<JobId> jobs, List<Need> needs) {
        if (!jobs.isEmpty()) {
            sql.update("DELETE FROM job_need WHERE job_id IN (" + Sql.marks(jobs.size()) + ")", ids(jobs));
        }
        if (!needs.isEmpty()) {
            sql.insert(
                    "INSERT INTO job_need (job_id, material, unit, amount)",
                    needs.stream()
                            .map(need -> Sql.row(need.job().value(), need.material(), need.unit(), need.amount()))
                            .toList());
        }
        if (!jobs.isEmpty()) {
            SqlWaiting.lineUpAgain(sql, ids(jobs));
        }
    }

    @Override
    public List<Need> needs(Collection<JobId> jobs) {
        return jobs.isEmpty()
                ? List.of()
                : sql.list(
                        "SELECT job_id, material, unit, amount FROM job_need WHERE job_id IN (" + Sql.marks(jobs.size())
                                + ") ORDER BY job_id, material",
                        row -> new Need(
                                new JobId(row.number("job_id")),
                                row.text("material"),
                                row.decimal("amount"),
                                row.text("unit")),
                        ids(jobs));
    }

    @Override
    public List<OrderMaterial> needs(List<OrderId> orders, Set<Long> locations) {
        String in = " IN (" + Sql.marks(locations.size()) + ")";
        boolean all = locations.isEmpty();
        List<@Nullable Object> values = new ArrayList<>(locations);
        orders.forEach(order -> values.add(order.value()));
        values.addAll(locations);
        return sql.list(
                "SELECT n.material, n.unit, SUM(n.amount) AS needed, MAX(m.id IS NOT NULL AND m.active) AS kept,"
                        + " COALESCE(SUM(IF(r.state = 'RESERVED' AND m.unit = n.unit, r.amount, 0)), 0) AS reserved,"
                        + " COALESCE(SUM(IF(r.state = 'PICKED' AND m.unit = n.unit, r.amount, 0)), 0) AS picked,"
                        + " COALESCE((SELECT SUM(on_hand) FROM stock_level WHERE material_id = MAX(m.id)"
                        + (all ? "" : " AND location_id" + in) + "), 0) AS on_hand"
                        + " FROM job JOIN job_need AS n ON n.job_id = job.id"
                        + " LEFT JOIN material AS m ON m.code = n.material"
                        + " LEFT JOIN reservation AS r ON r.job_id = job.id AND r.material_id = m.id"
                        + " WHERE job.phase <> 8 AND job.order_id IN (" + Sql.marks(orders.size())
                        + ")" + (all ? "" : " AND (job.location_id IS NULL OR job.location_id" + in + ")")
                        + " GROUP BY n.material, n.unit ORDER BY n.material, n.unit",
                row -> new OrderMaterial(
                        row.text("material"),
                        row.text("unit"),
                        row.decimal("needed"),
                        row.decimal("reserved"),
                        row.decimal("picked"),
                        row.decimal("on_hand"),
                        row.flag("kept")),
                values);
    }

    @Override
    public Map<Place, BigDecimal> lock(Collection<Place> places) {
        List<Place> sorted = places.stream().distinct().sorted().toList();
        Map<Place, BigDecimal> available = new HashMap<>();
        if (sorted.isEmpty()) {
            return available;
        }
        // All of them for change, always in the same order; after the rows were made that are not there yet.
        available.putAll(locked(sorted));
        if (available.size() < sorted.size()) {
            sql.insert(
                    "INSERT INTO stock_level (location_id, material_id)",
                    sorted.stream()
                            .map(place -> Sql.row(place.location(), place.material()))
                            .toList(),
                    " ON DUPLICATE KEY UPDATE material_id = VALUES(material_id)");
            available.putAll(locked(sorted));
        }
        return available;
    }

    private Map<Place, BigDecimal> locked(List<Place> sorted) {
        Map<Place, BigDecimal> available = new HashMap<>();
        List<@Nullable Object> values = new ArrayList<>();
        sorted.forEach(place -> values.addAll(Sql.row(place.location(), place.material())));
        sql.list(
                        "SELECT location_id, material_id, on_hand - reserved AS available FROM stock_level"
                                + " WHERE (location_id, material_id) IN (" + Sql.pairs(sorted.size()) + ") FOR UPDATE",
                        row -> Map.entry(
                                new Place(row.number("location_id"), row.number("material_id")),
                                row.decimal("available")),
                        values)
                .forEach(entry -> available.put(entry.getKey(), entry.getValue()));
        return available;
    }

    @Override
    public List<OpenNeed> open(Collection<JobId> jobs) {
        return jobs.isEmpty()
                ? List.of()
                : sql.list(
                        "SELECT n.job_id, job.location_id, COALESCE(location.code, '') AS location, m.id, n.material,"
                                + " n.amount - COALESCE(r.amount, 0) AS amount, n.unit, m.unit AS kept"
                                + " FROM job_need AS n JOIN material AS m ON m.code = n.material AND m.active = TRUE"
                                + " JOIN job ON job.id = n.job_id LEFT JOIN location ON location.id = job.location_id"
                                + " LEFT JOIN reservation AS r ON r.job_id = n.job_id AND r.material_id = m.id"
                                + " AND r.state <> 'RELEASED' WHERE n.job_id IN (" + Sql.marks(jobs.size())
                                + ") AND n.amount > COALESCE(r.amount, 0) ORDER BY n.job_id, n.material",
                        row -> new OpenNeed(
                                new JobId(row.number("job_id")),
                                row.numberOrNull("location_id"),
                                row.text("location"),
                                row.number("id"),
                                row.text("material"),
                                row.decimal("amount"),
                                row.text("unit"),
                                row.text("kept")),
                        ids(jobs));
    }

    @Override
    public void reserve(List<Reservation> reservations, Instant at) {
        if (reservations.isEmpty()) {
            return;
        }
        sql.insert(
                "INSERT INTO reservation (job_id, material_id, location_id, amount, state, at)",
                reservations.stream()
                        .map(one -> Sql.row(
                                one.job().value(), one.material(), one.location(), one.amount(), one.state(), at))
                        .toList(),
                " ON DUPLICATE KEY UPDATE amount = IF(state = 'RESERVED', amount, 0) + VALUES(amount),"
                        + " location_id = VALUES(location_id), state = VALUES(state), at = VALUES(at)");
        Map<Place, BigDecimal> sums = new java.util.TreeMap<>();
        reservations.forEach(one -> sums.merge(one.place(), one.amount(), BigDecimal::add));
        sums.forEach(this::addReserved);
    }

    @Override
    public List<Reservation> reservations(Collection<JobId> jobs) {
        return jobs.isEmpty()
                ? List.of()
                : sql.list(
                        RESERVATION + "state <> 'RELEASED' AND job_id IN (" + Sql.marks(jobs.size())
                                + ") ORDER BY location_id, material_id, job_id",
                        SqlStock::reservation,
                        ids(jobs));
    }

    @Override
    public List<Reservation> reservedAt(Place place) {
        return sql.list(
                RESERVATION + "state = 'RESERVED' AND location_id = ? AND material_id = ? ORDER BY job_id DESC",
                SqlStock::reservation,
                place.location(),
                place.material());
    }

    @Override
    public void setState(Collection<Reservation> reservations, Reservation.State state, Instant at) {
        if (reservations.isEmpty()) {
            return;
        }
        List<@Nullable Object> values = new ArrayList<>(Sql.row(state, at));
        // Pairs alone are no range to the server.
        reservations.forEach(one -> values.add(one.job().value()));
        reservations.forEach(one -> values.addAll(Sql.row(one.job().value(), one.material())));
        sql.update(
                "UPDATE reservation SET state = ?, at = ? WHERE job_id IN (" + Sql.marks(reservations.size())
                        + ") AND (job_id, material_id) IN (" + Sql.pairs(reservations.size()) + ")",
                values);
    }

    @Override
    public void addReserved(Place place, BigDecimal delta) {
        int changed = sql.update(
                "UPDATE stock_level SET reserved = reserved + ? WHERE location_id = ? AND material_id = ?"
                        + " AND reserved + ? BETWEEN 0 AND on_hand",
                delta,
                place.location(),
                place.material(),
                delta);
        if (changed != 1) {
            throw new Contention("stock " + place);
        }
    }

    @Override
    public void addIncoming(Place place, BigDecimal delta) {
        if (delta.signum() != 0) {
            sql.update(
                    "UPDATE stock_level SET incoming = GREATEST(0, incoming + ?) WHERE location_id = ?"
                            + " AND material_id = ?",
                    delta,
                    place.location(),
                    place.material());
        }
    }

    @Override
    public Map<Place, List<InBin>> bins(Collection<Place> places) {
        Map<Place, List<InBin>> bins = new HashMap<>();
        if (!places.isEmpty()) {
            List<@Nullable Object> values = new ArrayList<>();
            places.forEach(place -> values.add(place.material()));
            places.forEach(place -> values.addAll(Sql.row(place.location(), place.material())));
            sql.list(
                            "SELECT bin.id, bin.code, bin.location_id, held.material_id, held.on_hand"
                                    + " FROM bin_stock AS held JOIN stock_bin AS bin ON bin.id = held.bin_id"
                                    + " WHERE held.material_id IN (" + Sql.marks(places.size())
                                    + ") AND (bin.location_id, held.material_id) IN (" + Sql.pairs(places.size())
                                    + ") AND held.on_hand > 0 ORDER BY bin.walk, bin.id FOR UPDATE",
                            row -> Map.entry(new Place(row.number("location_id"), row.number("material_id")), bin(row)),
                            values)
                    .forEach(entry -> bins.computeIfAbsent(entry.getKey(), key -> new ArrayList<>())
                            .add(entry.getValue()));
        }
        return bins;
    }

    private record Free(String material, @Nullable Long location, BigDecimal amount) {}

    @Override
    public Map<String, Map<Long, BigDecimal>> free(Collection<String> materials, Collection<Long> locations) {
        Map<String, Map<Long, BigDecimal>> free = new HashMap<>();
        if (materials.isEmpty() || locations.isEmpty()) {
            return free;
        }
        List<@Nullable Object> values = new ArrayList<>(locations);
        values.addAll(materials);
        List<Free> rows = sql.list(
                "SELECT material.code, level.location_id, COALESCE(level.on_hand - level.reserved, 0) AS amount"
                        + " FROM material LEFT JOIN stock_level AS level ON level.material_id = material.id"
                        + " AND level.location_id IN (" + Sql.marks(locations.size()) + ") WHERE material.active"
                        + " AND material.code IN (" + Sql.marks(materials.size()) + ")",
                row -> new Free(row.text("code"), row.numberOrNull("location_id"), row.decimal("amount")),
                values);
        for (Free row : rows) {
            Map<Long, BigDecimal> byLocation = free.computeIfAbsent(row.material(), key -> new HashMap<>());
            if (row.location() != null) {
                byLocation.put(row.location(), row.amount());
            }
        }
        return free;
    }

    /** A bin and what of it. */
    private record Slot(long bin, long material) {}

    /** A bin that a job's blank may be taken from. */
    private record Picked(JobId job, PickPlaces.Place place, Slot slot, BigDecimal amount, BigDecimal onHand) {}

    @Override
    public Map<JobId, PickPlaces.Place> pickPlaces(Collection<JobId> jobs) {
        Map<JobId, PickPlaces.Place> places = new HashMap<>();
        if (jobs.isEmpty()) {
            return places;
        }
        List<Picked> choices = sql.list(
                "SELECT reservation.job_id, reservation.amount, stock_bin.id, stock_bin.code, stock_bin.walk,"
                        + " bin_stock.material_id, bin_stock.on_hand FROM reservation"
                        + " JOIN bin_stock ON bin_stock.material_id = reservation.material_id"
                        + " AND bin_stock.on_hand > 0 JOIN stock_bin ON stock_bin.id = bin_stock.bin_id"
                        + " AND stock_bin.location_id = reservation.location_id"
                        + " WHERE reservation.job_id IN (" + Sql.marks(jobs.size())
                        + ") AND reservation.state = 'RESERVED'"
                        + " ORDER BY stock_bin.walk, stock_bin.code, reservation.job_id",
                row -> new Picked(
                        new JobId(row.number("job_id")),
                        new PickPlaces.Place(row.text("code"), "%09d".formatted(row.integer("walk"))),
                        new Slot(row.number("id"), row.number("material_id")),
                        row.decimal("amount"),
                        row.decimal("on_hand")),
                jobs.stream().map(JobId::value).toList());
        Map<Slot, BigDecimal> left = new HashMap<>();
        for (Picked one : choices) {
            BigDecimal there = left.getOrDefault(one.slot(), one.onHand());
            if (there.compareTo(one.amount()) >= 0 && places.putIfAbsent(one.job(), one.place()) == null) {
                left.put(one.slot(), there.subtract(one.amount()));
            }
        }
        // What no bin holds enough for is gathered from several, beginning with the first.
        choices.forEach(one -> places.putIfAbsent(one.job(), one.place()));
        return places;
    }

    @Override
    public List<Taken> taken(Collection<JobId> jobs) {
        return jobs.isEmpty()
                ? List.of()
                : sql.list(
                        "SELECT moved.job_id, moved.material_id, bin.id, bin.code, bin.location_id,"
                                + " -SUM(moved.delta) AS on_hand FROM stock_movement AS moved"
                                + " JOIN stock_bin AS bin ON bin.id = moved.bin_id WHERE moved.job_id IN ("
                                + Sql.marks(jobs.size()) + ") AND moved.kind IN ('PICK', 'RETURN')"
                                + " GROUP BY moved.job_id, moved.material_id, bin.id, bin.code, bin.location_id"
                                + " HAVING on_hand > 0 ORDER BY moved.job_id, moved.material_id, bin.id",
                        row -> new Taken(new JobId(row.number("job_id")), row.number("material_id"), bin(row)),
                        ids(jobs));
    }

    @Override
    public boolean moveAll(List<Movement> movements, String actor, Instant at) {
        return new StockMoves(sql, movements).write(actor, at);
    }

    @Override
    public Map<Long, Set<String>> shortAt(Collection<Long> locations, Map<String, BigDecimal> needs) {
        Map<Long, Set<String>> answer = new HashMap<>();
        locations.forEach(location -> answer.put(location, new HashSet<>()));
        if (locations.isEmpty() || needs.isEmpty()) {
            return answer;
        }
        record Level(long location, String material, BigDecimal available) {}
        List<@Nullable Object> values = new ArrayList<>(locations);
        values.addAll(needs.keySet());
        List<Level> levels = sql.list(
                "SELECT location.id, m.code, COALESCE(l.on_hand - l.reserved, 0) AS available FROM location"
                        + " JOIN material AS m LEFT JOIN stock_level AS l ON l.location_id = location.id"
                        + " AND l.material_id = m.id WHERE location.id IN (" + Sql.marks(locations.size())
                        + ") AND m.active = TRUE AND m.code IN (" + Sql.marks(needs.size()) + ")",
                row -> new Level(row.number("id"), row.text("code"), row.decimal("available")),
                values);
        for (Level level : levels) {
            if (level.available().compareTo(needs.getOrDefault(level.material(), BigDecimal.ZERO)) < 0) {
                answer.computeIfAbsent(level.location(), key -> new HashSet<>()).add(level.material());
            }
        }
        return answer;
    }

    private static List<Long> ids(Collection<JobId> jobs) {
        return jobs.stream().map(JobId::value).toList();
    }

    private static Reservation reservation(Sql.Row row) throws SQLException {
        return new Reservation(
                new JobId(row.number("job_id")),
                row.number("material_id"),
                row.number("location_id"),
                row.decimal("amount"),
                Reservation.State.valueOf(row.text("state")));
    }

    private static InBin bin(Sql.Row row) throws SQLException {
        return new InBin(row.number("id"), row.text("code"), row.number("location_id"), row.decimal("on_hand"));
    }
}
