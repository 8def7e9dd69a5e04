package org.platen.decoration.embroidery;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.platen.api.order.HoldReason;
import org.platen.decoration.kit.ArtworkCheck;
import org.platen.spi.decoration.Finding;
import org.platen.spi.decoration.JobContext;

/** The check that the workflow names. */
final class SewingChecks {
    /** Headers of small designs may be off by so much without a word. */
    private static final int SLACK = 100;

    private static final ArtworkCheck CHECK =
            new ArtworkCheck("embroidery", "stitch file", "file-missing", "unreadable", "cannot be sewn");

    private final SewingRules rules;
    private final StitchReader reader;

    SewingChecks(SewingRules rules, StitchLimits limits) {
        this.rules = rules;
        this.reader = new StitchReader(limits, rules.jumpsOfTrim());
    }

    /** Every stitch file is there, can be read, fits a hoop and can be sewn with the threads of the part. */
    List<Finding> designSewable(JobContext job) {
        Hoops hoops = Hoops.of(job, rules.hoops());
        Needlework needlework = Needlework.of(job.partAttributes());
        return CHECK.all(
                job,
                (name, file, content) ->
                        judge(name, reader.survey(file.name(), content, file.size()), hoops, needlework));
    }

    private List<Finding> judge(String name, StitchSurvey design, Hoops hoops, Needlework needlework) {
        if (design.stitches() == 0) {
            return List.of(CHECK.finding("empty", name + " has no stitch"));
        }
        List<Finding> findings = new ArrayList<>();
        if (!hoops.take(design)) {
            hoops.largest()
                    .ifPresent(hoop -> findings.add(CHECK.finding(
                            "too-large",
                            name + " measures " + design.size() + ", but the hoop takes " + hoop + " at most")));
        }
        if (design.stitches() > rules.maxStitches()) {
            findings.add(CHECK.finding(
                    "too-many-stitches",
                    String.format(
                            Locale.ROOT,
                            "%s has %d stitches and would run %d minutes, but at most %d stitches are taken",
                            name,
                            design.stitches(),
                            rules.runTime(design.stitches(), design.colourChanges(), design.trims())
                                    .toMinutes(),
                            rules.maxStitches())));
        }
        if (design.longest() > rules.maxStitchMm()) {
            findings.add(CHECK.finding(
                    "long-stitch",
                    String.format(
                            Locale.ROOT,
                            "%s has a stitch of %.1f mm, but at most %.1f mm can be sewn",
                            name,
                            design.longest(),
                            rules.maxStitchMm())));
        }
        header(name, design, findings);
        int colours = design.colourChanges() + 1;
        if (!needlework.threads().isEmpty() && needlework.threads().size() != colours) {
            findings.add(new Finding(
                    HoldReason.DATA,
                    "embroidery.threads",
                    name + " changes the thread " + design.colourChanges() + " times, so it needs " + colours
                            + " threads, but the SKU's part names "
                            + needlework.threads().size(),
                    "operator"));
        }
        return findings;
    }

    /** Headers are often a little wrong; one that promises far more than there is points to a file that lost its end. */
    private void header(String name, StitchSurvey design, List<Finding> findings) {
        StitchSurvey.Header header = design.header();
        if (header != null
                && header.stitches() > design.records() + SLACK
                && (double) header.stitches() > (double) design.records() * (1 + rules.headerTolerance())) {
            findings.add(CHECK.finding(
                    "header",
                    name + " promises " + header.stitches() + " stitches in its header, but holds " + design.records()
                            + ": it seems to have lost its end"));
        }
    }
}
