package org.platen.core.order;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.platen.api.order.ApprovalState;
import org.platen.api.order.HoldReason;
import org.platen.api.order.HoldView;
import org.platen.api.order.JobPolicy;
import org.platen.api.order.OrderState;
import org.platen.core.port.Holds;
import org.platen.core.port.OrderRow;

/** What an order must have before it becomes jobs. Pure. */
public final class Gates {
    /**
     * A closed gate.
     *
     * @param owner who opens it
     * @param remedy how
     */
    public record Closed(String code, HoldReason reason, String message, String owner, String remedy) {}

    private Gates() {}

    /** Gates that nobody may pass, not even by pressing Print Jobs. */
    public static List<Closed> locked(OrderRow order, Instant now) {
        List<Closed> closed = new ArrayList<>();
        Instant processAt = order.processAt();
        if (order.state() == OrderState.RECEIVED && processAt != null && processAt.isAfter(now)) {
            closed.add(new Closed(
                    "order.future-date",
                    HoldReason.FUTURE_DATE,
                    "To be processed from " + processAt + " on",
                    "platen",
                    "Goes on by itself at that time"));
        }
        if (order.approval() == ApprovalState.PENDING || order.approval() == ApprovalState.PARTIALLY_APPROVED) {
            closed.add(new Closed(
                    "order.approval",
                    HoldReason.APPROVAL,
                    "Waits for approval",
                    "operator",
                    "Approve or reject the order"));
        }
        if (order.approval() == ApprovalState.REJECTED) {
            closed.add(new Closed(
                    "order.rejected",
                    HoldReason.APPROVAL,
                    "The order was rejected",
                    "operator",
                    "Approve it after all or cancel it"));
        }
        if (order.test() && !order.state().isFinal()) {
            closed.add(new Closed(
                    "order.test",
                    HoldReason.MANUAL,
                    "A test order of the storefront is never made",
                    "operator",
                    "Cancel it, or enter a real order"));
        }
        return closed;
    }

    /** The gates that keep an order that nobody pressed a button for from becoming jobs. */
    public static Optional<Closed> waiting(OrderRow order) {
        if (order.policy() == JobPolicy.MANUAL) {
            return Optional.of(new Closed(
                    "order.print-jobs", HoldReason.MANUAL, "Waits for Print Jobs", "operator", "Reconcile the order"));
        }
        if (order.policy() == JobPolicy.ON_PAYMENT && !order.payable()) {
            return Optional.of(new Closed(
                    "order.unpaid", HoldReason.DEPENDENCY, "Waits for payment", "customer", "Record the payment"));
        }
        return Optional.empty();
    }

    /** The closed gates as holds for screens; they are not stored, as they open by themselves. */
    public static List<HoldView> asHolds(OrderRow order, Instant now) {
        return locked(order, now).stream()
                .map(gate -> new HoldView(
                        0, null, null, gate.reason(), gate.code(), gate.message(), gate.owner(), order.createdAt()))
                .toList();
    }

    /** Whether the order may become jobs now. */
    public static boolean open(OrderRow order, boolean pressed, List<Holds.Row> holds, Instant now) {
        boolean blocked = holds.stream().anyMatch(Holds.Row::keepsOrder);
        return !order.creating()
                && !blocked
                && locked(order, now).isEmpty()
                && (pressed || waiting(order).isEmpty());
    }
}
