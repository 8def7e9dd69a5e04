package org.platen.storefront.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A fulfilment order: the part of an order that one location makes and ships. */
record ShopifyPart(String id, String status, String location, Set<String> actions) {
    static ShopifyPart of(JsonNode node) {
        return new ShopifyPart(
                node.path("id").asText(),
                node.path("status").asText(),
                node.path("assignedLocation").path("location").path("id").asText(),
                StreamSupport.stream(node.path("supportedActions").spliterator(), false)
                        .map(action -> action.path("action").asText())
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** Whether nothing of it was begun, and its work may be. */
    boolean isUntouched() {
        return status.equals("OPEN") && can("REPORT_PROGRESS");
    }

    /** What Shopify lets be done with it now. */
    boolean can(String action) {
        return actions.contains(action);
    }
}
