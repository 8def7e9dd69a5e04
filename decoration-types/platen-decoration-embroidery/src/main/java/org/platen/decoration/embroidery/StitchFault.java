package org.platen.decoration.embroidery;

import org.platen.decoration.kit.ArtworkFault;

/** A stitch file cannot be read. The message is for the person who sent it. */
final class StitchFault extends ArtworkFault {
    private static final long serialVersionUID = 1L;

    StitchFault(String message) {
        super(message);
    }

    /** What is wrong at a byte of the file, counted from 0. */
    static StitchFault at(long position, String what) {
        return new StitchFault(what + " at byte " + position);
    }
}
