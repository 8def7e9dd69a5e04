package org.platen.core.port;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.platen.api.model.OrderId;
import org.platen.api.model.Page;
import org.platen.api.model.PageRequest;
import org.platen.api.order.NoteView;
import org.platen.api.order.OrderFilter;
import org.platen.api.order.OrderSummary;

/** Orders in the store. */
@ProviderType
public interface Orders {
    void insert(OrderRow order);

    Optional<OrderRow> get(OrderId order);

    /** Reads the order and keeps others from changing it until the transaction ends. */
    Optional<OrderRow> lock(OrderId order);

    /** The same with many, in the order of ids; those that are not there are left out. */
    List<OrderRow> lock(Collection<OrderId> orders);

    /** Keeps others from changing an order that is known to be there. */
    default void lockKnown(OrderId order) {
        if (lock(order).isEmpty()) {
            throw new Contention("order " + order);
        }
    }

    /** Locks many orders that are known to be there, in the order of ids. */
    void lockKnown(Collection<OrderId> orders);

    /** Locks those of the orders that nobody else has locked. */
    Set<OrderId> lockFree(Collection<OrderId> orders);

    Optional<OrderRow> lockExternal(String storefront, String externalId);

    /** Whether the storefront's order is known; locks nothing. */
    boolean externalExists(String storefront, String externalId);

    /** Changes columns of a locked order; its version grows by one. */
    default void change(OrderId order, OrderChange change, Instant at) {
        change(List.of(order), change, at);
    }

    /** Changes the same columns of locked orders to the same values. */
    void change(Collection<OrderId> orders, OrderChange change, Instant at);

    boolean numberExists(String number);

    /** Orders of which something is made at one of the locations, or which are nowhere yet; of all locations when none is given. */
    Page<OrderSummary> find(OrderFilter filter, Set<Long> locations, PageRequest page, LocalDate today);

    /** Orders of which something is made at the location. */
    Page<OrderSummary> findAt(OrderFilter filter, long location, PageRequest page, LocalDate today);

    default Page<OrderSummary> find(OrderFilter filter, PageRequest page, LocalDate today) {
        return find(filter, Set.of(), page, today);
    }

    /** Orders that may become jobs and whose date has come, by id, after the given id. */
    List<OrderId> due(Instant now, long afterId, int max);

    /** Orders of which a line has an open hold of that code, by id, after the given id. */
    List<OrderId> withHold(String code, long afterId, int max);

    /** Orders whose checkout began before that moment and did not end. */
    List<OrderId> creatingSince(Instant before, int max);

    /** @return id of the note */
    long addNote(OrderId order, String text, boolean internal, String actor, Instant at);

    List<NoteView> notes(OrderId order);
}
