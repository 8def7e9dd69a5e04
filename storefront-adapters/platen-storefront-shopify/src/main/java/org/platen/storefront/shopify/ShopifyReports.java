package org.platen.storefront.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.platen.api.delivery.OutboundUpdate;
import org.platen.api.delivery.OutboundUpdate.Shipped;
import org.platen.spi.storefront.StorefrontException;
import org.platen.storefront.kit.Budget;
import org.platen.storefront.kit.StrictJson;

/**
 * Tells Shopify. Creating a fulfilment cannot be made idempotent there, so what was told already is read first: a
 * fulfilment with the same tracking number is ours.
 */
final class ShopifyReports {
    private static final String ORDER = "gid://shopify/Order/";

    private final ShopifyClient client;
    private final boolean notifyCustomer;

    ShopifyReports(ShopifyClient client, boolean notifyCustomer) {
        this.client = client;
        this.notifyCustomer = notifyCustomer;
    }

    /** Work began. Fulfilment orders that do not take it are left alone. */
    Optional<String> production(OutboundUpdate update, Budget budget) throws StorefrontException {
        Optional<String> told = Optional.empty();
        for (ShopifyPart part : state(update, budget).parts()) {
            if (part.isUntouched() && begun(part, update, budget)) {
                told = Optional.of(part.id());
            }
        }
        return told;
    }

    /** @return whether the part takes it; one that was held or cancelled there since it was read does not */
    private boolean begun(ShopifyPart part, OutboundUpdate update, Budget budget) throws StorefrontException {
        ObjectNode variables = variables().put("id", part.id());
        variables.putObject("report").put("reasonNotes", "In production");
        try {
            client.call(ShopifyDocument.REPORT_PROGRESS, variables, budget);
            return true;
        } catch (StorefrontException e) {
            if (!e.isLasting()
                    || state(update, budget).parts().stream()
                            .anyMatch(now -> now.id().equals(part.id()) && now.isUntouched())) {
                throw e;
            }
            return false;
        }
    }

    Optional<String> shipment(OutboundUpdate update, Shipped shipped, Budget budget) throws StorefrontException {
        State state = state(update, budget);
        ShopifyShipment shipment = new ShopifyShipment(shipped);
        Optional<String> told = Optional.empty();
        boolean retried = update.attempts() > 1;
        // Packages of a shipment may share a tracking number: the second one is not the first one told again.
        if (retried || !allotted(shipment, state, budget)) {
            shipment = new ShopifyShipment(shipped);
            told = told(shipment, state, retried, budget);
            if (told.isPresent() && shipment.nothingLeft()) {
                return told;
            }
            allotted(shipment, state, budget);
        }
        if (shipment.calls().isEmpty() && told.isEmpty()) {
            throw StorefrontException.lasting("Shopify has nothing left to fulfil for shipment " + shipped.shipment()
                    + " of order " + update.externalOrderId() + ": it is fulfilled, held or cancelled there");
        }
        // One call for each location: Shopify takes no fulfilment that leaves from two.
        for (Map<String, List<ShopifyShipment.Piece>> call : shipment.calls()) {
            JsonNode data = client.call(ShopifyDocument.CREATE_FULFILMENT, fulfilment(call, shipped), budget);
            told = Optional.of(data.path("fulfillmentCreate")
                    .path("fulfillment")
                    .path("id")
                    .asText());
        }
        return told;
    }

    /** Takes off what was told already. @return the fulfilment that tells it */
    private Optional<String> told(ShopifyShipment shipment, State state, boolean retried, Budget budget)
            throws StorefrontException {
        Optional<String> told = Optional.empty();
        for (JsonNode fulfilment : state.fulfilments()) {
            if (shipment.mayBeTold(fulfilment, retried)) {
                String id = fulfilment.path("id").asText();
                told = shipment.takeOff(id, lines(ShopifyDocument.FULFILMENT_LINES, id, budget))
                        ? Optional.of(id)
                        : told;
            }
        }
        return told;
    }

    /** Finds room in what is still to be fulfilled there. @return whether for all of it */
    private boolean allotted(ShopifyShipment shipment, State state, Budget budget) throws StorefrontException {
        for (ShopifyPart part : state.parts()) {
            if (part.can("CREATE_FULFILLMENT") && !shipment.nothingLeft()) {
                shipment.allot(part, lines(ShopifyDocument.FULFILMENT_ORDER_LINES, part.id(), budget));
            }
        }
        return shipment.nothingLeft();
    }

    private ObjectNode fulfilment(Map<String, List<ShopifyShipment.Piece>> parts, Shipped shipped) {
        ObjectNode variables = variables();
        ObjectNode fulfilment = variables.putObject("fulfillment");
        fulfilment.put("notifyCustomer", notifyCustomer);
        ArrayNode groups = fulfilment.putArray("lineItemsByFulfillmentOrder");
        parts.forEach((part, pieces) -> {
            ObjectNode group = groups.addObject().put("fulfillmentOrderId", part);
            ArrayNode lines = group.putArray("fulfillmentOrderLineItems");
            pieces.forEach(piece -> lines.addObject().put("id", piece.line()).put("quantity", piece.quantity()));
        });
        if (shipped.trackingNumber() != null) {
            ObjectNode tracking = fulfilment.putObject("trackingInfo").put("number", shipped.trackingNumber());
            if (shipped.carrier() != null) {
                tracking.put("company", shipped.carrier());
            }
            if (shipped.trackingUrl() != null) {
                tracking.put("url", shipped.trackingUrl());
            }
        }
        return variables;
    }

    /** What the order's fulfilment looks like. */
    private record State(List<JsonNode> fulfilments, List<ShopifyPart> parts) {}

    private State state(OutboundUpdate update, Budget budget) throws StorefrontException {
        List<JsonNode> fulfilments = new ArrayList<>();
        List<ShopifyPart> parts = new ArrayList<>();
        String after = "";
        do {
            ObjectNode variables = variables().put("id", ORDER + update.externalOrderId());
            JsonNode order = client.call(ShopifyDocument.FULFILMENT_STATE, paged(variables, after), budget)
                    .path("order");
            if (!order.isObject()) {
                throw StorefrontException.lasting(
                        "Shopify does not show order " + update.externalOrderId() + " (deleted, or no access)");
            }
            if (after.isEmpty()) {
                order.path("fulfillments").forEach(fulfilments::add);
            }
            order.path("fulfillmentOrders").path("nodes").forEach(node -> parts.add(ShopifyPart.of(node)));
            after = next(order.path("fulfillmentOrders"));
        } while (!after.isEmpty());
        return new State(fulfilments, parts);
    }

    private List<JsonNode> lines(ShopifyDocument document, String id, Budget budget) throws StorefrontException {
        List<JsonNode> lines = new ArrayList<>();
        String after = "";
        do {
            JsonNode data = client.call(document, paged(variables().put("id", id), after), budget);
            JsonNode owner = data.iterator().next();
            JsonNode page =
                    owner.path(document == ShopifyDocument.FULFILMENT_LINES ? "fulfillmentLineItems" : "lineItems");
            page.path("nodes").forEach(lines::add);
            after = next(page);
        } while (!after.isEmpty());
        return lines;
    }

    private static String next(JsonNode page) {
        JsonNode info = page.path("pageInfo");
        return info.path("hasNextPage").asBoolean() ? info.path("endCursor").asText() : "";
    }

    private static ObjectNode paged(ObjectNode variables, String after) {
        return after.isEmpty() ? variables : variables.put("after", after);
    }

    private static ObjectNode variables() {
        return StrictJson.mapper().createObjectNode();
    }
}
