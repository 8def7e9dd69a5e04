package org.platen.core.port;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.platen.api.order.OrderState;

/** How an order stands against its date: InTime, Warning or Late, the words of CIP4's job phase. */
public final class DueState {
    /** Days before its date when an order not yet made begins to be a warning. */
    public static final int WARNING_DAYS = 2;

    private DueState() {}

    /** The word for it on a day of the house; null without a date. */
    public static @Nullable String of(@Nullable LocalDate due, OrderState state, LocalDate today) {
        if (due == null) {
            return null;
        }
        if (state.compareTo(OrderState.COMPLETED) >= 0) {
            return "InTime";
        }
        if (today.isAfter(due)) {
            return "Late";
        }
        return today.plusDays(WARNING_DAYS).isBefore(due) ? "InTime" : "Warning";
    }
}
