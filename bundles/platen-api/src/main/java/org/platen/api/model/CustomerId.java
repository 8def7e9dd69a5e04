package org.platen.api.model;

/** Identity of a customer account. */
public record CustomerId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
