package org.platen.api.document;

import java.io.IOException;
import java.io.OutputStream;

/** A finished paper or label. Never changes. */
public final class Document {
    private final String name;
    private final String mediaType;
    private final byte[] content;

    public Document(String name, String mediaType, byte[] content) {
        this.name = name;
        this.mediaType = mediaType;
        this.content = content.clone();
    }

    /** File name for people. */
    public String name() {
        return name;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Length in bytes. */
    public int size() {
        return content.length;
    }

    public byte[] content() {
        return content.clone();
    }

    public void writeTo(OutputStream out) throws IOException {
        out.write(content);
    }
}
