package org.platen.api.model;

/** Identity of a shipment. */
public record ShipmentId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
