package org.platen.shell.internal.order;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.platen.api.order.CancelResult;
import org.platen.shell.internal.Answer;
import org.platen.shell.internal.Words;

/** Cancels an order. */
@Service
@Command(scope = "platen", name = "order-cancel", description = "Cancels an order")
public final class OrderCancel extends OneOrderCommand {
    @Option(name = "--reason", description = "Why")
    @Nullable
    String reason;

    @Override
    protected Answer run() {
        CancelResult result = orders().cancel(call(), order(), reason);
        String running = result.stillRunning().isEmpty()
                ? ""
                : "; in the making and never to be shipped: jobs " + Words.of(result.stillRunning());
        return Answer.said(
                result,
                "Order " + order() + " is canceled, " + result.canceled().size() + " jobs taken out of production"
                        + running);
    }
}
