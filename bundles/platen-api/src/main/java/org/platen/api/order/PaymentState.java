package org.platen.api.order;

/** Payment track of an order, independent of its state. */
public enum PaymentState {
    UNPAID,
    PAID,
    PARTIALLY_REFUNDED,
    REFUNDED
}
