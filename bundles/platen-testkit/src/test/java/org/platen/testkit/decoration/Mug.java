package org.platen.testkit.decoration;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.platen.api.error.FieldError;
import org.platen.api.job.Phase;
import org.platen.api.order.HoldReason;
import org.platen.spi.decoration.Capability;
import org.platen.spi.decoration.DecorationItem;
import org.platen.spi.decoration.DecorationItem.Part;
import org.platen.spi.decoration.DecorationType;
import org.platen.spi.decoration.Finding;
import org.platen.spi.decoration.Guard;
import org.platen.spi.decoration.JobContext;
import org.platen.spi.decoration.MaterialNeed;
import org.platen.spi.decoration.StepTime;
import org.platen.spi.decoration.WantedJob;
import org.platen.spi.workflow.CancelPolicy;
import org.platen.spi.workflow.State;
import org.platen.spi.workflow.Transition;
import org.platen.spi.workflow.Workflow;

/** A decoration type that keeps to the contract; the planted ones break it in one place each. */
class Mug implements DecorationType {
    @Override
    public String key() {
        return "mug";
    }

    @Override
    public String label() {
        return "Mug";
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of(Capability.UNIT);
    }

    @Override
    public Workflow workflow() {
        Map<Phase, CancelPolicy> cancel = new EnumMap<>(Map.of(Phase.PRODUCING, CancelPolicy.RUN_OUT));
        return new Workflow("mug", 1, states(), transitions(), cancel, List.of(), "a fake reader reads this\n");
    }

    List<State> states() {
        return List.of(
                state("intake", Phase.INTAKE),
                state("queued", Phase.READY),
                state("pressed", Phase.PRODUCING),
                state("cooled", Phase.DECORATED),
                state("done", Phase.COMPLETED),
                state("shipped", Phase.SHIPPED),
                state("canceled", Phase.CANCELED),
                state("broken", Phase.FAILED));
    }

    List<Transition> transitions() {
        return List.of(
                new Transition("release", Set.of("intake"), "queued", List.of("picture"), Set.of(), Optional.empty()),
                way("press", "queued", "pressed"),
                way("cool", "pressed", "cooled"),
                way("fail", "pressed", "broken"),
                new Transition("complete", Set.of("cooled"), "done", List.of(), Set.of("system"), Optional.empty()),
                way("ship", "done", "shipped"));
    }

    @Override
    public List<WantedJob> explode(DecorationItem item) {
        List<WantedJob> jobs = new ArrayList<>();
        for (int unit = 1; unit <= item.quantity(); unit++) {
            for (Part part : item.parts()) {
                jobs.add(new WantedJob(part.code() + "." + unit, "Mug " + unit, part.code(), 1, Map.of()));
            }
        }
        return jobs;
    }

    @Override
    public Map<String, Guard> guards() {
        return Map.of("picture", this::picture);
    }

    /** A picture of a mug is a file that begins with M and is longer than a page. */
    List<Finding> picture(JobContext job) {
        if (job.files().isEmpty()) {
            return List.of(held("there is no picture"));
        }
        return job.files().stream().flatMap(this::picture).toList();
    }

    private Stream<Finding> picture(JobContext.ArtFile file) {
        if (file.problem() != null) {
            return Stream.of(held(file.problem()));
        }
        try (InputStream content = file.content().open()) {
            byte[] begin = content.readNBytes(1000);
            return begin.length == 1000 && begin[0] == 'M' ? Stream.empty() : Stream.of(held("no picture"));
        } catch (IOException e) {
            return Stream.of(held(e.getMessage()));
        }
    }

    @Override
    public List<FieldError> validate(DecorationItem item) {
        return "none".equals(item.parameters().get("handle"))
                ? List.of(new FieldError("handle", "mug.handle", "a mug has a handle"))
                : List.of();
    }

    @Override
    public List<MaterialNeed> materials(DecorationItem item, WantedJob job) {
        return List.of(new MaterialNeed("mug", BigDecimal.ONE, "piece"));
    }

    @Override
    public List<StepTime> simulation() {
        return List.of(new StepTime("pressed", Duration.ofMinutes(3), 0.99));
    }

    static Finding held(String message) {
        return new Finding(HoldReason.ARTWORK, "mug.picture", message, "customer");
    }

    static Transition way(String event, String from, String to) {
        return new Transition(event, Set.of(from), to, List.of(), Set.of(), Optional.empty());
    }

    static State state(String key, Phase phase) {
        return new State(key, key, phase, false, false);
    }
}
