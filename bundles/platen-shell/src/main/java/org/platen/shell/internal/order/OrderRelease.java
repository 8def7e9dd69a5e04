package org.platen.shell.internal.order;

import java.util.Map;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.platen.shell.internal.Answer;
import org.platen.shell.internal.Words;

/** Clears a hold of an order. */
@Service
@Command(scope = "platen", name = "order-release", description = "Clears a hold of an order")
public final class OrderRelease extends OneOrderCommand {
    @Argument(index = 1, name = "hold", description = "Id of the hold", required = true)
    String hold = "";

    @Override
    protected Answer run() {
        long cleared = Words.id("hold", hold);
        orders().release(call(), order(), cleared);
        return Answer.said(
                Map.of("order", order(), "hold", cleared), "Hold " + hold + " of order " + order() + " is cleared");
    }
}
