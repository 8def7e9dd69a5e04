package org.platen.rest.v1;

/** Event {@code link}: whether the server can read changes at all. */
public record LinkEventJson(boolean live, String reason) {}
