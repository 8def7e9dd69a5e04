package org.platen.core.internal.catalog;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.platen.api.floor.FloorService;
import org.platen.core.floor.ShopFloor;
import org.platen.core.port.catalog.Floor;

/** Offers the floor while the store is there. */
@Component(service = FloorService.class)
public final class FloorComponent extends ShopFloor {
    @Activate
    public FloorComponent(@Reference Floor floor) {
        super(floor);
    }
}
