package org.platen.persistence.internal;

/**
 * A thread in a transaction has one connection and asks for no other: as many such threads as the pool has connections
 * would each wait for what the others hold. Tests, which run with assertions, stop at once where this is forgotten.
 */
public final class OneConnection {
    private static final ThreadLocal<Integer> TAKEN = ThreadLocal.withInitial(() -> 0);

    private OneConnection() {}

    /** This thread has a connection, until it says {@link #released}. */
    public static void taken() {
        refuseAnother();
        TAKEN.set(TAKEN.get() + 1);
    }

    public static void released() {
        TAKEN.set(TAKEN.get() - 1);
    }

    public static boolean isTaken() {
        return TAKEN.get() > 0;
    }

    /** Nothing may be done here that takes a connection of its own. */
    public static void refuseAnother() {
        assert !isTaken() : "a second connection inside of a transaction";
    }
}
