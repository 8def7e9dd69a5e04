package org.platen.core.order;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.platen.api.model.ItemId;
import org.platen.api.model.OrderId;
import org.platen.api.order.HoldReason;
import org.platen.api.order.HoldView;
import org.platen.api.order.ReconcilePlan.Reason;
import org.platen.core.job.WantedWork;
import org.platen.core.port.Holds;
import org.platen.core.port.Tx;

/** Holds of lines that cannot become jobs, opened and cleared as reconciling finds them. */
final class ItemHolds {
    /** Code of the hold of a line whose SKU is not known. */
    static final String UNKNOWN_SKU = "sku.unknown";
    /** Code of the hold of a line whose decoration type does not run. */
    static final String PLUGIN_MISSING = "plugin.missing";
    /** Code of the hold of a line whose decoration type failed. */
    static final String PLUGIN_FAILED = "plugin.failed";
    /** Code of the hold of a line whose SKU has nothing to make. */
    static final String NO_VALID_PART = "sku.no-valid-part";

    /** Code of the hold of a line whose parameters its SKU does not allow. */
    static final String PARAMETER = "sku.parameter";

    /** Code of the hold of a line that asks for more pieces than are made of an order. */
    static final String TOO_MANY_PIECES = "line.too-many-pieces";

    private ItemHolds() {}

    /** Holds that the answer calls for. */
    static List<Holds.Row> of(Tx tx, OrderId order, List<WantedWork> wanted, Instant now) {
        List<Holds.Row> holds = new ArrayList<>();
        for (WantedWork work : wanted) {
            Reason reason = work.reason();
            if (reason == null) {
                continue;
            }
            switch (reason) {
                case UNKNOWN_SKU -> holds.add(row(tx, order, work, HoldReason.DATA, UNKNOWN_SKU, "operator", now));
                case PARAMETER -> holds.add(row(tx, order, work, HoldReason.DATA, PARAMETER, "operator", now));
                case TOO_MANY_PIECES ->
                    holds.add(row(tx, order, work, HoldReason.DATA, TOO_MANY_PIECES, "operator", now));
                case NO_VALID_PART -> holds.add(row(tx, order, work, HoldReason.DATA, NO_VALID_PART, "operator", now));
                case PLUGIN_MISSING ->
                    holds.add(row(tx, order, work, HoldReason.PLUGIN_MISSING, PLUGIN_MISSING, "admin", now));
                case PLUGIN_FAILED ->
                    holds.add(row(tx, order, work, HoldReason.DEPENDENCY, PLUGIN_FAILED, "admin", now));
                case CREATED, ALREADY_CREATED, CHANGED, REMOVED, ORDER_HELD, NOT_ASSIGNED -> {}
            }
        }
        return holds;
    }

    /** Brings the stored holds to what the answer calls for. */
    static void sync(Tx tx, OrderId order, List<Holds.Row> open, List<WantedWork> wanted, Instant now) {
        List<Holds.Row> called = of(tx, order, wanted, now);
        Set<String> keys = new HashSet<>();
        Set<String> before = new HashSet<>();
        open.forEach(hold -> before.add(hold.view().item() + hold.view().code()));
        for (Holds.Row hold : called) {
            keys.add(hold.view().item() + hold.view().code());
        }
        tx.holds().open(called);
        Set<ItemId> asked = new HashSet<>();
        wanted.forEach(work -> asked.add(work.item()));
        List<Long> gone = open.stream()
                .filter(hold -> hold.source() == Holds.Source.CHECK
                        && hold.view().job() == null
                        && hold.view().item() != null
                        && asked.contains(hold.view().item())
                        && !keys.contains(hold.view().item() + hold.view().code()))
                .map(hold -> hold.view().id())
                .toList();
        if (!gone.isEmpty()) {
            tx.holds().clear(gone, now);
        }
        if (!gone.isEmpty() || !before.containsAll(keys)) {
            OrderOffice.refreshHeld(tx, order);
        }
    }

    private static Holds.Row row(
            Tx tx, OrderId order, WantedWork work, HoldReason reason, String code, String owner, Instant now) {
        return new Holds.Row(
                order,
                new HoldView(tx.ids(1).get(0), work.item(), null, reason, code, work.detail(), owner, now),
                Holds.Source.CHECK);
    }
}
