package org.platen.decoration.print3d;

import java.time.Duration;

/**
 * Bounds for models of strangers.
 *
 * @param openEdges most edges that wait for a partner at a time, which bounds the memory: 16 bytes each
 */
record StlLimits(long triangles, long bytes, int openEdges, Duration time) {
    /** The time stays below the two seconds that the platform gives a check, so that the reason is ours to tell. */
    static final StlLimits USUAL = new StlLimits(5_000_000, 500L << 20, 4_000_000, Duration.ofMillis(1800));
}
