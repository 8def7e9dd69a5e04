package org.platen.shell.internal.order;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.platen.shell.internal.Answer;

/** Shows an order. */
@Service
@Command(scope = "platen", name = "order-show", description = "Shows an order with its lines and holds")
public final class OrderShow extends OneOrderCommand {
    @Override
    protected Answer run() {
        return OrderSheets.answer(orders().get(call(), order()));
    }
}
