package org.platen.api.routing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.platen.api.access.Call;
import org.platen.api.model.CustomerId;
import org.platen.api.model.ItemId;
import org.platen.api.model.OrderId;

/**
 * Where orders are made. Each line goes to a location that its account allows, that makes its types, has capacity left
 * today and, if any has, its materials; all lines together if one location can, then to the nearest, then by code. Where
 * the shop allows it, one line that no location can make alone is spread by its pieces.
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

    /**
     * Says how many pieces of one line are made where, whatever the rules say. Jobs that exist move along, those that were
     * not begun and come last in the line first; {@link #override} brings the line together again.
     *
     * @param parts at least one, each at another location; together all pieces of the line
     * @throws org.platen.api.error.PlatenException when the line is not made piece by piece, when the parts do not add up,
     *     or when more pieces were begun at a location than it is to make
     */
    RoutingView split(Call call, OrderId order, ItemId item, List<RoutingView.Part> parts);

    AccountRouting ofCustomer(Call call, CustomerId customer);

    AccountRouting putCustomer(Call call, CustomerId customer, AccountRouting routing);

    AccountRouting ofStorefront(Call call, String storefront);

    AccountRouting putStorefront(Call call, String storefront, AccountRouting routing);
}
