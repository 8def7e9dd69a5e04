package org.platen.api.model;

/** Identity of a batch: jobs released together for picking, labelling or printing. */
public record BatchId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
