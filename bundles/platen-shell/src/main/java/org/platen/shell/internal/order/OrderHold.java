package org.platen.shell.internal.order;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.platen.api.order.HoldReason;
import org.platen.api.order.HoldView;
import org.platen.shell.internal.Answer;
import org.platen.shell.internal.Words;

/** Holds an order. */
@Service
@Command(scope = "platen", name = "order-hold", description = "Holds an order")
public final class OrderHold extends OneOrderCommand {
    @Argument(index = 1, name = "message", description = "Why, in quotes", required = true)
    String message = "";

    @Option(name = "--reason", description = "Kind of the hold")
    String reason = "manual";

    @Override
    protected Answer run() {
        HoldView hold = orders().hold(call(), order(), Words.choice("--reason", reason, HoldReason.class), message);
        return Answer.said(hold, "Order " + order() + " is held by hold " + hold.id());
    }
}
