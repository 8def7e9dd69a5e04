package org.platen.api.floor;

/** A place with a scanner. */
public record StationView(long id, String code, StationKind kind, String location) {}
