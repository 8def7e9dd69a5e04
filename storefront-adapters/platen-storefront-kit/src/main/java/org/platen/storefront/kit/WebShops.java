package org.platen.storefront.kit;

import org.platen.api.delivery.InboxDelivery;
import org.platen.spi.storefront.StorefrontEvent;
import org.platen.spi.storefront.UnreadableException;

/** What platforms that tell of orders by webhooks, and are polled for the rest, have in common. */
public final class WebShops {
    private WebShops() {}

    public static JsonView body(InboxDelivery delivery) throws UnreadableException {
        return JsonView.object(StrictJson.read(delivery.body()));
    }

    /** The order that a deletion names. */
    public static StorefrontEvent removed(InboxDelivery deletion) throws UnreadableException {
        JsonView body = body(deletion);
        if (body.has("line_items")) {
            // The topic is not signed: a whole order under this one is an order that somebody relabelled.
            throw body.wrong("a whole order, not a deletion");
        }
        return new StorefrontEvent.OrderRemoved(body.id("id"));
    }
}
