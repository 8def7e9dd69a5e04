package org.platen.decoration.dtf;

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
final class DtfChecks {
    private final FilmRules rules;
    private final PrintSize usualSize;

    DtfChecks(FilmRules rules, PrintSize usualSize) {
        this.rules = rules;
        this.usualSize = usualSize;
    }

    /** Every design is there, is a sound PNG, has enough pixels for its size, and nothing that film cannot hold. */
    List<Finding> designPrintable(JobContext job) {
        Part part = job.part();
        PrintSize size = PrintSize.of(part == null ? Map.of() : part.attributes(), usualSize);
        List<ArtFile> files = Artwork.of(job);
        if (files.isEmpty()) {
            String where = part == null || part.placement() == null ? "" : " for placement " + part.placement();
            return List.of(artwork("artwork-missing", "There is no design" + where));
        }
        return files.stream().flatMap(file -> design(file, size).stream()).toList();
    }

    private List<Finding> design(ArtFile file, PrintSize size) {
        String name = file.name() == null ? "The design" : "The design " + file.name();
        if (file.problem() != null) {
            return List.of(artwork("artwork-missing", name + " is missing: " + file.problem()));
        }
        try (InputStream content = file.content().open()) {
            return judge(name, new PngSurveyor(rules).survey(content), size);
        } catch (PngFault e) {
            return List.of(artwork("format", name + " cannot be printed: " + e.getMessage()));
        } catch (IOException e) {
            return List.of(new Finding(
                    HoldReason.ARTWORK,
                    "dtf.artwork-missing",
                    name + " cannot be read: " + e.getMessage(),
                    "operator"));
        }
    }

    private List<Finding> judge(String name, PngSurvey png, PrintSize size) {
        List<Finding> findings = new ArrayList<>();
        double ppi = size.ppi(png.width(), png.height());
        if (ppi < rules.minimumPpi()) {
            findings.add(artwork(
                    "resolution",
                    String.format(
                            Locale.ROOT,
                            "%s has %d x %d px; printed at %s that is %.0f ppi, but at least %.0f ppi is wanted",
                            name,
                            png.width(),
                            png.height(),
                            size,
                            Math.floor(ppi),
                            rules.minimumPpi())));
        }
        if (!png.alpha()) {
            findings.add(artwork("alpha", name + " has no transparency, so its background would be pressed as a box"));
        } else if (png.printed() == 0) {
            findings.add(artwork("empty", name + " is wholly transparent: there is nothing to print"));
        } else if (png.semiShare() > rules.semiShare()) {
            findings.add(artwork(
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

    private static Finding artwork(String code, String message) {
        return new Finding(HoldReason.ARTWORK, "dtf." + code, message, "customer");
    }
}
