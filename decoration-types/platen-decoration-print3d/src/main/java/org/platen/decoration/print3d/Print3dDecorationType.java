package org.platen.decoration.print3d;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.platen.api.error.FieldError;
import org.platen.spi.decoration.Capability;
import org.platen.spi.decoration.Cip4Map;
import org.platen.spi.decoration.DecorationItem;
import org.platen.spi.decoration.DecorationItem.Part;
import org.platen.spi.decoration.DecorationType;
import org.platen.spi.decoration.JobContext;
import org.platen.spi.decoration.MaterialNeed;
import org.platen.spi.decoration.StationWork;
import org.platen.spi.decoration.StepTime;
import org.platen.spi.decoration.WantedJob;
import org.platen.spi.decoration.WorkflowDecorationType;
import org.platen.spi.workflow.WorkflowReader;

/** 3D printing: one job is one copy of one part. */
@Component(service = DecorationType.class, property = "platen.decoration=print3d")
public final class Print3dDecorationType extends WorkflowDecorationType {
    private static final String MATERIAL = "material";

    @Activate
    public Print3dDecorationType(@Reference WorkflowReader workflows) {
        this(workflows, new PartChecks(new StlReader(StlLimits.USUAL, Clock.systemUTC())));
    }

    Print3dDecorationType(WorkflowReader workflows, PartChecks checks) {
        super(
                workflows.read(Print3dDecorationType.class, "print3d.workflow.yaml"),
                "3D print",
                Map.of("part-printable", checks::partPrintable));
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of(Capability.UNIT);
    }

    /** The values of the line's parameters go with each job: two lines of one SKU may differ in them (PG-10). */
    @Override
    public List<WantedJob> explode(DecorationItem item) {
        return perUnit(item).stream()
                .map(job -> {
                    Map<String, String> attributes = new HashMap<>(item.parameters());
                    attributes.putAll(job.attributes());
                    return new WantedJob(job.key(), job.title(), job.part(), job.amount(), attributes);
                })
                .toList();
    }

    @Override
    public List<FieldError> validate(DecorationItem item) {
        List<FieldError> errors = new ArrayList<>(Numbers.LINE.faults(item.parameters()));
        item.parts().forEach(part -> errors.addAll(Numbers.PART.faults(part.attributes())));
        return errors;
    }

    /** Grams as the SKU's maker weighed them; nothing where nobody said. */
    @Override
    public List<MaterialNeed> materials(DecorationItem item, WantedJob job) {
        Part part = item.part(job.part());
        Map<String, String> attributes = part == null ? Map.of() : part.attributes();
        return Numbers.PART.value(attributes, "grams").stream()
                .map(grams -> new MaterialNeed(
                        material(item, attributes), grams.multiply(BigDecimal.valueOf(job.amount())), "g"))
                .toList();
    }

    @Override
    public String mixingKey(JobContext job) {
        return material(job.item(), job.partAttributes());
    }

    @Override
    public Optional<StationWork> stationWork(JobContext job) {
        Map<String, String> settings = new HashMap<>(job.item().parameters());
        settings.put(MATERIAL, material(job.item(), job.partAttributes()));
        String placement = job.partFiles().stream()
                .findFirst()
                .map(JobContext.ArtFile::placement)
                .orElse(null);
        return Optional.of(new StationWork(placement, settings));
    }

    @Override
    public Cip4Map cip4() {
        return new Cip4Map(
                List.of("DigitalPrinting"),
                Map.of("printing", "Printing", "finishing", "Finishing", "print_done", "Done"));
    }

    @Override
    public List<StepTime> simulation() {
        return List.of(
                new StepTime("printing", Duration.ofHours(4), 0.95),
                new StepTime("finishing", Duration.ofMinutes(10), 0.99),
                new StepTime("packing", Duration.ofMinutes(3), 1));
    }

    private static String material(DecorationItem item, Map<String, String> attributes) {
        return item.parameters().getOrDefault(MATERIAL, attributes.getOrDefault(MATERIAL, "filament"));
    }
}
