package org.platen.api.model;

/** Identity of a stock keeping unit. Its code is the name people use. */
public record SkuId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
