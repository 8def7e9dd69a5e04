package org.platen.decoration.dtf;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

/** Direct to film: one job is one print, heat pressed on one garment. */
@Component(
        service = DecorationType.class,
        configurationPid = "org.platen.decoration.dtf",
        property = "platen.decoration=dtf")
@Designate(ocd = DtfConfig.class)
public final class DtfDecorationType extends GarmentDecorationType {
    static final String KEY = "dtf";

    private final PrintSize usualSize;

    @Activate
    public DtfDecorationType(@Reference WorkflowReader workflows, DtfConfig config) {
        this(workflows, FilmRules.of(config), new PrintSize(config.printWidthMm(), config.printHeightMm()));
    }

    DtfDecorationType(WorkflowReader workflows, FilmRules rules, PrintSize usualSize) {
        super(
                workflows.read(DtfDecorationType.class, "dtf.workflow.yaml"),
                "Direct to film",
                Map.of("design-printable", new DtfChecks(rules, usualSize)::designPrintable));
        this.usualSize = usualSize;
    }

    @Override
    public List<FieldError> validate(DecorationItem item) {
        List<FieldError> errors = new ArrayList<>();
        for (Part part : item.parts()) {
            errors.addAll(PrintSize.faults(part.attributes(), KEY));
            errors.addAll(PressProgram.faults(part.attributes()));
        }
        return errors;
    }

    /** The garment, and film for the print area. */
    @Override
    public List<MaterialNeed> materials(DecorationItem item, WantedJob job) {
        Map<String, String> attributes = attributes(item, job);
        BigDecimal film = BigDecimal.valueOf(PrintSize.of(attributes, usualSize).squareCm() * job.amount())
                .setScale(0, RoundingMode.UP);
        return List.of(garments(item, job), new MaterialNeed(PressProgram.film(attributes), film, "cm2"));
    }

    /** Prints of one film and one press program: they share a gang sheet and a setting of the press. */
    @Override
    public String mixingKey(JobContext job) {
        return PressProgram.mixingKey(job.partAttributes());
    }

    @Override
    protected Map<String, String> machineSettings(JobContext job) {
        Map<String, String> settings = new HashMap<>(PressProgram.settings(job.partAttributes()));
        settings.putAll(PrintSize.of(job.partAttributes(), usualSize).settings());
        return settings;
    }

    @Override
    public Cip4Map cip4() {
        return new Cip4Map(List.of("DigitalPrinting"), Map.of("scanned", "Printing", "printed", "Printed"));
    }

    @Override
    public List<StepTime> simulation() {
        return List.of(
                new StepTime("picked", Duration.ofSeconds(40), 1),
                new StepTime("scanned", Duration.ofMinutes(4), 0.98));
    }
}
