package org.platen.api.file;

/**
 * A stored file. The content never changes: its hash is its name.
 *
 * @param sha256 lower-case hex
 * @param size bytes
 * @param mediaType found by looking at the content, never taken from the sender
 */
public record StoredFile(String sha256, long size, String mediaType) {}
