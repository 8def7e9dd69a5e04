package org.platen.decoration.print3d;

/** A model cannot be measured. The message is for the person who sent it. */
final class StlFault extends Exception {
    private static final long serialVersionUID = 1L;

    StlFault(String message) {
        super(message);
    }
}
