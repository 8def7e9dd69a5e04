package org.platen.shell.internal.order;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.platen.api.order.OrderView;
import org.platen.shell.internal.Answer;

/** Sets the PO number. */
@Service
@Command(scope = "platen", name = "order-po", description = "Sets or clears the purchase order number")
public final class OrderPo extends OneOrderCommand {
    @Argument(index = 1, name = "number", description = "Purchase order number; none clears it")
    @Nullable
    String number;

    @Override
    protected Answer run() {
        OrderView changed = orders().setPoNumber(call(), order(), number);
        return Answer.said(
                changed,
                changed.poNumber() == null
                        ? "Order " + changed.id() + " has no purchase order number"
                        : "Order " + changed.id() + " has the purchase order number " + changed.poNumber());
    }
}
