package org.platen.web.internal;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A file of the console in all forms in which it is there. */
final class ConsoleFile {
    private final String mediaType;
    private final boolean lasting;
    private final String etag;
    private final Map<Encoding, byte[]> bodies;

    /**
     * @param lasting whether its name changes with its content, so that it may be kept for ever
     * @param bodies what is sent, at least in plain
     */
    ConsoleFile(String mediaType, boolean lasting, String etag, Map<Encoding, byte[]> bodies) {
        this.mediaType = mediaType;
        this.lasting = lasting;
        this.etag = etag;
        this.bodies = new EnumMap<>(bodies);
    }

    String mediaType() {
        return mediaType;
    }

    boolean lasting() {
        return lasting;
    }

    String etag() {
        return etag;
    }

    /** The best form that the browser takes. */
    Encoding best(@Nullable String accepted) {
        return bodies.keySet().stream()
                .filter(encoding -> encoding.acceptedBy(accepted))
                .findFirst()
                .orElse(Encoding.PLAIN);
    }

    byte[] bytes(Encoding encoding) {
        return Objects.requireNonNull(bodies.get(encoding));
    }
}
