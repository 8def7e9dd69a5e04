package org.platen.rest.v1;

import org.jspecify.annotations.Nullable;
import org.platen.api.order.CloseResult;

/** What closing one order gave. */
public record CloseResultJson(
        LinkJson order, boolean closed, @Nullable String problem) {
    public static CloseResultJson of(CloseResult result) {
        return new CloseResultJson(LinkJson.order(result.order()), result.closed(), result.problem());
    }
}
