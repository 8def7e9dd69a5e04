package org.platen.rest.v1;

import org.platen.api.file.StoredFile;

/** A stored file; its hash is its name. */
public record FileJson(String sha256, long size, String mediaType, String href) implements Linked {
    public static FileJson of(StoredFile file) {
        return new FileJson(file.sha256(), file.size(), file.mediaType(), Links.file(file.sha256()));
    }
}
