package org.platen.decoration.dtg;

/** A file is no PNG, or not a sound one. The message is for the person who sent it. */
final class PngFault extends Exception {
    private static final long serialVersionUID = 1L;

    PngFault(String message) {
        super(message);
    }
}
