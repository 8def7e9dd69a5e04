package org.platen.rest.v1;

import org.jspecify.annotations.Nullable;
import org.platen.api.order.OrderAction;

/** Something that may be done to an order now, or why not, and until when. */
public record OrderActionJson(
        String name, boolean open, String message, @Nullable String until) {
    public static OrderActionJson of(OrderAction action) {
        return new OrderActionJson(action.name(), action.open(), action.message(), action.until());
    }
}
