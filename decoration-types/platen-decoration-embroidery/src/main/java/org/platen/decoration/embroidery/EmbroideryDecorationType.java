package org.platen.decoration.embroidery;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.platen.api.error.FieldError;
import org.platen.decoration.kit.GarmentDecorationType;
import org.platen.spi.decoration.Cip4Map;
import org.platen.spi.decoration.DecorationItem;
import org.platen.spi.decoration.DecorationType;
import org.platen.spi.decoration.JobContext;
import org.platen.spi.decoration.MaterialNeed;
import org.platen.spi.decoration.StepTime;
import org.platen.spi.decoration.WantedJob;
import org.platen.spi.workflow.WorkflowReader;

/** Embroidery: one job is one design sewn on one garment. */
@Component(
        service = DecorationType.class,
        configurationPid = "org.platen.decoration.embroidery",
        property = "platen.decoration=embroidery")
@Designate(ocd = EmbroideryConfig.class)
public final class EmbroideryDecorationType extends GarmentDecorationType {
    /** Upper thread; a rule of thumb of the trade, on the safe side. */
    private static final double METRES_PER_STITCH = 0.005;
    /** A logo on the chest, for the simulation. */
    private static final long USUAL_STITCHES = 8000;

    private final SewingRules rules;

    @Activate
    public EmbroideryDecorationType(@Reference WorkflowReader workflows, EmbroideryConfig config) {
        this(workflows, SewingRules.of(config), StitchLimits.USUAL);
    }

    EmbroideryDecorationType(WorkflowReader workflows, SewingRules rules, StitchLimits limits) {
        super(
                workflows.read(EmbroideryDecorationType.class, "embroidery.workflow.yaml"),
                "Embroidery",
                Map.of("design-sewable", new SewingChecks(rules, limits)::designSewable));
        this.rules = rules;
    }

    @Override
    public List<FieldError> validate(DecorationItem item) {
        List<FieldError> errors = new ArrayList<>();
        item.parts().forEach(part -> errors.addAll(Needlework.faults(part.attributes())));
        return errors;
    }

    /** The garment, its backing, and thread where the SKU's maker counted the stitches; threads share them equally. */
    @Override
    public List<MaterialNeed> materials(DecorationItem item, WantedJob job) {
        Map<String, String> attributes = attributes(item, job);
        List<MaterialNeed> needs = new ArrayList<>();
        needs.add(garments(item, job));
        String backing = attributes.get("backing");
        if (backing != null) {
            needs.add(new MaterialNeed(backing, BigDecimal.valueOf(job.amount()), "piece"));
        }
        Needlework needlework = Needlework.of(attributes);
        Set<String> threads = new LinkedHashSet<>(needlework.threads());
        needlework
                .stitches()
                .ifPresent(stitches -> threads.forEach(thread -> {
                    BigDecimal metres = BigDecimal.valueOf(
                                    (double) stitches * METRES_PER_STITCH / threads.size() * job.amount())
                            .setScale(1, RoundingMode.UP);
                    needs.add(new MaterialNeed(thread, metres, "m"));
                }));
        return needs;
    }

    /** Garments with the same threads on the needles and the same hoop. */
    @Override
    public String mixingKey(JobContext job) {
        Map<String, String> attributes = job.partAttributes();
        return blank(attributes, job.item()) + "|" + attributes.getOrDefault(Hoops.HOOP, "") + "|"
                + String.join(",", Needlework.of(attributes).threads());
    }

    @Override
    protected Map<String, String> machineSettings(JobContext job) {
        Map<String, String> attributes = job.partAttributes();
        Needlework needlework = Needlework.of(attributes);
        Map<String, String> settings = new HashMap<>();
        for (String name : List.of(Hoops.HOOP, Needlework.STITCHES, "backing")) {
            Optional.ofNullable(attributes.get(name)).ifPresent(value -> settings.put(name, value));
        }
        if (!needlework.threads().isEmpty()) {
            settings.put(Needlework.THREADS, String.join(", ", needlework.threads()));
        }
        needlework.stitches().ifPresent(stitches -> {
            Duration time = rules.runTime(stitches, needlework.colourChanges(), needlework.trims());
            settings.put("runSeconds", String.valueOf(time.toSeconds()));
        });
        return settings;
    }

    @Override
    public Cip4Map cip4() {
        return new Cip4Map(List.of(), Map.of("scanned", "Embroidering", "embroidered", "Embroidered"));
    }

    @Override
    public List<StepTime> simulation() {
        return List.of(
                new StepTime("picked", Duration.ofSeconds(60), 1),
                new StepTime("scanned", rules.runTime(USUAL_STITCHES, 3, 6), 0.98));
    }
}
