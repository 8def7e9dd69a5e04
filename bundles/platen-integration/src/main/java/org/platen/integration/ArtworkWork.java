package org.platen.integration;

/** Fetches artwork, several files at once, until none is due. */
final class ArtworkWork {
    private static final String LANE = "fetch";

    private final ArtworkSource source;
    private final Lanes lanes;
    private final Troubles troubles;

    private volatile boolean stopped;

    ArtworkWork(ArtworkSource source, Lanes lanes, Troubles troubles) {
        this.source = source;
        this.lanes = lanes;
        this.troubles = troubles;
    }

    /** Sets one more worker on; refused when all are busy, who then find what is new by themselves. */
    void run() {
        lanes.run(LANE, () -> troubles.watch("fetching of artwork", this::drain));
    }

    /** The file in hand is still fetched. */
    void stop() {
        stopped = true;
    }

    private void drain() {
        boolean more = true;
        while (more && !stopped) {
            more = source.fetchNext();
        }
    }
}
