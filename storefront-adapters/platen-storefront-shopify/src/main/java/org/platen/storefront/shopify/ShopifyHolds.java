package org.platen.storefront.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import org.platen.api.intake.IncomingOrder;

/** Holds on the fulfilment orders of an order, as the graph shows them; webhooks of orders know nothing of them. */
final class ShopifyHolds {
    private ShopifyHolds() {}

    /** A hold that somebody else than this app put on a part of the order that is still to be made. */
    static IncomingOrder.Hold told(JsonNode order) {
        for (JsonNode part : order.path("fulfillmentOrders").path("nodes")) {
            for (JsonNode hold : part.path("fulfillmentHolds")) {
                if (!hold.path("heldByRequestingApp").asBoolean()) {
                    String notes = hold.path("reasonNotes").asText("");
                    return new IncomingOrder.Hold(
                            true, notes.isBlank() ? hold.path("displayReason").asText("") : notes);
                }
            }
        }
        return new IncomingOrder.Hold(false, "");
    }

    /** Id of the hold that this app put on a part; empty when there is none. */
    static String ours(JsonNode part) {
        for (JsonNode hold : part.path("fulfillmentHolds")) {
            if (hold.path("heldByRequestingApp").asBoolean()) {
                return hold.path("id").asText();
            }
        }
        return "";
    }
}
