package org.platen.integration;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.platen.api.access.Call;
import org.platen.api.intake.IncomingOrder;
import org.platen.api.intake.IntakeResult;
import org.platen.api.intake.IntakeResult.Effect;
import org.platen.api.intake.IntakeService;
import org.platen.api.model.OrderId;

/** Keeps orders by their identity at the storefront, and settles deliveries with them. */
final class FakeIntake implements IntakeService {
    private final Journal journal;
    private final InMemoryInbox inbox;
    private final Map<String, IncomingOrder> orders = new ConcurrentHashMap<>();
    private volatile UnaryOperator<IncomingOrder> before = order -> order;

    FakeIntake(Journal journal, InMemoryInbox inbox) {
        this.journal = journal;
        this.inbox = inbox;
    }

    /** Runs at the beginning of each receive, to fail or to wait. */
    void before(UnaryOperator<IncomingOrder> step) {
        before = step;
    }

    Map<String, IncomingOrder> orders() {
        return orders;
    }

    @Override
    public IntakeResult receive(Call call, String kind, String storefront, IncomingOrder order, Long delivery) {
        before.apply(order);
        IncomingOrder held = orders.get(storefront + "/" + order.externalId());
        boolean sameTime =
                held != null && held.updatedAt() != null && held.updatedAt().equals(order.updatedAt());
        if (delivery != null && sameTime && !held.equals(order)) {
            journal.add("ambiguous " + storefront + "/" + order.externalId());
            return new IntakeResult(new OrderId(1), Effect.AMBIGUOUS);
        }
        return keep("receive", call, storefront, order, delivery);
    }

    @Override
    public IntakeResult reread(Call call, String kind, String storefront, IncomingOrder order, Long delivery) {
        return keep("reread", call, storefront, order, delivery);
    }

    @Override
    public IntakeResult removed(Call call, String kind, String storefront, String externalId, Long delivery) {
        orders.remove(storefront + "/" + externalId);
        journal.add("removed " + storefront + "/" + externalId);
        inbox.done(delivery, "CANCELED");
        return new IntakeResult(null, Effect.CANCELED);
    }

    private IntakeResult keep(String how, Call call, String storefront, IncomingOrder order, Long delivery) {
        IncomingOrder held = orders.put(storefront + "/" + order.externalId(), order);
        Effect effect = held == null ? Effect.CREATED : held.equals(order) ? Effect.UNCHANGED : Effect.UPDATED;
        journal.add(how + " " + storefront + "/" + order.externalId() + " " + effect + " by " + call.actor());
        if (delivery != null) {
            inbox.done(delivery, effect.name());
        }
        return new IntakeResult(new OrderId(1), effect);
    }
}
