package org.platen.persistence.stories;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
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

    private final AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {});

    /** Instead of looking for the print file: whatever a story wants. */
    private final AtomicReference<Guard> artCheck;

    /** How often the check for the print file was asked. */
    final AtomicInteger asked;

    /** Whether a piece of the SKU's own name is used up. */
    private volatile boolean blanks;

    private Plugin(Workflow workflow, String label, Map<String, Guard> guards) {
        this(workflow, label, guards, new AtomicReference<>(Plugin::artThere), new AtomicInteger());
    }

    private Plugin(
            Workflow workflow,
            String label,
            Map<String, Guard> guards,
            AtomicReference<Guard> artCheck,
            AtomicInteger asked) {
        super(workflow, label, guards);
        this.artCheck = artCheck;
        this.asked = asked;
    }

    static Plugin tee() {
        return tee(1, "");
    }

    /** The same type in another version, with a remark that makes its text another one. */
    static Plugin tee(int version, String remark) {
        String text = resource("tee").replace("version: 1", "version: " + version) + remark;
        AtomicReference<Guard> check = new AtomicReference<>(Plugin::artThere);
        AtomicInteger asked = new AtomicInteger();
        Guard art = job -> {
            asked.incrementAndGet();
            return check.get().check(job);
        };
        return new Plugin(
                new YamlWorkflowReader().parse("tee.workflow.yaml", text),
                "Shirt",
                Map.of("art-there", art, "dry", job -> List.of()),
                check,
                asked);
    }

    /** Shirts of a shop that waits for ordered stock in a state of its own. */
    static Plugin orderedTee() {
        Plugin plain = tee();
        String text = plain.workflow()
                .source()
                .replace("version: 1", "version: 2")
                .replace(
                        "  - {key: pending, phase: READY}",
                        "  - {key: on_order, phase: INTAKE, optional: true}\n  - {key: pending, phase: READY}")
                .replace(
                        "  - {event: release, from: intake_hold,",
                        "  - {event: orderStock, from: intake_hold, to: on_order}\n"
                                + "  - {event: release, from: [intake_hold, on_order],");
        return new Plugin(new YamlWorkflowReader().parse("tee.workflow.yaml", text), "Shirt", plain.guards());
    }

    void checksArtBy(Guard instead) {
        artCheck.set(instead);
    }

    /** From now on a piece of the SKU's own name is used up for each piece. */
    Plugin usesBlanks() {
        blanks = true;
        return this;
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

    static List<Finding> artThere(JobContext job) {
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

    /** Happens once, while a rule has looked at its candidates and has taken none yet. */
    void whileLooking(Runnable happening) {
        meanwhile.set(happening);
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
        BigDecimal pieces = BigDecimal.valueOf(job.amount());
        List<MaterialNeed> needs = new ArrayList<>();
        needs.add(new MaterialNeed("ink", new BigDecimal("1.5"), "ml"));
        if (blanks) {
            needs.add(new MaterialNeed(blank(item), pieces, "piece", true));
        }
        DecorationItem.Part part = item.part(job.part());
        if (part != null && part.attributes().containsKey("backing")) {
            needs.add(new MaterialNeed(part.attributes().get("backing"), pieces, "piece"));
        }
        return needs;
    }

    private static String blank(DecorationItem item) {
        return item.parameters().getOrDefault("text", "").equals("on a polo") ? "polo" : item.sku();
    }

    @Override
    public String mixingKey(JobContext job) {
        meanwhile.getAndSet(() -> {}).run();
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
        if (job.attributes().getOrDefault("text", "").equals("bang")) {
            throw new IllegalStateException("bang");
        }
        return Optional.of(new StationWork(null, Map.of("program", "p-" + job.key())));
    }
}
