package org.platen.decoration.embroidery;

import org.jspecify.annotations.Nullable;

/** Follows the needle through a file, in steps of 0.1 mm, and counts. The frame counts only where the needle sews. */
final class StitchMeter {
    private static final int LOOK_UP = 4096;

    private final StitchLimits limits;
    private final int jumpsOfTrim;
    private long records;
    private long stitches;
    private long jumps;
    private long trims;
    private int changes;
    private int run;
    private int x;
    private int y;
    private int left = Integer.MAX_VALUE;
    private int right = Integer.MIN_VALUE;
    private int bottom = Integer.MAX_VALUE;
    private int top = Integer.MIN_VALUE;
    private long longestSquare;

    /** @param jumpsOfTrim so many jumps in a row mean that the thread is cut; 0 where the format says so itself */
    StitchMeter(StitchLimits limits, int jumpsOfTrim) {
        this.limits = limits;
        this.jumpsOfTrim = jumpsOfTrim;
    }

    void stitch(int dx, int dy) throws StitchFault {
        record();
        run = 0;
        touch();
        x += dx;
        y += dy;
        touch();
        stitches++;
        longestSquare = Math.max(longestSquare, (long) dx * dx + (long) dy * dy);
    }

    void jump(int dx, int dy) throws StitchFault {
        record();
        x += dx;
        y += dy;
        jumps++;
        if (++run == jumpsOfTrim) {
            trims++;
        }
    }

    /** The frame moves for a sequin: no stitch and no sign of a trim. */
    void sequin(int dx, int dy) throws StitchFault {
        record();
        x += dx;
        y += dy;
        jumps++;
    }

    void change(int dx, int dy) throws StitchFault {
        record();
        run = 0;
        x += dx;
        y += dy;
        changes++;
    }

    void trim() throws StitchFault {
        record();
        trims++;
    }

    StitchSurvey survey(StitchSurvey.@Nullable Header header) {
        boolean none = stitches == 0;
        return new StitchSurvey(
                records,
                stitches,
                jumps,
                trims,
                changes,
                none ? 0 : right - left,
                none ? 0 : top - bottom,
                Math.sqrt((double) longestSquare) / 10,
                header);
    }

    private void touch() {
        left = Math.min(left, x);
        right = Math.max(right, x);
        bottom = Math.min(bottom, y);
        top = Math.max(top, y);
    }

    private void record() throws StitchFault {
        if (++records > limits.records()) {
            throw new StitchFault("it has more than " + limits.records() + " stitches and jumps");
        }
        if (records % LOOK_UP == 0 && Thread.currentThread().isInterrupted()) {
            throw new StitchFault("reading it took too long and was stopped");
        }
    }
}
