package org.platen.decoration.dtf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.platen.decoration.kit.ArtworkCheck;
import org.platen.decoration.kit.PrintSize;
import org.platen.spi.decoration.Finding;
import org.platen.spi.decoration.JobContext;

/** The check that the workflow names. */
final class DtfChecks {
    private static final ArtworkCheck CHECK =
            new ArtworkCheck(DtfDecorationType.KEY, "design", "artwork-missing", "format", "cannot be printed");

    private final FilmRules rules;
    private final PrintSize usualSize;

    DtfChecks(FilmRules rules, PrintSize usualSize) {
        this.rules = rules;
        this.usualSize = usualSize;
    }

    /** Every design is there, is a sound PNG, has enough pixels for its size, and nothing that film cannot hold. */
    List<Finding> designPrintable(JobContext job) {
        PrintSize size = PrintSize.of(job.partAttributes(), usualSize);
        return CHECK.all(job, (name, file, content) -> judge(name, new PngSurveyor(rules).survey(content), size));
    }

    private List<Finding> judge(String name, PngSurvey png, PrintSize size) {
        List<Finding> findings =
                new ArrayList<>(CHECK.resolution(name, png.width(), png.height(), size, rules.minimumPpi()));
        if (!png.alpha()) {
            findings.add(
                    CHECK.finding("alpha", name + " has no transparency, so its background would be pressed as a box"));
        } else if (png.printed() == 0) {
            findings.add(CHECK.finding("empty", name + " is wholly transparent: there is nothing to print"));
        } else if (png.semiShare() > rules.semiShare()) {
            findings.add(CHECK.finding(
                    "semi-transparent",
                    String.format(
                            Locale.ROOT,
                            "%s is semi-transparent in %.1f %% of its printed pixels, but film holds at most %.1f %%;"
                                    + " use solid colours or a halftone",
                            name,
                            png.semiShare() * 100,
                            rules.semiShare() * 100)));
        }
        return findings;
    }
}
