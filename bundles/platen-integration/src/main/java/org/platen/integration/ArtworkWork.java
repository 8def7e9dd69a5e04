package org.platen.integration;

/** Fetches artwork, several files at once, until none is due. */
final class ArtworkWork {
    private static final String LANE = "fetch";

    private final ArtworkSource source;
    private final Lanes lanes;
    private final Troubles troubles;
    private final int workers;
    private volatile boolean stopped;

    ArtworkWork(ArtworkSource source, Lanes lanes, Troubles troubles, int workers) {
        this.source = source;
        this.lanes = lanes;
        this.troubles = troubles;
        this.workers = workers;
    }

    /** Calls all workers; those that are busy find what is new by themselves. */
    void run() {
        for (int i = 0; i < workers && !stopped; i++) {
            lanes.run(LANE, () -> troubles.watch("fetching of artwork", this::drain));
        }
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
