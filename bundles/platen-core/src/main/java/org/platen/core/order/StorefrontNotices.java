package org.platen.core.order;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.platen.api.delivery.OutboundUpdate.Deed;
import org.platen.api.delivery.OutboundUpdate.Notice;
import org.platen.api.model.Address;
import org.platen.api.order.CustomerStatus;
import org.platen.core.port.Holds;
import org.platen.core.port.OrderRow;
import org.platen.core.port.Tx;

/**
 * What the shop did with an order, written for its storefront in the transaction in which it was done (N-4). What a
 * storefront did itself is not said to it again. Orders of no storefront are told to nobody.
 */
public final class StorefrontNotices {
    private StorefrontNotices() {}

    /** The whole order is cancelled. */
    static void canceled(Tx tx, OrderRow order, @Nullable String reason, Instant at) {
        Notice notice = new Notice(Deed.CANCELED, Objects.requireNonNullElse(reason, ""));
        tx.mail().notice(order, CustomerStatus.CANCELLED, notice, 0, at);
    }

    /** Somebody is about to hold the order; it is told when nobody did before. */
    static void held(Tx tx, OrderRow order, String message, Instant at) {
        if (!heldByPeople(tx, order)) {
            say(tx, order, new Notice(Deed.HELD, message), at);
        }
    }

    /** A hold was taken off; it is told when it was the last one that a person set on the whole order. */
    static void released(Tx tx, OrderRow order, Holds.Row hold, Instant at) {
        if (hold.view().item() == null && !heldByPeople(tx, order)) {
            say(tx, order, new Notice(Deed.RELEASED, ""), at);
        }
    }

    /** Why a change of the address comes too late; null when it does not (G-4). */
    public static @Nullable String addressTooLate(Tx tx, OrderRow order) {
        return OrderActions.of(tx, order, List.of()).addressRefusal();
    }

    /** The address was changed here. */
    static void readdressed(Tx tx, OrderRow order, Address to, Instant at) {
        String lines = Stream.of(
                        to.name(), to.company(), to.line1(), to.line2(), to.postalCode(), to.city(), to.countryCode())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(", "));
        say(tx, order, new Notice(Deed.SAID, "The order is shipped to another address now: " + lines), at);
    }

    /** Something that the storefront's people should read. */
    public static void said(Tx tx, OrderRow order, String text, Instant at) {
        say(tx, order, new Notice(Deed.SAID, text), at);
    }

    private static boolean heldByPeople(Tx tx, OrderRow order) {
        return tx.holds().openOfOrder(order.id()).stream()
                .anyMatch(hold -> hold.source() == Holds.Source.PERSON
                        && hold.view().item() == null
                        && hold.view().job() == null);
    }

    private static void say(Tx tx, OrderRow order, Notice notice, Instant at) {
        if (order.storefront() == null) {
            return;
        }
        CustomerStatus status = Objects.requireNonNullElse(order.customerStatus(), CustomerStatus.PAID);
        tx.mail().notice(order, status, notice, tx.ids(1).get(0), at);
    }
}
