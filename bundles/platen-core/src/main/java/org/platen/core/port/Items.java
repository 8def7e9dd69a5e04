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

    /** Counts of a line as they are seen now, and whether another line of its order is open; nothing is locked. */
    Optional<ItemCount> outlook(ItemId item);

    /** Locks items; by id. */
    List<ItemCount> lockCounts(Collection<ItemId> items);

    /** Adds to the counts of locked items and sets the states of those that have a new one. */
    void change(List<ItemCount.Change> changes);

    /**
     * Keeps an item OPEN until the end of the transaction, without ever waiting for it.
     *
     * @return false when it is not open any more, or somebody is about to change it
     */
    boolean keepOpen(ItemId item);

    void putArtwork(ItemId item, List<Artwork> artwork);

    Map<ItemId, List<ArtworkRow>> artwork(Collection<ItemId> items);

    /** The same, as it stays until the end of the transaction: whoever fetches files waits for it. */
    Map<ItemId, List<ArtworkRow>> lockArtwork(Collection<ItemId> items);

    /** Items of the order whose work is not over, with their states, locked. */
    List<ItemRow> lockOfOrder(OrderId order);

    /** An order's state, and the different states of its items. */
    record States(OrderId order, OrderState present, List<OrderState> items) {}

    /**
     * The states of orders that have items. Who changes one has locked its order before, or keeps another of its items
     * open meanwhile.
     */
    List<States> states(Collection<OrderId> orders);

    /** Pieces of the order that are made, and all that are to be made. */
    record Made(int done, int scope) {}

    Made made(OrderId order);

    /** The item that an artwork belongs to; null when there is none. */
    @Nullable
    ItemId ofArtwork(long artwork);
}
