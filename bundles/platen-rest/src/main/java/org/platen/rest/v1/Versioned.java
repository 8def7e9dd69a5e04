package org.platen.rest.v1;

/** A wire record whose version is its ETag. */
public interface Versioned {
    /** Rises with each change. */
    long version();
}
