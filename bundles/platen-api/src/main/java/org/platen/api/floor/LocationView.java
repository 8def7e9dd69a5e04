package org.platen.api.floor;

/** A site of the shop. */
public record LocationView(long id, String code, String name, boolean active) {}
