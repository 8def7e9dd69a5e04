package org.platen.api.shipping;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.platen.api.access.Call;
import org.platen.api.model.ShipmentId;

/**
 * Labels of carriers. A wish is stored before money is spent and carried out afterwards; a package has one label at most.
 */
@ProviderType
public interface LabelService {
    /**
     * Stores the wish for labels. A package whose label is bought or being bought already is left as it is; a bought one
     * whose file was given up is fetched again.
     *
     * @throws org.platen.api.error.PlatenException STATE when the shipment left, is collected or its order is over
     */
    ShipmentView order(Call call, ShipmentId shipment, LabelWish wish);

    /** Asks the carrier to take a bought label back; a wish that nobody began is dropped at once. */
    ShipmentView voidLabel(Call call, ShipmentId shipment, int packageNumber);

    /** Packages as a carrier has to know them, to ask for rates. */
    List<Parcel> parcels(Call call, ShipmentId shipment);
}
