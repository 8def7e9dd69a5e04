package org.platen.rest.v1;

/** A reason that must be given, because it is kept. */
public record RequiredReasonJson(@Required String reason) {}
