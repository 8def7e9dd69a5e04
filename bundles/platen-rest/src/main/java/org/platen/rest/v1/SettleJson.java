package org.platen.rest.v1;

/** How a person dealt with it. */
public record SettleJson(@Required String note) {}
