package org.platen.api.document;

import org.jspecify.annotations.Nullable;

/**
 * The shipping label of a package as its carrier made it.
 *
 * @param sha256 name of the file in the file store
 * @param mediaType as the carrier's connection found it; null where it could not say
 */
public record ParcelFile(String sha256, @Nullable String mediaType) {
    private static final String PDF = "application/pdf";

    /** Whether it is the printer's language ZPL. */
    public boolean zpl() {
        return mediaType != null && mediaType.endsWith("zpl");
    }

    /** Whether a printer that takes labels in that format can print it as it is. */
    public boolean suits(LabelFormat format) {
        return format.zpl() ? zpl() : PDF.equals(mediaType);
    }
}
