package org.platen.decoration.kit;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.platen.api.order.Personalisation;
import org.platen.spi.decoration.Capability;
import org.platen.spi.decoration.DecorationItem;
import org.platen.spi.decoration.Guard;
import org.platen.spi.decoration.JobContext;
import org.platen.spi.decoration.LabelTemplate;
import org.platen.spi.decoration.MaterialNeed;
import org.platen.spi.decoration.StationWork;
import org.platen.spi.decoration.WantedJob;
import org.platen.spi.decoration.WorkflowDecorationType;
import org.platen.spi.workflow.Workflow;

/** A type that decorates garments: one job is one decoration of one garment, which wears a label. */
public abstract class GarmentDecorationType extends WorkflowDecorationType {
    private static final String BLANK = "blank";

    protected GarmentDecorationType(Workflow workflow, String label, Map<String, Guard> guards) {
        super(workflow, label, guards);
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
    public List<LabelTemplate> labels() {
        return List.of(new LabelTemplate("unit", 62, 29, List.of("title", "orderNumber", "placement", "deadline")));
    }

    /** The machine's settings, and of each job its garment, what its buyer wishes, and where it goes. */
    @Override
    public Optional<StationWork> stationWork(JobContext job) {
        Map<String, String> settings = new HashMap<>(machineSettings(job));
        settings.put("garment", blank(job.partAttributes(), job.item()));
        String wishes = job.item().personalisation().stream()
                .filter(wish -> !wish.hidden())
                .map((Personalisation wish) -> wish.key() + ": " + wish.value())
                .collect(Collectors.joining("; "));
        if (!wishes.isEmpty()) {
            settings.put("personalisation", wishes);
        }
        String placement = job.partFiles().stream()
                .findFirst()
                .map(JobContext.ArtFile::placement)
                .orElse(null);
        return Optional.of(new StationWork(placement, settings));
    }

    /** What the machine is set to for the job. */
    protected abstract Map<String, String> machineSettings(JobContext job);

    /** The garment: the blank that the part's attributes name, else the SKU itself. */
    protected static String blank(Map<String, String> attributes, DecorationItem item) {
        return attributes.getOrDefault(BLANK, item.sku());
    }

    /** Attributes of the part that a wanted job makes. */
    protected static Map<String, String> attributes(DecorationItem item, WantedJob job) {
        DecorationItem.Part part = item.part(job.part());
        return part == null ? Map.of() : part.attributes();
    }

    /** The garments that a job uses up. */
    protected static MaterialNeed garments(DecorationItem item, WantedJob job) {
        return new MaterialNeed(blank(attributes(item, job), item), BigDecimal.valueOf(job.amount()), "piece", true);
    }
}
