package org.platen.decoration.embroidery;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What was counted in a stitch file.
 *
 * @param records all movements: stitches, jumps and changes
 * @param colourChanges stops for another thread; the design has one colour more
 * @param width extent of the stitches in 0.1 mm
 * @param height extent of the stitches in 0.1 mm
 * @param longest length of the longest stitch in mm
 * @param header what the file says of itself; null where the format has no header
 */
record StitchSurvey(
        long records,
        long stitches,
        long jumps,
        long trims,
        int colourChanges,
        int width,
        int height,
        double longest,
        @Nullable Header header) {

    /** Counts of the header; -1 where a field is missing or no number. */
    record Header(long stitches, long colourChanges) {}

    double widthMm() {
        return width / 10.0;
    }

    double heightMm() {
        return height / 10.0;
    }

    String size() {
        return String.format(Locale.ROOT, "%.1f x %.1f mm", widthMm(), heightMm());
    }
}
