package org.platen.persistence.internal.jpa;

/** A unique key is taken; the transaction was rolled back. */
public final class DuplicateKey extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DuplicateKey(Throwable cause) {
        super("A unique key is taken", cause, false, false);
    }
}
