package org.platen.shell.internal.order;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.platen.shell.internal.Answer;

/** Ends a basket. */
@Service
@Command(scope = "platen", name = "order-submit", description = "Submits an order that is in the basket")
public final class OrderSubmit extends OneOrderCommand {
    @Override
    protected Answer run() {
        return OrderSheets.answer(orders().submit(call(), order()));
    }
}
