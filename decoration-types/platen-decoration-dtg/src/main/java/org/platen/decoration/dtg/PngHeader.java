package org.platen.decoration.dtg;

/**
 * What a PNG says about itself.
 *
 * @param alpha whether it can be transparent: colour type 4 or 6, or a tRNS chunk
 */
record PngHeader(int width, int height, boolean alpha) {}
