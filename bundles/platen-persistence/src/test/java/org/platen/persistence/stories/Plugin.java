package org.platen.persistence.stories;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.platen.api.error.FieldError;
import org.platen.api.order.HoldReason;
import org.platen.spi.decoration.Capability;
import org.platen.spi.decoration.DecorationItem;
import org.platen.spi.decoration.Finding;
import org.platen.spi.decoration.Guard;
import org.platen.spi.decoration.JobContext;
import org.platen.spi.decoration.MaterialNeed;
import org.platen.spi.decoration.StationWork;
import org.platen.spi.decoration.WantedJob;
import org.platen.spi.decoration.WorkflowDecorationType;
import org.platen.spi.workflow.Workflow;
import org.platen.workflow.internal.YamlWorkflowReader;

/** A decoration type for stories. It behaves, until a story tells it otherwise. */
final class Plugin extends WorkflowDecorationType {
    /** Instead of exploding: throw, hang or give nothing. */
    private final AtomicReference<Callable<List<WantedJob>>> mischief = new AtomicReference<>();

    private Plugin(Workflow workflow, String label, Map<String, Guard> guards) {
        super(workflow, label, guards);
    }

    static Plugin tee() {
        return tee(1, "");
    }

    /** The same type in another version, with a remark that makes its text another one. */
    static Plugin tee(int version, String remark) {
        String text = resource("tee").replace("version: 1", "version: " + version) + remark;
        return new Plugin(
                new YamlWorkflowReader().parse("tee.workflow.yaml", text),
                "Shirt",
                Map.of("art-there", Plugin::artThere, "dry", job -> List.of()));
    }

    static Plugin plate() {
        return new Plugin(
                new YamlWorkflowReader().parse("plate.workflow.yaml", resource("plate")),
                "Printed thing",
                Map.of("fits", Plugin::fits));
    }

    private static String resource(String type) {
        try (var in = Plugin.class.getResourceAsStream(type + ".workflow.yaml")) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Finding> artThere(JobContext job) {
        return job.files().stream()
                .filter(JobContext.ArtFile::missing)
                .map(file -> new Finding(
                        HoldReason.ARTWORK, "artwork.missing", "No print file: " + file.problem(), "customer"))
                .limit(1)
                .toList();
    }

    private static List<Finding> fits(JobContext job) {
        return "true".equals(job.item().parameters().get("huge"))
                ? List.of(new Finding(HoldReason.PREFLIGHT, "part.too-big", "Does not fit any device", "operator"))
                : List.of();
    }

    void explodesBy(Callable<List<WantedJob>> instead) {
        mischief.set(instead);
    }

    void behaves() {
        mischief.set(null);
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.of(Capability.UNIT);
    }

    @Override
    public List<WantedJob> explode(DecorationItem item) {
        Callable<List<WantedJob>> instead = mischief.get();
        if (instead != null) {
            try {
                return instead.call();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
        String text = item.parameters().getOrDefault("text", "");
        return perUnit(item).stream()
                .map(job -> text.isEmpty()
                        ? job
                        : new WantedJob(job.key(), job.title(), job.part(), job.amount(), Map.of("text", text)))
                .toList();
    }

    @Override
    public List<FieldError> validate(DecorationItem item) {
        return item.parameters().getOrDefault("text", "").contains("rude")
                ? List.of(new FieldError("text", "text.rude", "must be polite"))
                : List.of();
    }

    @Override
    public List<MaterialNeed> materials(DecorationItem item, WantedJob job) {
        return List.of(new MaterialNeed("ink", new java.math.BigDecimal("1.5"), "ml"));
    }

    @Override
    public String mixingKey(JobContext job) {
        if (job.attributes().getOrDefault("text", "").equals("hang")) {
            try {
                new java.util.concurrent.CountDownLatch(1).await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        if (job.attributes().getOrDefault("text", "").equals("bang")) {
            throw new IllegalStateException("bang");
        }
        return job.attributes().getOrDefault("text", "");
    }

    @Override
    public Optional<StationWork> stationWork(JobContext job) {
        return Optional.of(new StationWork(null, Map.of("program", "p-" + job.key())));
    }
}
