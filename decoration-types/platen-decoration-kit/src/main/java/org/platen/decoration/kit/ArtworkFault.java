package org.platen.decoration.kit;

/** A file is not what it should be. The message is for the person who sent it. */
public class ArtworkFault extends Exception {
    private static final long serialVersionUID = 1L;

    public ArtworkFault(String message) {
        super(message);
    }
}
