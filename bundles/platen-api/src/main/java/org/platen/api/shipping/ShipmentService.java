package org.platen.api.shipping;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.platen.api.access.Call;
import org.platen.api.model.OrderId;
import org.platen.api.model.ShipmentId;

/**
 * Shipments. A job is shipped when a shipper scanned it and the label of its shipment is printed, in either order
 * (TB-17).
 */
@ProviderType
public interface ShipmentService {
    ShipmentView create(Call call, OrderId order, ShipmentDraft draft);

    ShipmentView get(Call call, ShipmentId shipment);

    List<ShipmentView> ofOrder(Call call, OrderId order);

    /** Records that the label of every package was printed; a second time changes nothing. */
    ShipmentView labelPrinted(Call call, ShipmentId shipment);

    /** Records that the label of one package was printed; a second time changes nothing. */
    ShipmentView labelPrinted(Call call, ShipmentId shipment, int packageNumber);

    /**
     * Records that the customer fetched it (IN-22).
     *
     * @param by who took it; null when nobody asked
     */
    ShipmentView collected(Call call, ShipmentId shipment, @Nullable String by);

    /** Records that the carrier delivered it (PI-27). */
    ShipmentView delivered(Call call, ShipmentId shipment);
}
