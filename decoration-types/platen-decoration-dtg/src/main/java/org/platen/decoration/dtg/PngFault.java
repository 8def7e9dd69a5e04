package org.platen.decoration.dtg;

import org.platen.decoration.kit.ArtworkFault;

/** A file is no PNG, or not a sound one. The message is for the person who sent it. */
final class PngFault extends ArtworkFault {
    private static final long serialVersionUID = 1L;

    PngFault(String message) {
        super(message);
    }
}
