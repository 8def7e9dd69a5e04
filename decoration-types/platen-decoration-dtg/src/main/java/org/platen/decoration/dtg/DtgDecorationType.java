package org.platen.decoration.dtg;

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

/** Direct to garment: one job is one print on one garment. */
@Component(
        service = DecorationType.class,
        configurationPid = "org.platen.decoration.dtg",
        property = "platen.decoration=dtg")
@Designate(ocd = DtgConfig.class)
public final class DtgDecorationType extends WorkflowDecorationType {
    /** White and colour ink for a fully covered square centimetre. */
    private static final double INK_ML_PER_CM2 = 0.005;

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
    public Set<Capability> capabilities() {
        return Set.of(Capability.UNIT);
    }

    @Override
    public List<WantedJob> explode(DecorationItem item) {
        return perUnit(item);
    }

    @Override
    public List<FieldError> validate(DecorationItem item) {
        List<FieldError> errors = new ArrayList<>(choice(item.parameters(), DtgChecks.PRETREAT, "required", "none"));
        for (Part part : item.parts()) {
            errors.addAll(PrintSize.faults(part.attributes()));
            errors.addAll(choice(part.attributes(), DtgChecks.PRETREAT, "required", "none"));
            errors.addAll(choice(part.attributes(), "underbase", "white", "none"));
        }
        return errors;
    }

    @Override
    public List<MaterialNeed> materials(DecorationItem item, WantedJob job) {
        Map<String, String> attributes = item.parts().stream()
                .filter(part -> part.code().equals(job.part()))
                .findFirst()
                .map(Part::attributes)
                .orElse(Map.of());
        BigDecimal ink = BigDecimal.valueOf(
                        PrintSize.of(attributes, usualSize).squareCm() * INK_ML_PER_CM2 * job.amount())
                .setScale(1, RoundingMode.UP);
        return List.of(
                new MaterialNeed(
                        attributes.getOrDefault("blank", item.sku()), BigDecimal.valueOf(job.amount()), "piece"),
                new MaterialNeed("ink", ink, "ml"));
    }

    @Override
    public String mixingKey(JobContext job) {
        return blank(job) + (DtgChecks.needsPretreat(job) ? "|pretreat" : "");
    }

    @Override
    public List<LabelTemplate> labels() {
        return List.of(new LabelTemplate("unit", 62, 29, List.of("title", "orderNumber", "placement", "deadline")));
    }

    @Override
    public Optional<StationWork> stationWork(JobContext job) {
        Part part = job.part();
        Map<String, String> attributes = part == null ? Map.of() : part.attributes();
        Map<String, String> settings = new HashMap<>();
        PrintSize size = PrintSize.of(attributes, usualSize);
        settings.put("printWidthMm", millimetres(size.widthMm()));
        settings.put("printHeightMm", millimetres(size.heightMm()));
        settings.put("garment", blank(job));
        for (String name : FOR_THE_MACHINE) {
            Optional.ofNullable(attributes.get(name)).ifPresent(value -> settings.put(name, value));
        }
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

    private static String blank(JobContext job) {
        Part part = job.part();
        return part == null
                ? job.item().sku()
                : part.attributes().getOrDefault("blank", job.item().sku());
    }

    private static List<FieldError> choice(Map<String, String> values, String name, String... allowed) {
        String value = values.get(name);
        if (value == null || List.of(allowed).contains(value)) {
            return List.of();
        }
        return List.of(new FieldError(
                name, "dtg." + name, "must be " + String.join(" or ", allowed) + ", not '" + value + "'"));
    }

    private static String millimetres(double length) {
        return BigDecimal.valueOf(length).stripTrailingZeros().toPlainString();
    }
}
