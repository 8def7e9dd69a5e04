package org.platen.decoration.dtf;

import java.io.IOException;
import org.platen.decoration.kit.ArtworkFault;

/** A file is no PNG, or not a sound one. The message is for the person who sent it. */
final class PngFault extends ArtworkFault {
    private static final long serialVersionUID = 1L;

    PngFault(String message) {
        super(message);
    }

    /** Brings a fault through a stream's reader, who knows of I/O alone. */
    static final class Carried extends IOException {
        private static final long serialVersionUID = 1L;
        private final PngFault fault;

        Carried(PngFault fault) {
            super(fault);
            this.fault = fault;
        }

        PngFault fault() {
            return fault;
        }
    }
}
