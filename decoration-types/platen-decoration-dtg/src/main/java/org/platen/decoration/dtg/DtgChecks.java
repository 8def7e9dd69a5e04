package org.platen.decoration.dtg;

import java.io.BufferedInputStream;
import java.util.ArrayList;
import java.util.List;
import org.platen.api.order.HoldReason;
import org.platen.decoration.kit.ArtworkCheck;
import org.platen.decoration.kit.PrintSize;
import org.platen.spi.decoration.Finding;
import org.platen.spi.decoration.JobContext;

/** The checks that the workflow names. */
final class DtgChecks {
    static final String PRETREAT = "pretreat";
    static final String REQUIRED = "required";

    private static final ArtworkCheck CHECK =
            new ArtworkCheck(DtgDecorationType.KEY, "design", "artwork-missing", "format", "cannot be printed");

    private final double minimumPpi;
    private final PrintSize usualSize;

    DtgChecks(double minimumPpi, PrintSize usualSize) {
        this.minimumPpi = minimumPpi;
        this.usualSize = usualSize;
    }

    /** Every design is there, is a sound PNG with transparency and has enough pixels for its size on the garment. */
    List<Finding> designPrintable(JobContext job) {
        PrintSize size = PrintSize.of(job.partAttributes(), usualSize);
        return CHECK.all(
                job, (name, file, content) -> judge(name, PngReader.read(new BufferedInputStream(content)), size));
    }

    /** A garment that needs pretreat does not go from picking straight to the printer. */
    List<Finding> pretreatDone(JobContext job) {
        if (needsPretreat(job) && job.state().equals("picked")) {
            return List.of(new Finding(
                    HoldReason.DATA,
                    "dtg.pretreat-missing",
                    "This garment needs pretreat, but was not scanned at a pretreat station",
                    "operator"));
        }
        return List.of();
    }

    static boolean needsPretreat(JobContext job) {
        return REQUIRED.equals(job.item().parameters().get(PRETREAT))
                || REQUIRED.equals(job.partAttributes().get(PRETREAT));
    }

    private List<Finding> judge(String name, PngHeader png, PrintSize size) {
        List<Finding> findings = new ArrayList<>(CHECK.resolution(name, png.width(), png.height(), size, minimumPpi));
        if (!png.alpha()) {
            findings.add(
                    CHECK.finding("alpha", name + " has no transparency, so its background would be printed as a box"));
        }
        return findings;
    }
}
