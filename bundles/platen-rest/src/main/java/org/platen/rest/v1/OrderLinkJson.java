package org.platen.rest.v1;

import org.platen.api.model.OrderId;

/** A link to an order, by the number that people call it. */
public record OrderLinkJson(long id, String number, String href) {
    static OrderLinkJson of(OrderId id, String number) {
        return new OrderLinkJson(id.value(), number, Links.order(id));
    }
}
