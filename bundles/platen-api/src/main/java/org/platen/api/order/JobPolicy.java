package org.platen.api.order;

/** When an order becomes jobs (C-2). */
public enum JobPolicy {
    /** As soon as it is paid or on account. */
    ON_PAYMENT,
    /** As soon as it has a location, paid or not. */
    ON_ASSIGNMENT,
    /** When somebody presses Print Jobs. */
    MANUAL
}
