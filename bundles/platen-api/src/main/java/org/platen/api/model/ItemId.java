package org.platen.api.model;

/** Identity of one line of an order. */
public record ItemId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
