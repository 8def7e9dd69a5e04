package org.platen.rest.v1;

/** A wire record of something with an address of its own. */
public interface Linked {
    /** Path from the root of the server. */
    String href();
}
