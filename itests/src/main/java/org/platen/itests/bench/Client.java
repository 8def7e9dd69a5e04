package org.platen.itests.bench;

/** What one client does over and over, on a connection of its own. */
interface Client extends AutoCloseable {
    /** How one turn ended. */
    enum Turn {
        GOOD,
        MISS,
        /** There is no work left for any client. */
        NO_MORE
    }

    Turn turn() throws Exception;

    @Override
    void close();

    /** Makes clients. */
    @FunctionalInterface
    interface Maker {
        Client open(int number) throws Exception;
    }
}
