package org.platen.shell.internal.order;

import org.apache.karaf.shell.api.action.Argument;
import org.platen.api.model.OrderId;
import org.platen.shell.internal.Words;

/** A command on one order. */
abstract class OneOrderCommand extends OrderCommand {
    @Argument(index = 0, name = "order", description = "Id of the order", required = true)
    String id = "";

    final OrderId order() {
        return new OrderId(Words.id("order", id));
    }
}
