package org.platen.decoration.print3d;

import java.util.ArrayList;
import java.util.List;
import org.platen.api.order.HoldReason;
import org.platen.decoration.kit.ArtworkCheck;
import org.platen.spi.decoration.Finding;
import org.platen.spi.decoration.JobContext;
import org.platen.spi.decoration.JobContext.ArtFile;

/** The check that the workflow names. */
final class PartChecks {
    private static final ArtworkCheck CHECK =
            new ArtworkCheck("print3d", "model", "model-missing", "unreadable", "cannot be used");

    private final StlReader reader;

    PartChecks(StlReader reader) {
        this.reader = reader;
    }

    /** The model is there, can be read, is a closed body and fits into one of the printers. */
    List<Finding> partPrintable(JobContext job) {
        BuildVolumes volumes = BuildVolumes.of(job.devices());
        List<ArtFile> models = job.partFiles();
        List<Finding> findings = new ArrayList<>();
        if (volumes.none()) {
            findings.add(new Finding(
                    HoldReason.DEPENDENCY,
                    "print3d.no-device",
                    "There is no active printer with a " + BuildVolumes.ATTRIBUTE + " for this job",
                    "admin"));
        }
        if (models.isEmpty()) {
            findings.add(CHECK.finding("model-missing", "There is no model for this part"));
        }
        models.forEach(model -> findings.addAll(CHECK.one(
                model, (name, file, content) -> judge(name, reader.measure(content, file.size()), volumes))));
        return findings;
    }

    private static List<Finding> judge(String name, StlMeasure measure, BuildVolumes volumes) {
        List<Finding> findings = new ArrayList<>();
        if (measure.openEdges() > 0) {
            findings.add(CHECK.finding(
                    "not-closed", name + " is not closed: it has " + measure.openEdges() + " open edges"));
        } else if (measure.volume() < 1e-6) {
            findings.add(CHECK.finding("not-closed", name + " is flat: it encloses no volume"));
        }
        if (!volumes.none() && !volumes.fit(measure.size())) {
            volumes.largest()
                    .ifPresent(room -> findings.add(CHECK.finding(
                            "too-large",
                            name + " measures " + measure.size() + ", but the largest printer here, " + room.device()
                                    + ", builds " + room.size())));
        }
        return findings;
    }
}
