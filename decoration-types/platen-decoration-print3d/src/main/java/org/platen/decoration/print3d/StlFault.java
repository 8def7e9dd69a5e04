package org.platen.decoration.print3d;

import org.platen.decoration.kit.ArtworkFault;

/** A model cannot be measured. The message is for the person who sent it. */
final class StlFault extends ArtworkFault {
    private static final long serialVersionUID = 1L;

    StlFault(String message) {
        super(message);
    }
}
