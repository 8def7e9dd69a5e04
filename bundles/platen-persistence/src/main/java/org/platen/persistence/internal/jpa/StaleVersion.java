package org.platen.persistence.internal.jpa;

/** A row changed since it was read; the transaction was rolled back. */
public final class StaleVersion extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StaleVersion(Throwable cause) {
        super("The row changed since it was read", cause, false, false);
    }
}
