package org.platen.shell.internal.shipping;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.platen.api.model.OrderId;
import org.platen.shell.internal.Answer;
import org.platen.shell.internal.Words;

/** Lists shipments. */
@Service
@Command(scope = "platen", name = "shipment-list", description = "Lists the shipments of an order")
public final class ShipmentList extends ShipmentCommand {
    @Argument(index = 0, name = "order", description = "Id of the order", required = true)
    String order = "";

    @Override
    protected Answer run() {
        return Answer.rows(shipments().ofOrder(call(), new OrderId(Words.id("order", order))), TABLE);
    }
}
