package org.platen.rest.v1;

import java.util.List;
import org.platen.api.model.OrderId;

/** The orders to close. */
public record CloseJson(@Required List<Long> ids) {
    public List<OrderId> orders() {
        return ids.stream().map(OrderId::new).toList();
    }
}
