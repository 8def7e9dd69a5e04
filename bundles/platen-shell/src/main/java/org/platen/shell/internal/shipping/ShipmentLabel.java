package org.platen.shell.internal.shipping;

import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.platen.api.model.ShipmentId;
import org.platen.shell.internal.Answer;
import org.platen.shell.internal.Words;

/** Notes a printed label. */
@Service
@Command(scope = "platen", name = "shipment-label", description = "Notes that the label of a shipment is printed")
public final class ShipmentLabel extends ShipmentCommand {
    @Argument(index = 0, name = "shipment", description = "Id of the shipment", required = true)
    String shipment = "";

    @Override
    protected Answer run() {
        return Answer.rows(
                List.of(shipments().labelPrinted(call(), new ShipmentId(Words.id("shipment", shipment)))), TABLE);
    }
}
