package org.platen.core.routing;

import java.time.Duration;
import java.util.function.BiConsumer;
import org.platen.api.access.Call;
import org.platen.api.job.IntakeChecks;
import org.platen.api.model.ItemId;
import org.platen.api.model.OrderId;
import org.platen.api.order.OrderState;
import org.platen.core.port.OrderRow;
import org.platen.core.port.Transactions;

/** The intake check of a shop whose orders wait for their artwork in production hold: it lets these go on as well. */
public final class ArtworkGate implements IntakeChecks {
    private final IntakeChecks checks;
    private final Transactions transactions;
    private final BiConsumer<String, OrderId> advance;

    public ArtworkGate(IntakeChecks checks, Transactions transactions, BiConsumer<String, OrderId> advance) {
        this.checks = checks;
        this.transactions = transactions;
        this.advance = advance;
    }

    @Override
    public Status status(Call call) {
        return checks.status(call);
    }

    @Override
    public Duration every() {
        return checks.every();
    }

    @Override
    public Status run(Call call) {
        return checks.run(call);
    }

    @Override
    public boolean resume(Call call) {
        return checks.resume(call);
    }

    @Override
    public void check(Call call, OrderId order) {
        checks.check(call, order);
        goOn(call, order);
    }

    @Override
    public void check(Call call, ItemId item) {
        checks.check(call, item);
        transactions.required(tx -> tx.items().get(item)).ifPresent(line -> goOn(call, line.order()));
    }

    private void goOn(Call call, OrderId order) {
        boolean waits = transactions
                .required(tx -> tx.orders().get(order))
                .map(OrderRow::state)
                .filter(OrderState.PRODUCTION_HOLD::equals)
                .isPresent();
        if (waits) {
            advance.accept(call.actor(), order);
        }
    }
}
