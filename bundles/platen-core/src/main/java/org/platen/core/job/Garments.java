package org.platen.core.job;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.platen.api.job.Phase;
import org.platen.api.model.JobId;
import org.platen.api.order.HoldReason;
import org.platen.core.decoration.DecorationTypes;
import org.platen.core.port.JobMove;
import org.platen.core.port.JobRow;
import org.platen.core.port.Steps.Step;
import org.platen.core.port.Tx;
import org.platen.spi.decoration.DecorationItem;
import org.platen.spi.decoration.Finding;
import org.platen.spi.decoration.MaterialNeed;
import org.platen.spi.decoration.WantedJob;
import org.platen.spi.workflow.State;
import org.platen.spi.workflow.Workflow;

/**
 * Mixed decoration (N-6): parts of a SKU that carry the attribute {@code step} decorate one and the same garment, in the
 * order of their steps. Each step is a job of its own type. A step waits in intake until the one before is made; then the
 * garment, which wears its label already, is handed over to it. One label does for all: a scan finds the step that is due.
 */
public final class Garments {
    /** Attribute of a SKU's part, and of its jobs: which step of its garment it is, from 1. */
    public static final String STEP = "step";

    /** Code of the hold of a step whose garment is not there yet. */
    public static final String WAITS = "step.before";

    /** Event by which a garment comes from the step before. */
    static final String HAND_OVER = "handOver";

    /** Event of steps whose garment was spoilt by a later one. */
    static final String GARMENT_LOST = "garmentLost";

    private final DecorationTypes types;

    public Garments(DecorationTypes types) {
        this.types = types;
    }

    /** The wanted job with its step, where its part is one. */
    static WantedJob stepped(DecorationItem item, WantedJob wanted) {
        DecorationItem.Part part = item.part(wanted.part());
        String step = part == null ? null : part.attributes().get(STEP);
        if (step == null || wanted.attributes().containsKey(STEP)) {
            return wanted;
        }
        Map<String, String> attributes = new LinkedHashMap<>(wanted.attributes());
        attributes.put(STEP, step);
        return new WantedJob(wanted.key(), wanted.title(), wanted.part(), wanted.amount(), attributes);
    }

    /** What a job uses up: of a later step the garment itself comes from the step before. */
    static List<MaterialNeed> needs(Map<String, String> attributes, List<MaterialNeed> needs) {
        return step(attributes) <= 1
                ? needs
                : needs.stream().filter(need -> !need.garment()).toList();
    }

    /** The step of a job, 0 where it is none. */
    static int step(Map<String, String> attributes) {
        String step = attributes.getOrDefault(STEP, "");
        return step.matches("[1-9]") ? Integer.parseInt(step) : 0;
    }

    /** The garment that a job which is to be made belongs to. */
    static String garment(Reconciler.Missing missing) {
        return missing.work().item() + "/" + piece(missing.job().key());
    }

    /** First step of each garment of jobs that are to be made. */
    static Map<String, Integer> firstSteps(List<Reconciler.Missing> missing) {
        Map<String, Integer> first = new HashMap<>();
        for (Reconciler.Missing one : missing) {
            int step = step(one.job().wanted().attributes());
            if (step > 0) {
                first.merge(garment(one), step, Math::min);
            }
        }
        return first;
    }

    /**
     * Links new jobs of the same pieces. The keys of types that make one job per piece end with piece and copy, see
     * {@code WorkflowDecorationType.perUnit}: equal ends of one line are one garment.
     */
    static List<Step> link(List<JobRow> jobs) {
        Map<String, List<JobRow>> garments = new LinkedHashMap<>();
        for (JobRow job : jobs) {
            if (step(job.attributes()) > 0) {
                garments.computeIfAbsent(job.item() + "/" + piece(job.key()), key -> new ArrayList<>())
                        .add(job);
            }
        }
        List<Step> steps = new ArrayList<>();
        garments.values().forEach(garment -> steps.addAll(chain(garment)));
        return steps;
    }

    /** Jobs of one garment as a chain in the order of their steps. */
    static List<Step> chain(List<JobRow> garment) {
        List<JobRow> sorted = garment.stream()
                .sorted(Comparator.comparingInt((JobRow job) -> step(job.attributes()))
                        .thenComparing(JobRow::key))
                .toList();
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < sorted.size() && sorted.size() > 1; i++) {
            steps.add(new Step(
                    sorted.get(i).id(),
                    sorted.get(i).order(),
                    i + 1,
                    i == 0 ? null : sorted.get(i - 1).id(),
                    i == sorted.size() - 1 ? null : sorted.get(i + 1).id()));
        }
        return steps;
    }

    private static String piece(String key) {
        String base = Reconciler.baseKey(key);
        int copy = base.lastIndexOf('.');
        int unit = copy < 0 ? -1 : base.lastIndexOf('.', copy - 1);
        return base.substring(unit + 1);
    }

    /** What a step waits for. */
    static Finding waiting(String before) {
        return new Finding(HoldReason.DEPENDENCY, WAITS, "Waits for the step before: " + before, "operator");
    }

    /** Those of the jobs whose step before is not made yet, and what is to be said of it. */
    Map<JobId, Finding> waiting(Tx tx, Collection<JobId> jobs) {
        Map<JobId, Step> steps = tx.steps().of(jobs);
        Map<JobId, JobId> before = new HashMap<>();
        steps.forEach((job, step) -> {
            if (step.previous() != null) {
                before.put(job, step.previous());
            }
        });
        Map<JobId, JobRow> previous = new HashMap<>();
        tx.jobs().get(new HashSet<>(before.values())).forEach(job -> previous.put(job.id(), job));
        Map<JobId, Finding> waiting = new HashMap<>();
        before.forEach((job, id) -> {
            JobRow one = previous.get(id);
            if (one != null && !made(one) && one.phase() != Phase.CANCELED) {
                waiting.put(job, waiting(one.title()));
            }
        });
        return waiting;
    }

    private static boolean made(JobRow job) {
        return job.phase() == Phase.DECORATED || job.phase() == Phase.COMPLETED || job.phase() == Phase.SHIPPED;
    }

    /** Moves that hand garments over to released steps: to the last state before the making. */
    List<JobMove> handOver(Tx tx, List<JobMove> released) {
        List<JobMove> later = released.stream()
                .filter(move -> step(move.job().attributes()) > 1)
                .toList();
        Map<JobId, Step> steps =
                tx.steps().of(later.stream().map(move -> move.job().id()).toList());
        List<JobMove> moves = new ArrayList<>();
        for (JobMove move : later) {
            Step step = steps.get(move.job().id());
            if (step != null && step.previous() != null) {
                JobRow job = move.moved();
                lastStaged(types.workflow(job.workflow()))
                        .ifPresent(to -> moves.add(JobMove.of(
                                job,
                                HAND_OVER,
                                to.key(),
                                to.phase(),
                                move.at(),
                                Map.of(
                                        "from",
                                        Objects.requireNonNull(step.previous()).toString()))));
            }
        }
        return moves;
    }

    private static Optional<State> lastStaged(Workflow workflow) {
        State last = null;
        for (State state : workflow.states()) {
            if (state.phase() == Phase.STAGED) {
                last = state;
            }
        }
        return Optional.ofNullable(last);
    }

    /** The job that is due at the garment of which a label was scanned: the first step that is not made. */
    static JobRow due(Tx tx, JobRow scanned) {
        JobRow job = scanned;
        while (job.phase() == Phase.DECORATED) {
            JobRow next = tx.steps()
                    .of(job.id())
                    .map(Step::next)
                    .flatMap(tx.jobs()::get)
                    .orElse(null);
            if (next == null || next.phase() == Phase.CANCELED || !next.phase().reached(Phase.READY)) {
                break;
            }
            job = next;
        }
        return job;
    }

    /** All jobs of the garment that are wanted, the given one among them, in the order of their steps. */
    static List<JobRow> garment(Tx tx, JobRow job) {
        Step own = tx.steps().of(job.id()).orElse(null);
        if (own == null) {
            return List.of(job);
        }
        Map<JobId, Step> steps = new HashMap<>();
        tx.steps().ofOrder(job.order()).forEach(step -> steps.put(step.job(), step));
        Set<JobId> chain = new HashSet<>();
        for (JobId id = job.id(); id != null && chain.add(id); ) {
            id = previous(steps, id);
        }
        for (JobId id = own.next(); id != null && chain.add(id); ) {
            id = next(steps, id);
        }
        return tx.jobs().get(chain).stream()
                .sorted(Comparator.comparingInt(one -> step(one.attributes())))
                .toList();
    }

    private static @Nullable JobId previous(Map<JobId, Step> steps, JobId id) {
        Step step = steps.get(id);
        return step == null ? null : step.previous();
    }

    private static @Nullable JobId next(Map<JobId, Step> steps, JobId id) {
        Step step = steps.get(id);
        return step == null ? null : step.next();
    }

    /** Whether a later step of the garment was begun, so that the job's last scan is no longer the last thing done to it. */
    static boolean wentOn(Tx tx, JobRow job) {
        return tx.steps()
                .of(job.id())
                .map(Step::next)
                .flatMap(tx.jobs()::get)
                .filter(next -> next.phase() != Phase.CANCELED && next.phase().reached(Phase.READY))
                .isPresent();
    }
}
