package org.platen.decoration.dtf;

/**
 * What was counted on a design.
 *
 * @param alpha whether it can be transparent: an alpha channel or a tRNS chunk
 * @param printed pixels that get ink
 * @param semi those of them that are neither clear nor solid
 */
record PngSurvey(int width, int height, boolean alpha, long printed, long semi) {
    /** Semi-transparent pixels as a share of the printed ones, 0 to 1. */
    double semiShare() {
        return printed == 0 ? 0 : (double) semi / printed;
    }
}
