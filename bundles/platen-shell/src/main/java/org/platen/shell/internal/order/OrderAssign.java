package org.platen.shell.internal.order;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.platen.api.order.OrderView;
import org.platen.shell.internal.Answer;

/** Decides where an order is made. */
@Service
@Command(scope = "platen", name = "order-assign", description = "Decides where an order is made")
public final class OrderAssign extends OneOrderCommand {
    @Argument(index = 1, name = "location", description = "Code of the location", required = true)
    String location = "";

    @Override
    protected Answer run() {
        OrderView assigned = orders().assign(call(), order(), location);
        return Answer.said(assigned, "Order " + assigned.id() + " is made at " + assigned.location());
    }
}
