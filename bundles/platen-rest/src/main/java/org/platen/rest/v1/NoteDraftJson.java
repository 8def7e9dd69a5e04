package org.platen.rest.v1;

/** A note as it is written; an internal one is not shown to the customer. */
public record NoteDraftJson(@Required String text, boolean internal) {}
