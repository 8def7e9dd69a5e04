package org.platen.api.shipping;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.platen.api.access.Call;
import org.platen.api.model.JobId;
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

    /**
     * Takes a job out of a shipment that has not left, be it packed or scanned at shipping by mistake; it may go into
     * another one. A shipment that is empty then never leaves, and gives its bought labels back.
     *
     * @throws org.platen.api.error.PlatenException NOT_FOUND when the job is not in it, STATE when it has left
     */
    ShipmentView takeOut(Call call, ShipmentId shipment, JobId job);

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
