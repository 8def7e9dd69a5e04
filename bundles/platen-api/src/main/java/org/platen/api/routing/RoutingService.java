package org.platen.api.routing;

import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.platen.api.access.Call;
import org.platen.api.model.CustomerId;
import org.platen.api.model.ItemId;
import org.platen.api.model.OrderId;

/**
 * Where orders are made. Each line goes to a location that its account allows, that makes its types, has capacity left
 * today and, if any has, its materials; all lines together if one location can, then to the nearest, then by code.
 */
@ProviderType
public interface RoutingService {
    /** The decision that was taken; while there is none, what would be decided now. */
    RoutingView routing(Call call, OrderId order);

    /** What would be decided now; nothing is changed. */
    RoutingView dryRun(Call call, OrderId order);

    /**
     * Says where the order, or one line of it, is made, whatever the rules say. Jobs that exist move along.
     *
     * @throws org.platen.api.error.PlatenException when one of the jobs was begun
     */
    RoutingView override(Call call, OrderId order, @Nullable ItemId item, String location);

    AccountRouting ofCustomer(Call call, CustomerId customer);

    AccountRouting putCustomer(Call call, CustomerId customer, AccountRouting routing);

    AccountRouting ofStorefront(Call call, String storefront);

    AccountRouting putStorefront(Call call, String storefront, AccountRouting routing);
}
