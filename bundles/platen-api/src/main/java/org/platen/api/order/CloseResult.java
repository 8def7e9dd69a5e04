package org.platen.api.order;

import org.jspecify.annotations.Nullable;
import org.platen.api.model.OrderId;

/** What closing one order of several gave. */
public record CloseResult(
        OrderId order, boolean closed, @Nullable String problem) {}
