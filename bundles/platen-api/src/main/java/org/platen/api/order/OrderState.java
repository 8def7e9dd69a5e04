package org.platen.api.order;

/** State of an order and, mirrored, of each of its items (requirements 2.2). */
public enum OrderState {
    /** Being put together; not submitted. */
    BASKET,
    /** Submitted; address and account are in order. */
    RECEIVED,
    /** Artwork is checked and the location decided. */
    PRODUCTION_HOLD,
    /** Assigned to a location; its jobs exist and are checked. */
    INTAKE_HOLD,
    /** At least one job was released. */
    OPEN,
    /** Everything is decorated and ready to ship. */
    COMPLETED,
    /** Everything left the house; final. */
    SHIPPED,
    /** Out of production; final. */
    CANCELED;

    public boolean isFinal() {
        return this == SHIPPED || this == CANCELED;
    }
}
