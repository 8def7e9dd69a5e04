package org.platen.shell.internal.shipping;

import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.jspecify.annotations.Nullable;
import org.platen.api.shipping.ShipmentService;
import org.platen.api.shipping.ShipmentView;
import org.platen.shell.internal.PlatenCommand;
import org.platen.shell.internal.Table;

/** A command on shipments. */
abstract class ShipmentCommand extends PlatenCommand {
    static final Table<ShipmentView> TABLE = Table.of(ShipmentView.class)
            .column("Id", ShipmentView::id)
            .column("Order", ShipmentView::order)
            .column("Carrier", shipment -> shipment.collect() ? "customer collects" : shipment.carrier())
            .column("Tracking", ShipmentView::trackingNumber)
            .column("Label printed", ShipmentView::labelPrinted)
            .column("Left", ShipmentView::shippedAt)
            .column("Delivered", ShipmentView::deliveredAt)
            .column("Jobs", ShipmentView::jobs);

    @Reference(optional = true)
    @Nullable
    ShipmentService service;

    final ShipmentService shipments() {
        return running(service, "The service of shipments");
    }
}
