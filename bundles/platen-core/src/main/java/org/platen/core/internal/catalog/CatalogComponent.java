package org.platen.core.internal.catalog;

import java.time.Clock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.platen.api.catalog.CatalogService;
import org.platen.core.catalog.Catalog;
import org.platen.core.port.catalog.Customers;
import org.platen.core.port.catalog.Skus;

/** Offers the catalogue while the store is there. */
@Component(service = CatalogService.class)
public final class CatalogComponent extends Catalog {
    @Activate
    public CatalogComponent(@Reference Skus skus, @Reference Customers customers) {
        super(skus, customers, Clock.systemUTC());
    }
}
