package org.platen.storefront.woocommerce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.platen.api.delivery.OutboundUpdate;
import org.platen.api.delivery.OutboundUpdate.Notice;
import org.platen.spi.storefront.StorefrontException;
import org.platen.storefront.kit.Budget;
import org.platen.storefront.kit.StrictJson;

/**
 * Tells WooCommerce what the shop did with an order. A status may be written twice; notes may not, so they are read first
 * and found by the update's mark. The note goes first: when the status is written, everything is told.
 */
final class WooCommerceNotices {
    /** The status that an order had before it was held here; empty when it is not held here. */
    static final String HELD_FROM = "_platen_hold";

    static final String ON_HOLD = "on-hold";

    private static final Set<String> GONE = Set.of("cancelled", "refunded", "trash");
    private static final Set<String> OVER = Set.of("completed", "cancelled", "refunded", "trash", "failed");

    private final WooCommerceClient client;
    private final boolean notifyCustomer;

    WooCommerceNotices(WooCommerceClient client, boolean notifyCustomer) {
        this.client = client;
        this.notifyCustomer = notifyCustomer;
    }

    /** @return id of the note for the shop's people; null where there was nothing to do */
    @Nullable
    String tell(OutboundUpdate update, Notice notice, Budget budget) throws StorefrontException {
        return switch (notice.deed()) {
            case CANCELED -> cancel(update, notice.text(), budget);
            case HELD -> hold(update, notice.text(), budget);
            case RELEASED -> release(update, budget);
            case SAID -> note(update, notice.text(), false, budget);
        };
    }

    /** A note that the customer sees; one with the same words that was written by an attempt before is left alone. */
    @Nullable
    String steps(OutboundUpdate update, String text, Budget budget) throws StorefrontException {
        return text.isEmpty() ? null : note(update, "In production\n" + text, notifyCustomer, budget);
    }

    /** WooCommerce gives the stock back itself, and pays nothing back: that is a refund, which nobody asked for. */
    private @Nullable String cancel(OutboundUpdate update, String reason, Budget budget) throws StorefrontException {
        String status = status(order(update, budget));
        if (GONE.contains(status)) {
            return update.attempts() > 1 ? canceledNote(update, reason, budget) : null;
        }
        if (status.equals("completed")) {
            throw StorefrontException.lasting("WooCommerce's order " + update.externalOrderId()
                    + " is completed there, so it is not cancelled; look whether it is to be refunded there");
        }
        String note = canceledNote(update, reason, budget);
        client.put(path(update), object().put("status", "cancelled"), budget);
        return note;
    }

    private String canceledNote(OutboundUpdate update, String reason, Budget budget) throws StorefrontException {
        return note(
                update,
                "Cancelled in production" + why(reason) + "\nNo money was paid back: refund the order if it is to be",
                false,
                budget);
    }

    private @Nullable String hold(OutboundUpdate update, String reason, Budget budget) throws StorefrontException {
        JsonNode order = order(update, budget);
        String status = status(order);
        if (OVER.contains(status)) {
            return null;
        }
        String note = note(update, "On hold in production" + why(reason), false, budget);
        if (!status.equals(ON_HOLD)) {
            client.put(path(update), change(status).put("status", ON_HOLD), budget);
        }
        return note;
    }

    /** Only a hold of ours is taken off: a shop's person who put the order on hold, too, releases it. */
    private @Nullable String release(OutboundUpdate update, Budget budget) throws StorefrontException {
        JsonNode order = order(update, budget);
        if (OVER.contains(status(order))) {
            return null;
        }
        String note = note(update, "No longer on hold in production", false, budget);
        String before = WooCommerceLedger.meta(order, HELD_FROM);
        if (!before.isEmpty()) {
            ObjectNode change = change("");
            if (status(order).equals(ON_HOLD)) {
                change.put("status", before);
            }
            client.put(path(update), change, budget);
        }
        return note;
    }

    private String note(OutboundUpdate update, String text, boolean toCustomer, Budget budget)
            throws StorefrontException {
        String marked = text + " [Platen u" + update.id() + "]";
        for (JsonNode note : client.get(path(update) + "/notes", Map.of(), budget)) {
            if (note.path("note").asText().equals(marked)) {
                return note.path("id").asText();
            }
        }
        ObjectNode note = object().put("note", marked).put("customer_note", toCustomer);
        return client.post(path(update) + "/notes", note, budget).path("id").asText();
    }

    private JsonNode order(OutboundUpdate update, Budget budget) throws StorefrontException {
        return client.get(path(update), Map.of(), budget);
    }

    private static String status(JsonNode order) {
        return order.path("status").asText();
    }

    private static ObjectNode change(String heldFrom) {
        ObjectNode change = object();
        change.putArray("meta_data").addObject().put("key", HELD_FROM).put("value", heldFrom);
        return change;
    }

    private static String why(String reason) {
        return reason.isBlank() ? "" : ": " + reason;
    }

    private static String path(OutboundUpdate update) {
        return "/orders/" + update.externalOrderId();
    }

    private static ObjectNode object() {
        return StrictJson.mapper().createObjectNode();
    }
}
