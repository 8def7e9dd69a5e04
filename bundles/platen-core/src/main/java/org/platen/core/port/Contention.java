package org.platen.core.port;

/** Somebody else was faster: what the work was decided on is no longer so. The transaction is rolled back. */
public final class Contention extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Contention(String message) {
        super(message, null, false, false);
    }
}
