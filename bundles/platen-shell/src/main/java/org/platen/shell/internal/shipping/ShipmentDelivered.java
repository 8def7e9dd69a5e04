package org.platen.shell.internal.shipping;

import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.platen.api.model.ShipmentId;
import org.platen.shell.internal.Answer;
import org.platen.shell.internal.Words;

/** Notes a delivery. */
@Service
@Command(scope = "platen", name = "shipment-delivered", description = "Notes that a shipment was delivered")
public final class ShipmentDelivered extends ShipmentCommand {
    @Argument(index = 0, name = "shipment", description = "Id of the shipment", required = true)
    String shipment = "";

    @Override
    protected Answer run() {
        return Answer.rows(
                List.of(shipments().delivered(call(), new ShipmentId(Words.id("shipment", shipment)))), TABLE);
    }
}
