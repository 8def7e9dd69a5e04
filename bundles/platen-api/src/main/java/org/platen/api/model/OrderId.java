package org.platen.api.model;

/** Identity of an order; never its number, which is free text and may repeat. */
public record OrderId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
