package org.platen.core.port;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.platen.api.model.ItemId;
import org.platen.api.model.OrderId;
import org.platen.api.order.Artwork;
import org.platen.api.order.OrderState;

/** Lines of orders in the store. */
@ProviderType
public interface Items {
    void insert(List<ItemRow> items);

    /** Lines in their order, removed ones included. */
    List<ItemRow> ofOrder(OrderId order);

    Optional<ItemRow> get(ItemId item);

    List<ItemRow> get(Collection<ItemId> items);

    /** Changes what is wanted of a line; state and counts stay. */
    void change(ItemRow item);

    void setState(Collection<ItemId> items, OrderState state);

    /** Adds to the counts of items, keeps them locked, and answers them with their new counts, by id. */
    List<ItemRow> addCounts(Map<ItemId, JobCounts> added);

    void putArtwork(ItemId item, List<Artwork> artwork);

    Map<ItemId, List<ArtworkRow>> artwork(Collection<ItemId> items);

    /** The same, as it stays until the end of the transaction: whoever fetches files waits for it. */
    Map<ItemId, List<ArtworkRow>> lockArtwork(Collection<ItemId> items);

    /** Items of the order whose work is not over, with their states, locked. */
    List<ItemRow> lockOfOrder(OrderId order);

    /** The different states of the items of each of the orders. Who changes one has locked its order before. */
    Map<OrderId, List<OrderState>> states(Collection<OrderId> orders);

    /** The item that an artwork belongs to; null when there is none. */
    @Nullable
    ItemId ofArtwork(long artwork);
}
