package org.platen.spi.storefront;

import org.platen.api.intake.IncomingOrder;

/** What a webhook says. */
public sealed interface StorefrontEvent {
    /** The present state of an order. */
    record OrderState(IncomingOrder order) implements StorefrontEvent {}

    /** An order is gone. */
    record OrderRemoved(String externalOrderId) implements StorefrontEvent {}

    /** Nothing that concerns production. */
    record Nothing(String reason) implements StorefrontEvent {}
}
