package org.platen.decoration.print3d;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.platen.api.order.HoldReason;
import org.platen.spi.decoration.Finding;
import org.platen.spi.decoration.JobContext;
import org.platen.spi.decoration.JobContext.ArtFile;

/** The check that the workflow names. */
final class PartChecks {
    private final StlReader reader;

    PartChecks(StlReader reader) {
        this.reader = reader;
    }

    /** The model is there, can be read, is a closed body and fits into one of the printers. */
    List<Finding> partPrintable(JobContext job) {
        BuildVolumes volumes = BuildVolumes.of(job.devices());
        List<ArtFile> models = Model.of(job);
        List<Finding> findings = new ArrayList<>();
        if (volumes.none()) {
            findings.add(new Finding(
                    HoldReason.DEPENDENCY,
                    "print3d.no-device",
                    "There is no active printer with a " + BuildVolumes.ATTRIBUTE + " for this job",
                    "admin"));
        }
        if (models.isEmpty()) {
            findings.add(model("model-missing", "There is no model for this part"));
        }
        models.forEach(model -> findings.addAll(check(model, volumes)));
        return findings;
    }

    private List<Finding> check(ArtFile file, BuildVolumes volumes) {
        String name = file.name() == null ? "The model" : "The model " + file.name();
        if (file.problem() != null) {
            return List.of(model("model-missing", name + " is missing: " + file.problem()));
        }
        try (InputStream content = file.content().open()) {
            return judge(name, reader.measure(content, file.size()), volumes);
        } catch (StlFault e) {
            return List.of(model("unreadable", name + " cannot be used: " + e.getMessage()));
        } catch (IOException e) {
            return List.of(new Finding(
                    HoldReason.ARTWORK,
                    "print3d.model-missing",
                    name + " cannot be read: " + e.getMessage(),
                    "operator"));
        }
    }

    private static List<Finding> judge(String name, StlMeasure measure, BuildVolumes volumes) {
        List<Finding> findings = new ArrayList<>();
        if (measure.openEdges() > 0) {
            findings.add(model("not-closed", name + " is not closed: it has " + measure.openEdges() + " open edges"));
        } else if (measure.volume() < 1e-6) {
            findings.add(model("not-closed", name + " is flat: it encloses no volume"));
        }
        if (!volumes.none() && !volumes.fit(measure.size())) {
            volumes.largest()
                    .ifPresent(room -> findings.add(model(
                            "too-large",
                            name + " measures " + measure.size() + ", but the largest printer here, " + room.device()
                                    + ", builds " + room.size())));
        }
        return findings;
    }

    private static Finding model(String code, String message) {
        return new Finding(HoldReason.ARTWORK, "print3d." + code, message, "customer");
    }
}
