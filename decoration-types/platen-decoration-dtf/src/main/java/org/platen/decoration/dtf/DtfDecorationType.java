package org.platen.decoration.dtf;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.platen.api.error.FieldError;
import org.platen.api.order.Personalisation;
import org.platen.spi.decoration.Capability;
import org.platen.spi.decoration.Cip4Map;
import org.platen.spi.decoration.DecorationItem;
import org.platen.spi.decoration.DecorationItem.Part;
import org.platen.spi.decoration.DecorationType;
import org.platen.spi.decoration.JobContext;
import org.platen.spi.decoration.LabelTemplate;
import org.platen.spi.decoration.MaterialNeed;
import org.platen.spi.decoration.StationWork;
import org.platen.spi.decoration.StepTime;
import org.platen.spi.decoration.WantedJob;
import org.platen.spi.decoration.WorkflowDecorationType;
import org.platen.spi.workflow.WorkflowReader;

/** Direct to film: one job is one print, heat pressed on one garment. */
@Component(
        service = DecorationType.class,
        configurationPid = "org.platen.decoration.dtf",
        property = "platen.decoration=dtf")
@Designate(ocd = DtfConfig.class)
public final class DtfDecorationType extends WorkflowDecorationType {
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
    public Set<Capability> capabilities() {
        return Set.of(Capability.UNIT);
    }

    @Override
    public List<WantedJob> explode(DecorationItem item) {
        return perUnit(item);
    }

    @Override
    public List<FieldError> validate(DecorationItem item) {
        List<FieldError> errors = new ArrayList<>();
        for (Part part : item.parts()) {
            errors.addAll(PrintSize.faults(part.attributes()));
            errors.addAll(PressProgram.faults(part.attributes()));
        }
        return errors;
    }

    /** The garment, and film for the print area. */
    @Override
    public List<MaterialNeed> materials(DecorationItem item, WantedJob job) {
        Map<String, String> attributes = item.parts().stream()
                .filter(part -> part.code().equals(job.part()))
                .findFirst()
                .map(Part::attributes)
                .orElse(Map.of());
        BigDecimal film = BigDecimal.valueOf(PrintSize.of(attributes, usualSize).squareCm() * job.amount())
                .setScale(0, RoundingMode.UP);
        return List.of(
                new MaterialNeed(
                        attributes.getOrDefault("blank", item.sku()), BigDecimal.valueOf(job.amount()), "piece"),
                new MaterialNeed(PressProgram.film(attributes), film, "cm2"));
    }

    /** Prints of one film and one press program: they share a gang sheet and a setting of the press. */
    @Override
    public String mixingKey(JobContext job) {
        return PressProgram.mixingKey(attributes(job.part()));
    }

    @Override
    public List<LabelTemplate> labels() {
        return List.of(new LabelTemplate("unit", 62, 29, List.of("title", "orderNumber", "placement", "deadline")));
    }

    @Override
    public Optional<StationWork> stationWork(JobContext job) {
        Map<String, String> attributes = attributes(job.part());
        Map<String, String> settings = new HashMap<>(PressProgram.settings(attributes));
        PrintSize size = PrintSize.of(attributes, usualSize);
        settings.put("printWidthMm", millimetres(size.widthMm()));
        settings.put("printHeightMm", millimetres(size.heightMm()));
        settings.put("garment", attributes.getOrDefault("blank", job.item().sku()));
        String wishes = job.item().personalisation().stream()
                .filter(wish -> !wish.hidden())
                .map((Personalisation wish) -> wish.key() + ": " + wish.value())
                .collect(Collectors.joining("; "));
        if (!wishes.isEmpty()) {
            settings.put("personalisation", wishes);
        }
        String placement = Artwork.of(job).stream()
                .findFirst()
                .map(JobContext.ArtFile::placement)
                .orElse(null);
        return Optional.of(new StationWork(placement, settings));
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

    private static Map<String, String> attributes(@Nullable Part part) {
        return part == null ? Map.of() : part.attributes();
    }

    private static String millimetres(double length) {
        return BigDecimal.valueOf(length).stripTrailingZeros().toPlainString();
    }
}
