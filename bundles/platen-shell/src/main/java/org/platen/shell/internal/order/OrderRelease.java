package org.platen.shell.internal.order;

import java.util.Map;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.platen.shell.internal.Answer;

/** Clears a hold of an order. */
@Service
@Command(scope = "platen", name = "order-release", description = "Clears a hold of an order")
public final class OrderRelease extends OneOrderCommand {
    @Argument(index = 1, name = "hold", description = "Id of the hold", required = true)
    long hold;

    @Override
    protected Answer run() {
        orders().release(call(), order(), hold);
        return Answer.said(Map.of("order", id, "hold", hold), "Hold " + hold + " of order " + order() + " is cleared");
    }
}
