package org.platen.rest.v1;

/** A place in the store as it is entered: where it comes on the way through it. */
public record BinDraftJson(@Required Integer walk) {}
