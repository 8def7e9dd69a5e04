package org.platen.decoration.embroidery;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.platen.api.order.HoldReason;
import org.platen.spi.decoration.DecorationItem.Part;
import org.platen.spi.decoration.Finding;
import org.platen.spi.decoration.JobContext;
import org.platen.spi.decoration.JobContext.ArtFile;

/** The check that the workflow names. */
final class SewingChecks {
    /** Headers of small designs may be off by so much without a word. */
    private static final int SLACK = 100;

    private final SewingRules rules;
    private final StitchReader reader;

    SewingChecks(SewingRules rules, StitchLimits limits) {
        this.rules = rules;
        this.reader = new StitchReader(limits, rules.jumpsOfTrim());
    }

    /** Every stitch file is there, can be read, fits a hoop and can be sewn with the threads of the part. */
    List<Finding> designSewable(JobContext job) {
        Part part = job.part();
        List<ArtFile> files = Artwork.of(job);
        if (files.isEmpty()) {
            String where = part == null || part.placement() == null ? "" : " for placement " + part.placement();
            return List.of(artwork("file-missing", "There is no stitch file" + where));
        }
        Hoops hoops = Hoops.of(job, rules.hoops());
        Needlework needlework = Needlework.of(part == null ? Map.of() : part.attributes());
        return files.stream()
                .flatMap(file -> design(file, hoops, needlework).stream())
                .toList();
    }

    private List<Finding> design(ArtFile file, Hoops hoops, Needlework needlework) {
        String name = file.name() == null ? "The stitch file" : "The stitch file " + file.name();
        if (file.problem() != null) {
            return List.of(artwork("file-missing", name + " is missing: " + file.problem()));
        }
        try (InputStream content = file.content().open()) {
            return judge(name, reader.survey(file.name(), content, file.size()), hoops, needlework);
        } catch (StitchFault e) {
            return List.of(artwork("unreadable", name + " cannot be sewn: " + e.getMessage()));
        } catch (IOException e) {
            return List.of(new Finding(
                    HoldReason.ARTWORK,
                    "embroidery.file-missing",
                    name + " cannot be read: " + e.getMessage(),
                    "operator"));
        }
    }

    private List<Finding> judge(String name, StitchSurvey design, Hoops hoops, Needlework needlework) {
        if (design.stitches() == 0) {
            return List.of(artwork("empty", name + " has no stitch"));
        }
        List<Finding> findings = new ArrayList<>();
        if (!hoops.take(design)) {
            hoops.largest()
                    .ifPresent(hoop -> findings.add(artwork(
                            "too-large",
                            name + " measures " + design.size() + ", but the hoop takes " + hoop + " at most")));
        }
        if (design.stitches() > rules.maxStitches()) {
            findings.add(artwork(
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
            findings.add(artwork(
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
            findings.add(artwork(
                    "header",
                    name + " promises " + header.stitches() + " stitches in its header, but holds " + design.records()
                            + ": it seems to have lost its end"));
        }
    }

    private static Finding artwork(String code, String message) {
        return new Finding(HoldReason.ARTWORK, "embroidery." + code, message, "customer");
    }
}
