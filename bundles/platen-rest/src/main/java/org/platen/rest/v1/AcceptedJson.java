package org.platen.rest.v1;

/** A webhook was taken; what it says is worked on afterwards. */
public record AcceptedJson(boolean accepted) {}
