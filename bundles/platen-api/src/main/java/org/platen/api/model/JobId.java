package org.platen.api.model;

/** Identity of a job: what the floor makes in one go. */
public record JobId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
