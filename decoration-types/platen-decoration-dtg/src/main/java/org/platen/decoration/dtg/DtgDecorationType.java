package org.platen.decoration.dtg;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.platen.api.error.FieldError;
import org.platen.decoration.kit.GarmentDecorationType;
import org.platen.decoration.kit.PrintSize;
import org.platen.spi.decoration.Cip4Map;
import org.platen.spi.decoration.DecorationItem;
import org.platen.spi.decoration.DecorationItem.Part;
import org.platen.spi.decoration.DecorationType;
import org.platen.spi.decoration.JobContext;
import org.platen.spi.decoration.MaterialNeed;
import org.platen.spi.decoration.StepTime;
import org.platen.spi.decoration.WantedJob;
import org.platen.spi.workflow.WorkflowReader;

/** Direct to garment: one job is one print on one garment. */
@Component(
        service = DecorationType.class,
        configurationPid = "org.platen.decoration.dtg",
        property = "platen.decoration=dtg")
@Designate(ocd = DtgConfig.class)
public final class DtgDecorationType extends GarmentDecorationType {
    /** White and colour ink for a fully covered square centimetre. */
    private static final double INK_ML_PER_CM2 = 0.005;

    static final String KEY = "dtg";

    private static final List<String> FOR_THE_MACHINE = List.of("platen", "underbase");

    private final PrintSize usualSize;

    @Activate
    public DtgDecorationType(@Reference WorkflowReader workflows, DtgConfig config) {
        this(workflows, config.minimumPpi(), new PrintSize(config.printWidthMm(), config.printHeightMm()));
    }

    DtgDecorationType(WorkflowReader workflows, double minimumPpi, PrintSize usualSize) {
        this(workflows, new DtgChecks(minimumPpi, usualSize), usualSize);
    }

    private DtgDecorationType(WorkflowReader workflows, DtgChecks checks, PrintSize usualSize) {
        super(
                workflows.read(DtgDecorationType.class, "dtg.workflow.yaml"),
                "Direct to garment",
                Map.of("design-printable", checks::designPrintable, "pretreat-done", checks::pretreatDone));
        this.usualSize = usualSize;
    }

    @Override
    public List<FieldError> validate(DecorationItem item) {
        List<FieldError> errors = new ArrayList<>(choice(item.parameters(), DtgChecks.PRETREAT, "required", "none"));
        for (Part part : item.parts()) {
            errors.addAll(PrintSize.faults(part.attributes(), KEY));
            errors.addAll(choice(part.attributes(), DtgChecks.PRETREAT, "required", "none"));
            errors.addAll(choice(part.attributes(), "underbase", "white", "none"));
        }
        return errors;
    }

    @Override
    public List<MaterialNeed> materials(DecorationItem item, WantedJob job) {
        BigDecimal ink = BigDecimal.valueOf(
                        PrintSize.of(attributes(item, job), usualSize).squareCm() * INK_ML_PER_CM2 * job.amount())
                .setScale(1, RoundingMode.UP);
        return List.of(garments(item, job), new MaterialNeed("ink", ink, "ml"));
    }

    @Override
    public String mixingKey(JobContext job) {
        return blank(job.partAttributes(), job.item()) + (DtgChecks.needsPretreat(job) ? "|pretreat" : "");
    }

    @Override
    protected Map<String, String> machineSettings(JobContext job) {
        Map<String, String> attributes = job.partAttributes();
        Map<String, String> settings =
                new HashMap<>(PrintSize.of(attributes, usualSize).settings());
        for (String name : FOR_THE_MACHINE) {
            Optional.ofNullable(attributes.get(name)).ifPresent(value -> settings.put(name, value));
        }
        return settings;
    }

    @Override
    public Cip4Map cip4() {
        return new Cip4Map(
                List.of("DigitalPrinting"),
                Map.of("queued_for_pretreat", "Pretreatment", "scanned", "Printing", "printed", "Printed"));
    }

    @Override
    public List<StepTime> simulation() {
        return List.of(
                new StepTime("picked", Duration.ofSeconds(40), 1),
                new StepTime("queued_for_pretreat", Duration.ofSeconds(60), 0.999),
                new StepTime("scanned", Duration.ofSeconds(150), 0.98));
    }

    private static List<FieldError> choice(Map<String, String> values, String name, String... allowed) {
        String value = values.get(name);
        if (value == null || List.of(allowed).contains(value)) {
            return List.of();
        }
        return List.of(new FieldError(
                name, KEY + "." + name, "must be " + String.join(" or ", allowed) + ", not '" + value + "'"));
    }
}
