package org.platen.decoration.dtg;

import java.io.BufferedInputStream;
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

/** The checks that the workflow names. */
final class DtgChecks {
    static final String PRETREAT = "pretreat";
    static final String REQUIRED = "required";

    private final double minimumPpi;
    private final PrintSize usualSize;

    DtgChecks(double minimumPpi, PrintSize usualSize) {
        this.minimumPpi = minimumPpi;
        this.usualSize = usualSize;
    }

    /** Every design is there, is a sound PNG with transparency and has enough pixels for its size on the garment. */
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
        Part part = job.part();
        return REQUIRED.equals(job.item().parameters().get(PRETREAT))
                || (part != null && REQUIRED.equals(part.attributes().get(PRETREAT)));
    }

    private List<Finding> design(ArtFile file, PrintSize size) {
        String name = file.name() == null ? "The design" : "The design " + file.name();
        if (file.problem() != null) {
            return List.of(artwork("artwork-missing", name + " is missing: " + file.problem()));
        }
        try (InputStream content = new BufferedInputStream(file.content().open())) {
            return judge(name, PngReader.read(content), size);
        } catch (PngFault e) {
            return List.of(artwork("format", name + " cannot be printed: " + e.getMessage()));
        } catch (IOException e) {
            return List.of(new Finding(
                    HoldReason.ARTWORK,
                    "dtg.artwork-missing",
                    name + " cannot be read: " + e.getMessage(),
                    "operator"));
        }
    }

    private List<Finding> judge(String name, PngHeader png, PrintSize size) {
        List<Finding> findings = new ArrayList<>();
        double ppi = size.ppi(png.width(), png.height());
        if (ppi < minimumPpi) {
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
                            minimumPpi)));
        }
        if (!png.alpha()) {
            findings.add(artwork("alpha", name + " has no transparency, so its background would be printed as a box"));
        }
        return findings;
    }

    private static Finding artwork(String code, String message) {
        return new Finding(HoldReason.ARTWORK, "dtg." + code, message, "customer");
    }
}
