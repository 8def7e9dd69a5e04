package org.platen.core.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.api.job.Phase;
import org.platen.api.model.ShipmentId;
import org.platen.api.order.OrderAction;
import org.platen.api.order.OrderState;
import org.platen.api.shipping.PackageView;
import org.platen.api.shipping.ShipmentView;
import org.platen.core.port.JobRow;
import org.platen.core.port.OrderRow;
import org.platen.core.port.Tx;
import org.platen.spi.workflow.CancelPolicy;

/** What may still be done to an order, and until when (G-4). */
final class OrderActions {
    private static final String LEFT = "the order has left the house";
    private static final Set<String> OF_THE_WHOLE = Set.of("pay", "changeAddress", "cancel", "close");
    private static final String LABEL = "the label of a shipment is bought or printed";

    private final OrderRow order;
    private final List<JobRow> jobs;
    private final List<ShipmentView> shipments;
    private final Set<ShipmentId> addressed;

    /** @param addressed shipments for which labels were bought, or may have been */
    private OrderActions(OrderRow order, List<JobRow> jobs, List<ShipmentView> shipments, Set<ShipmentId> addressed) {
        this.order = order;
        this.jobs = jobs;
        this.shipments = shipments;
        this.addressed = addressed;
    }

    /** @param jobs of the order; none where only its address is asked about */
    static OrderActions of(Tx tx, OrderRow order, List<JobRow> jobs) {
        return new OrderActions(
                order,
                jobs,
                tx.shipments().ofOrder(order.id()),
                tx.labelPurchases().addressed(order.id()));
    }

    /**
     * All of them.
     *
     * @param policy how a job is cancelled in its present phase
     * @param here the jobs at the caller's locations
     * @param owed whether something is to be paid
     */
    List<OrderAction> all(Function<JobRow, CancelPolicy> policy, Predicate<JobRow> here, boolean owed) {
        List<OrderAction> actions = new ArrayList<>();
        actions.add(pay(owed));
        actions.add(items());
        actions.add(address());
        actions.add(action("hold", over(), "Keeps every job where it is until the hold is released", LEFT));
        actions.add(cancel(policy));
        actions.add(ship(here));
        actions.add(close());
        actions.add(new OrderAction("copy", true, "Makes a new order with the same lines and customer", null));
        return actions;
    }

    /** Those of somebody who works only at some of the order's locations. */
    static List<OrderAction> part(List<OrderAction> actions, String refusal) {
        return actions.stream()
                .map(one -> one.open() && OF_THE_WHOLE.contains(one.name())
                        ? new OrderAction(one.name(), false, refusal, one.until())
                        : one)
                .toList();
    }

    private static OrderAction action(String name, @Nullable String refusal, String does, @Nullable String until) {
        return new OrderAction(name, refusal == null, refusal == null ? does : refusal, until);
    }

    private @Nullable String over() {
        return order.closedAt() != null
                ? "The order is closed"
                : order.state().isFinal() ? "The order is " + OrderTrack.word(order.state()) : null;
    }

    private OrderAction pay(boolean owed) {
        String refusal = order.closedAt() != null ? "The order is closed" : owed ? null : "The order is paid";
        return action("pay", refusal, "Records a payment; a paid order goes into production", null);
    }

    private OrderAction items() {
        long begun = jobs.stream()
                .filter(job ->
                        job.phase().reached(Phase.PRODUCING) && !job.phase().isFinal())
                .count();
        String does = begun == 0
                ? "Changes lines; the next reconcile changes their jobs"
                : "Changes lines; " + begun + " jobs that were begun are left as they are";
        return action("changeItems", over(), does, LEFT);
    }

    /** Why the address may not be changed; null when it may. */
    @Nullable
    String addressRefusal() {
        String over = over();
        if (over != null) {
            return over;
        }
        return shipments.stream()
                .filter(shipment -> shipment.shippedAt() == null
                        && !shipment.jobs().isEmpty()
                        && (shipment.labelPrinted()
                                || addressed.contains(shipment.id())
                                || shipment.packages().stream().anyMatch(PackageView::labelPrinted)))
                .findFirst()
                .map(shipment -> "The label of shipment " + shipment.id() + " carries the old address")
                .orElse(null);
    }

    void requireAddress() {
        String refusal = addressRefusal();
        if (refusal != null) {
            throw PlatenException.refused(Errors.STATE, refusal, order.state().name(), List.of());
        }
    }

    private OrderAction address() {
        return action("changeAddress", addressRefusal(), "Changes where the order is shipped to", LABEL);
    }

    private OrderAction cancel(Function<JobRow, CancelPolicy> policy) {
        int now = 0;
        int runOut = 0;
        int scrap = 0;
        for (JobRow job : jobs) {
            if (job.phase() == Phase.SHIPPED || job.phase() == Phase.CANCELED || job.runOut()) {
                continue;
            }
            switch (job.phase() == Phase.FAILED ? CancelPolicy.NOW : policy.apply(job)) {
                case NOW -> now++;
                case RUN_OUT -> runOut++;
                case STOP_AND_SCRAP -> scrap++;
            }
        }
        StringBuilder does =
                new StringBuilder("Cancels the order: ").append(now).append(" jobs end at once");
        if (runOut > 0) {
            does.append("; ")
                    .append(runOut)
                    .append(" are in the making and run to their end, what they make never ships");
        }
        if (scrap > 0) {
            does.append("; ").append(scrap).append(" are stopped and scrapped");
        }
        return action("cancel", over(), does.toString(), LEFT);
    }

    private OrderAction ship(Predicate<JobRow> here) {
        List<JobRow> ready =
                jobs.stream().filter(here).filter(JobRow::shippable).toList();
        String refusal = over();
        if (refusal == null && ready.isEmpty()) {
            refusal = "No job is ready to ship";
        }
        long places = ready.stream()
                .map(job -> Optional.ofNullable(job.location()))
                .distinct()
                .count();
        String does = places > 1
                ? "Makes a shipment of jobs of one location; " + ready.size() + " are ready at " + places
                        + " locations, so they must be named"
                : "Makes a shipment of " + ready.size() + " jobs that are ready";
        return action("ship", refusal, does, null);
    }

    private OrderAction close() {
        String refusal = order.closedAt() != null
                ? "The order is closed"
                : OrderReader.readyToClose(order) || order.state() == OrderState.CANCELED
                        ? null
                        : "Not every job is complete";
        return action("close", refusal, "Closes the order for good", null);
    }
}
