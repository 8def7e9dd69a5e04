package org.platen.shell.internal.order;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.platen.api.order.OrderView;
import org.platen.shell.internal.Answer;

/** Closes an order. */
@Service
@Command(scope = "platen", name = "order-close", description = "Closes an order whose jobs are all completed")
public final class OrderClose extends OneOrderCommand {
    @Override
    protected Answer run() {
        OrderView closed = orders().close(call(), order());
        return Answer.said(closed, "Order " + closed.id() + " is closed");
    }
}
