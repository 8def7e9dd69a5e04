package org.platen.decoration.embroidery;

import java.time.Duration;

/**
 * What the machines can sew, and how fast.
 *
 * @param headerTolerance share by which a header may promise more than the file holds, 0.1 for 10 %
 * @param jumpsOfTrim jumps in a row that mean a trim in DST
 */
record SewingRules(
        Hoops hoops,
        long maxStitches,
        double maxStitchMm,
        double headerTolerance,
        int jumpsOfTrim,
        double stitchesPerMinute,
        double changeSeconds,
        double trimSeconds) {
    static final SewingRules USUAL = new SewingRules(Hoops.parse("360x360"), 100_000, 12.7, 0.1, 3, 750, 15, 8);

    static SewingRules of(EmbroideryConfig config) {
        return new SewingRules(
                Hoops.parse(config.hoops()),
                config.maxStitches(),
                config.maxStitchMm(),
                config.headerTolerancePercent() / 100.0,
                config.jumpsOfTrim(),
                config.stitchesPerMinute(),
                config.changeSeconds(),
                config.trimSeconds());
    }

    /** Run time of the machine: stitches at its speed, and a stop for each change of thread and each trim. */
    Duration runTime(long stitches, long colourChanges, long trims) {
        double seconds = 60.0 * stitches / stitchesPerMinute
                + (double) colourChanges * changeSeconds
                + (double) trims * trimSeconds;
        return Duration.ofSeconds(Math.round(seconds));
    }
}
