package org.platen.core.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.platen.api.intake.IncomingOrder;
import org.platen.api.model.OrderId;
import org.platen.api.order.HoldReason;
import org.platen.api.order.HoldView;
import org.platen.core.order.OrderOffice;
import org.platen.core.port.Holds;
import org.platen.core.port.Mark;
import org.platen.core.port.Tx;

/**
 * The hold that a storefront's people put on an order. It is theirs: they release it there, and it never touches a hold
 * that somebody here set, so that a late webhook cannot release one.
 */
public final class StorefrontHold {
    /** Code of the hold. */
    public static final String CODE = "storefront.hold";

    private static final int LONGEST = 900;

    private StorefrontHold() {}

    /** Whether what is told differs from what stands. */
    static boolean differs(Tx tx, OrderId order, IncomingOrder told) {
        IncomingOrder.Hold hold = told.hold();
        return hold != null && hold.placed() == open(tx, order).isEmpty();
    }

    /** Brings the locked order's hold to what is told. */
    static void sync(Tx tx, String actor, OrderId order, IncomingOrder told, Instant now) {
        IncomingOrder.Hold hold = told.hold();
        if (hold == null || !differs(tx, order, told)) {
            return;
        }
        if (hold.placed()) {
            place(tx, actor, order, hold.reason(), now);
        } else {
            tx.holds().clear(open(tx, order), now);
            OrderOffice.refreshHeld(tx, order);
            mark(tx, "order.released", order, actor, Map.of("code", CODE), now);
        }
    }

    private static void place(Tx tx, String actor, OrderId order, String reason, Instant now) {
        String why = reason.isBlank() ? "" : ": " + IncomingLines.cut(reason, LONGEST);
        HoldView view = new HoldView(
                tx.ids(1).get(0),
                null,
                null,
                HoldReason.MANUAL,
                CODE,
                "On hold at the storefront" + why,
                "storefront",
                now);
        tx.holds().open(new Holds.Row(order, view, Holds.Source.CHECK));
        tx.jobs().setHeldOfOrder(order, true);
        mark(tx, "order.held", order, actor, Map.of("reason", view.message()), now);
    }

    private static void mark(Tx tx, String name, OrderId order, String actor, Map<String, String> detail, Instant now) {
        Mark mark = Mark.order(order, name, now, actor, detail);
        tx.marks().add(List.of(name.equals("order.held") ? mark.spo("Blocked") : mark));
    }

    private static List<Long> open(Tx tx, OrderId order) {
        return tx.holds().openOfOrder(order).stream()
                .filter(hold -> hold.view().code().equals(CODE))
                .map(hold -> hold.view().id())
                .toList();
    }
}
