package org.platen.rest.v1;

/** A value that may be chosen. */
public record ConfigurationOptionJson(String value, String label) {}
