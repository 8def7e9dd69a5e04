package org.platen.api.order;

/** Delivery track of an order: what happens after it left the shop. */
public enum DeliveryState {
    NONE,
    READY_FOR_COLLECTION,
    IN_TRANSIT,
    DELIVERED
}
