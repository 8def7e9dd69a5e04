package org.platen.core.port;

/** Somebody else was faster; the transaction is rolled back and its work runs again on fresh data. */
public final class Contention extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Contention(String message) {
        super(message, null, false, false);
    }
}
