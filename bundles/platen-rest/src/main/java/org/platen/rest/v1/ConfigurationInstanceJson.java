package org.platen.rest.v1;

/** An instance of a configuration that has several. */
public record ConfigurationInstanceJson(String pid, String name, String href) implements Linked {}
