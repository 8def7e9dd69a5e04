package org.platen.persistence.internal.sql;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.platen.api.model.JobId;
import org.platen.api.model.Page;
import org.platen.api.model.PageRequest;
import org.platen.api.stock.BinView;
import org.platen.api.stock.MaterialDraft;
import org.platen.api.stock.MaterialFilter;
import org.platen.api.stock.MaterialView;
import org.platen.api.stock.MovementKind;
import org.platen.api.stock.MovementView;
import org.platen.api.stock.StockView;
import org.platen.core.port.Storeroom;

/** Materials, bins and lists of stock in SQL. */
final class SqlStoreroom implements Storeroom {
    private static final String MOVEMENTS =
            "SELECT moved.id, moved.at, moved.actor, moved.kind, location.code AS location, bin.code AS bin,"
                    + " m.code AS material, moved.delta, moved.amount, moved.bin_after, moved.reason, moved.job_id,"
                    + " moved.purchase_line_id FROM stock_movement AS moved JOIN location"
                    + " ON location.id = moved.location_id JOIN stock_bin AS bin ON bin.id = moved.bin_id"
                    + " JOIN material AS m ON m.id = moved.material_id";

    private final Sql sql;

    SqlStoreroom(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void putMaterial(String code, MaterialDraft draft) {
        sql.update(
                "INSERT INTO material (code, name, unit, low_at, supplier, active) VALUES (?, ?, ?, ?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE name = VALUES(name), unit = VALUES(unit), low_at = VALUES(low_at),"
                        + " supplier = VALUES(supplier), active = VALUES(active), version = version + 1",
                code,
                draft.name(),
                draft.unit(),
                draft.lowAt(),
                draft.supplier(),
                draft.active());
    }

    private static String materials(Set<Long> locations) {
        return "SELECT m.id, m.code, m.name, m.unit, m.low_at, m.supplier, m.active,"
                + " COALESCE(SUM(l.on_hand), 0) AS on_hand, COALESCE(SUM(l.reserved), 0) AS reserved,"
                + " COALESCE(SUM(l.incoming), 0) AS incoming, (SELECT COUNT(*) FROM wait_need AS n JOIN intake_wait AS w"
                + " ON w.job_id = n.job_id AND w.told = TRUE WHERE n.material = m.code"
                + Sql.at("n.location_id", locations) + ") AS waiting"
                + " FROM material AS m LEFT JOIN stock_level AS l ON l.material_id = m.id"
                + Sql.at("l.location_id", locations) + " WHERE ";
    }

    @Override
    public Optional<MaterialView> material(String code, Set<Long> locations) {
        List<@Nullable Object> values = new ArrayList<>(locations);
        values.addAll(locations);
        values.add(code);
        return sql.list(materials(locations) + "m.code = ? GROUP BY m.id", SqlStoreroom::material, values).stream()
                .findFirst();
    }

    @Override
    public Optional<Known> known(String code) {
        return sql.one(
                "SELECT id, unit FROM material WHERE code = ?",
                row -> new Known(row.number("id"), row.text("unit")),
                code);
    }

    @Override
    public Map<Long, String> codes(Collection<Long> materials) {
        Map<Long, String> codes = new HashMap<>();
        if (!materials.isEmpty()) {
            sql.list(
                            "SELECT id, code FROM material WHERE id IN (" + Sql.marks(materials.size()) + ")",
                            row -> Map.entry(row.number("id"), row.text("code")),
                            materials)
                    .forEach(entry -> codes.put(entry.getKey(), entry.getValue()));
        }
        return codes;
    }

    @Override
    public Page<MaterialView> materials(MaterialFilter filter, Set<Long> locations, PageRequest page) {
        List<@Nullable Object> values = new ArrayList<>(locations);
        values.addAll(locations);
        String where = "m.code > ?";
        values.add(Cursor.keys(page.after(), 1).map(keys -> keys.get(0)).orElse(""));
        if (filter.text() != null && !filter.text().isBlank()) {
            String like = filter.text().strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
            where += " AND (m.code LIKE ? OR m.name LIKE ?)";
            values.addAll(List.of(like, like));
        }
        String having = filter.low()
                ? " HAVING m.active AND (waiting > 0 OR (m.low_at IS NOT NULL AND on_hand - reserved <= m.low_at))"
                : "";
        values.add(page.limit() + 1);
        List<MaterialView> rows = sql.list(
                materials(locations) + where + " GROUP BY m.id" + having + " ORDER BY m.code LIMIT ?",
                SqlStoreroom::material,
                values);
        return Cursor.page(rows, page, row -> Cursor.of(row.code()));
    }

    private static MaterialView material(Sql.Row row) throws SQLException {
        return new MaterialView(
                row.text("code"),
                row.text("name"),
                row.text("unit"),
                row.decimalOrNull("low_at"),
                row.textOrNull("supplier"),
                row.flag("active"),
                row.decimal("on_hand"),
                row.decimal("reserved"),
                row.decimal("incoming"),
                row.number("waiting"));
    }

    @Override
    public void putBin(long location, BinView bin) {
        sql.update(
                "INSERT INTO stock_bin (location_id, code, walk) VALUES (?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE walk = VALUES(walk)",
                location,
                bin.code(),
                bin.walk());
    }

    @Override
    public Optional<Long> bin(long location, String code) {
        return sql.one(
                "SELECT id FROM stock_bin WHERE location_id = ? AND code = ?", row -> row.number("id"), location, code);
    }

    @Override
    public List<BinView> bins(long location) {
        return sql.list(
                "SELECT location.code AS location, bin.code, bin.walk FROM stock_bin AS bin JOIN location"
                        + " ON location.id = bin.location_id WHERE bin.location_id = ? ORDER BY bin.walk, bin.id"
                        + " LIMIT 5000",
                row -> new BinView(row.text("location"), row.text("code"), row.integer("walk")),
                location);
    }

    @Override
    public Page<StockView> stock(Set<Long> locations, @Nullable String material, PageRequest page) {
        List<@Nullable Object> values = new ArrayList<>();
        List<Long> after = Cursor.keys(page.after(), 2)
                .map(keys -> keys.stream().map(Cursor::number).toList())
                .orElse(List.of(0L, 0L));
        String where = " WHERE l.location_id >= ? AND (l.location_id > ? OR l.material_id > ?)";
        values.addAll(List.of(after.get(0), after.get(0), after.get(1)));
        where += Sql.at("l.location_id", locations);
        values.addAll(locations);
        if (material != null) {
            where += " AND l.material_id = (SELECT id FROM material WHERE code = ?)";
            values.add(material);
        }
        values.add(page.limit() + 1);
        record Level(long location, long material, StockView view) {}
        List<Level> rows = sql.list(
                "SELECT l.location_id, l.material_id, location.code AS location, m.code AS material, m.unit, l.on_hand,"
                        + " l.reserved, l.incoming FROM stock_level AS l JOIN location ON location.id = l.location_id"
                        + " JOIN material AS m ON m.id = l.material_id" + where
                        + " ORDER BY l.location_id, l.material_id LIMIT ?",
                row -> new Level(
                        row.number("location_id"),
                        row.number("material_id"),
                        new StockView(
                                row.text("location"),
                                row.text("material"),
                                row.text("unit"),
                                row.decimal("on_hand"),
                                row.decimal("reserved"),
                                row.decimal("incoming"),
                                List.of())),
                values);
        Page<Level> levels = Cursor.page(rows, page, row -> Cursor.of(row.location(), row.material()));
        List<Level> shown = levels.items();
        record Held(long location, long material, StockView.InBin bin) {}
        List<@Nullable Object> pairs = new ArrayList<>();
        shown.forEach(level -> pairs.add(level.material()));
        shown.forEach(level -> pairs.addAll(List.of(level.location(), level.material())));
        List<Held> held = shown.isEmpty()
                ? List.of()
                : sql.list(
                        "SELECT bin.location_id, held.material_id, bin.code, bin.walk, held.on_hand"
                                + " FROM bin_stock AS held FORCE INDEX (bin_stock_material)"
                                + " JOIN stock_bin AS bin ON bin.id = held.bin_id"
                                + " WHERE held.on_hand > 0 AND held.material_id IN (" + Sql.marks(shown.size())
                                + ") AND (bin.location_id, held.material_id) IN ("
                                + String.join(",", java.util.Collections.nCopies(shown.size(), "(?,?)"))
                                + ") ORDER BY bin.walk, bin.id",
                        row -> new Held(
                                row.number("location_id"),
                                row.number("material_id"),
                                new StockView.InBin(row.text("code"), row.integer("walk"), row.decimal("on_hand"))),
                        pairs);
        return levels.map(level -> {
            StockView v = level.view();
            return new StockView(
                    v.location(),
                    v.material(),
                    v.unit(),
                    v.onHand(),
                    v.reserved(),
                    v.incoming(),
                    held.stream()
                            .filter(one -> one.location() == level.location() && one.material() == level.material())
                            .map(Held::bin)
                            .toList());
        });
    }

    @Override
    public Optional<MovementView> movement(long id) {
        return sql.one(MOVEMENTS + " WHERE moved.id = ?", SqlStoreroom::movement, id);
    }

    @Override
    public Page<MovementView> movements(@Nullable String material, Set<Long> locations, PageRequest page) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(Cursor.id(page, Long.MAX_VALUE));
        String where = Sql.at("moved.location_id", locations);
        values.addAll(locations);
        if (material != null) {
            where += " AND moved.material_id = (SELECT id FROM material WHERE code = ?)";
            values.add(material);
        }
        values.add(page.limit() + 1);
        List<MovementView> rows = sql.list(
                MOVEMENTS + " WHERE moved.id < ?" + where + " ORDER BY moved.id DESC LIMIT ?",
                SqlStoreroom::movement,
                values);
        return Cursor.page(rows, page, row -> Cursor.of(row.id()));
    }

    private static MovementView movement(Sql.Row row) throws SQLException {
        Long job = row.numberOrNull("job_id");
        return new MovementView(
                row.number("id"),
                row.time("at"),
                row.text("actor"),
                MovementKind.valueOf(row.text("kind")),
                row.text("location"),
                row.text("bin"),
                row.text("material"),
                row.decimal("delta"),
                row.decimal("amount"),
                row.decimal("bin_after"),
                row.textOrNull("reason"),
                job == null ? null : new JobId(job),
                row.numberOrNull("purchase_line_id"));
    }
}
