package org.platen.persistence.internal.sql;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.platen.core.port.Stock.Movement;
import org.platen.core.port.Stock.Place;

/** Many movements of stock as one change: a statement for each level, one for all bins, one for all movements. */
final class StockMoves {
    private record Slot(long bin, long material) implements Comparable<Slot> {
        @Override
        public int compareTo(Slot other) {
            int byBin = Long.compare(bin, other.bin);
            return byBin != 0 ? byBin : Long.compare(material, other.material);
        }
    }

    private final Sql sql;
    private final List<Movement> movements;

    StockMoves(Sql sql, List<Movement> movements) {
        this.sql = sql;
        this.movements = movements;
    }

    /** @return false when there is less than is to be taken; then the transaction is to be given up */
    boolean write(String actor, Instant at) {
        if (movements.isEmpty()) {
            return true;
        }
        if (!levels()) {
            return false;
        }
        Map<Slot, BigDecimal> onHand = locked();
        Map<Slot, BigDecimal> changed = new TreeMap<>();
        List<List<@Nullable Object>> rows = new ArrayList<>(movements.size());
        for (Movement movement : movements) {
            Slot slot = slot(movement);
            BigDecimal after = onHand.getOrDefault(slot, BigDecimal.ZERO).add(movement.delta());
            if (after.signum() < 0) {
                return false;
            }
            onHand.put(slot, after);
            if (movement.delta().signum() != 0) {
                changed.put(slot, after);
            }
            rows.add(Sql.row(
                    at,
                    actor,
                    movement.kind(),
                    movement.location(),
                    movement.bin(),
                    movement.material(),
                    movement.delta(),
                    movement.amount(),
                    after,
                    movement.reason(),
                    movement.job() == null ? null : movement.job().value(),
                    movement.purchaseLine()));
        }
        List<List<@Nullable Object>> bins = new ArrayList<>();
        changed.forEach((slot, after) -> bins.add(Sql.row(slot.bin(), slot.material(), after)));
        sql.insert(
                "INSERT INTO bin_stock (bin_id, material_id, on_hand)",
                bins,
                " ON DUPLICATE KEY UPDATE on_hand = VALUES(on_hand)");
        sql.insert(
                "INSERT INTO stock_movement (at, actor, kind, location_id, bin_id, material_id, delta, amount, bin_after,"
                        + " reason, job_id, purchase_line_id)",
                rows);
        return true;
    }

    private boolean levels() {
        Map<Place, BigDecimal> sums = new TreeMap<>();
        for (Movement movement : movements) {
            sums.merge(new Place(movement.location(), movement.material()), movement.delta(), BigDecimal::add);
        }
        for (Map.Entry<Place, BigDecimal> one : sums.entrySet()) {
            Place place = one.getKey();
            BigDecimal delta = one.getValue();
            if (delta.signum() != 0
                    && sql.update(
                                    "UPDATE stock_level SET on_hand = on_hand + ? WHERE location_id = ?"
                                            + " AND material_id = ? AND on_hand + ? >= reserved",
                                    delta,
                                    place.location(),
                                    place.material(),
                                    delta)
                            != 1) {
                return false;
            }
        }
        return true;
    }

    /** What is in the bins; whoever changes one of them has its level first, so that nobody waits for the other. */
    private Map<Slot, BigDecimal> locked() {
        List<@Nullable Object> values = new ArrayList<>();
        List<Slot> slots =
                movements.stream().map(StockMoves::slot).distinct().sorted().toList();
        slots.forEach(slot -> values.add(slot.bin()));
        slots.forEach(slot -> values.addAll(Sql.row(slot.bin(), slot.material())));
        Map<Slot, BigDecimal> onHand = new HashMap<>();
        sql.list(
                        "SELECT bin_id, material_id, on_hand FROM bin_stock WHERE bin_id IN ("
                                + Sql.marks(slots.size()) + ") AND (bin_id, material_id) IN ("
                                + Sql.pairs(slots.size()) + ") FOR UPDATE",
                        row -> Map.entry(
                                new Slot(row.number("bin_id"), row.number("material_id")), row.decimal("on_hand")),
                        values)
                .forEach(entry -> onHand.put(entry.getKey(), entry.getValue()));
        return onHand;
    }

    private static Slot slot(Movement movement) {
        return new Slot(movement.bin(), movement.material());
    }
}
