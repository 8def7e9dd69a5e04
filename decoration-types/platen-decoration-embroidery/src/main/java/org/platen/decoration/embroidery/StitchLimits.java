package org.platen.decoration.embroidery;

/**
 * Bounds for files of strangers.
 *
 * @param records most movements of the needle or the frame
 */
record StitchLimits(long bytes, long records) {
    static final StitchLimits USUAL = new StitchLimits(16L << 20, 4_000_000);
}
