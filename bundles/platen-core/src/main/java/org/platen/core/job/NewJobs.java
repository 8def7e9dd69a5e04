package org.platen.core.job;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.platen.api.job.Phase;
import org.platen.api.model.ItemId;
import org.platen.api.model.JobId;
import org.platen.api.order.Assignment;
import org.platen.api.order.HoldView;
import org.platen.core.decoration.DecorationTypes;
import org.platen.core.port.Holds;
import org.platen.core.port.JobCounts;
import org.platen.core.port.JobRow;
import org.platen.core.port.Mark;
import org.platen.core.port.OrderRow;
import org.platen.core.port.Steps;
import org.platen.core.port.Stock;
import org.platen.core.port.Tx;
import org.platen.core.port.Waiting;
import org.platen.spi.decoration.Finding;
import org.platen.spi.decoration.MaterialNeed;
import org.platen.spi.workflow.State;
import org.platen.spi.workflow.Transition;
import org.platen.spi.workflow.Workflow;

/**
 * Makes job rows of what is wanted. Each begins in its workflow's first state; one that its checks let pass is released in
 * the same breath, so that it is written once though its history tells both steps.
 */
public final class NewJobs {
    /** Days until a job is due when the order names no date. */
    private static final int LEAD_DAYS = 5;

    private final DecorationTypes types;

    public NewJobs(DecorationTypes types) {
        this.types = types;
    }

    /**
     * Rows to write.
     *
     * @param counts what the jobs add to their items
     * @param steps places of those that are steps of one garment
     * @param needs what the jobs use up
     * @param waiting jobs that stay in intake
     */
    public record Rows(
            List<JobRow> jobs,
            List<Mark> marks,
            List<Holds.Row> holds,
            Map<ItemId, JobCounts> counts,
            List<Steps.Step> steps,
            List<Stock.Need> needs,
            List<Waiting.Row> waiting) {
        public boolean anyReleased() {
            return counts.values().stream().anyMatch(count -> count.released() > 0);
        }
    }

    /** When an order's jobs are due. */
    public static Instant due(OrderRow order) {
        return order.fulfilmentDate() == null
                ? order.createdAt().plus(LEAD_DAYS, ChronoUnit.DAYS)
                : order.fulfilmentDate().atTime(LocalTime.of(23, 59, 59)).toInstant(ZoneOffset.UTC);
    }

    /**
     * Makes the rows.
     *
     * @param location where each of the jobs is made
     * @param held whether a hold on the order keeps all of them
     */
    public Rows make(
            Tx tx,
            String actor,
            OrderRow order,
            ToLongFunction<Reconciler.Missing> location,
            List<Reconciler.Missing> missing,
            @Nullable Assignment assignment,
            boolean held,
            Instant now) {
        List<JobRow> jobs = new ArrayList<>(missing.size());
        List<Mark> marks = new ArrayList<>(missing.size() * 2);
        List<Holds.Row> holds = new ArrayList<>();
        Map<ItemId, JobCounts> counts = new HashMap<>();
        List<Stock.Need> needs = new ArrayList<>();
        List<Waiting.Row> waiting = new ArrayList<>();
        Set<String> kept = kept(tx, missing);
        List<Long> ids = tx.ids(missing.size());
        Map<String, Integer> garments = Garments.firstSteps(missing);
        for (int i = 0; i < missing.size(); i++) {
            WantedWork.Job wanted = missing.get(i).job();
            ItemId item = missing.get(i).work().item();
            JobId id = new JobId(ids.get(i));
            Workflow workflow = types.workflow(wanted.workflow());
            State first = workflow.initial();
            List<Finding> findings = findings(missing.get(i), garments);
            List<Stock.Need> own = StockGate.needs(id, wanted.materials());
            needs.addAll(own);
            // A job that needs stock is stored first, so that its place in the line is known to everybody.
            boolean stock = own.stream().anyMatch(need -> kept.contains(need.material()));
            Transition release = held || stock || !findings.isEmpty()
                    ? null
                    : WorkflowRules.byEvent(workflow, first.key(), Transition.RELEASE)
                            .orElse(null);
            State state = release == null ? first : workflow.state(release.to()).orElse(first);
            JobRow job = new JobRow(
                    id,
                    order.id(),
                    order.number(),
                    item,
                    wanted.key(),
                    wanted.wanted().part(),
                    wanted.wanted().title(),
                    wanted.decoration(),
                    wanted.workflow(),
                    state.key(),
                    state.phase(),
                    wanted.wanted().amount(),
                    location.applyAsLong(missing.get(i)),
                    null,
                    due(order),
                    wanted.wanted().attributes(),
                    assignment,
                    missing.get(i).work().substrate(),
                    null,
                    null,
                    null,
                    null,
                    false,
                    false,
                    held || !findings.isEmpty(),
                    null,
                    null,
                    null,
                    now,
                    now,
                    now,
                    false,
                    release == null ? 1 : 2);
            jobs.add(job);
            if (state.phase() == Phase.INTAKE) {
                waiting.add(StockGate.row(job, findings.isEmpty() ? wanted.workflow() : null, false));
            }
            counts.merge(item, job.counts(), JobCounts::plus);
            Mark mark =
                    Mark.order(order.id(), "job.created", now, actor, Map.of()).of(item, id);
            marks.add(new Mark(
                    mark.order(), item, id, 1L, mark.name(), now, actor, null, first.key(), null, null, Map.of()));
            if (release != null) {
                marks.add(new Mark(
                        order.id(),
                        item,
                        id,
                        2L,
                        JobEngine.markName(Transition.RELEASE),
                        now,
                        actor,
                        first.key(),
                        state.key(),
                        JobEngine.spo(Phase.INTAKE, state.phase(), state.key()),
                        0L,
                        Map.of()));
            }
            for (Finding finding : findings) {
                holds.add(hold(tx, order, item, id, finding, now));
            }
        }
        return new Rows(jobs, marks, holds, counts, Garments.link(jobs), needs, waiting);
    }

    /** A later step of a garment waits for the one before. */
    private static List<Finding> findings(Reconciler.Missing missing, Map<String, Integer> garments) {
        WantedWork.Job wanted = missing.job();
        int step = Garments.step(wanted.wanted().attributes());
        if (step == 0 || garments.getOrDefault(Garments.garment(missing), step) >= step) {
            return wanted.findings();
        }
        List<Finding> findings = new ArrayList<>(wanted.findings());
        findings.add(Garments.waiting("step " + (step - 1)));
        return findings;
    }

    private static Set<String> kept(Tx tx, List<Reconciler.Missing> missing) {
        Set<String> materials = missing.stream()
                .flatMap(one -> one.job().materials().stream())
                .map(MaterialNeed::material)
                .collect(Collectors.toSet());
        return materials.isEmpty() ? Set.of() : tx.stock().kept(materials);
    }

    /** The stored hold of a check's finding. */
    static Holds.Row hold(Tx tx, OrderRow order, ItemId item, JobId job, Finding finding, Instant now) {
        return new Holds.Row(
                order.id(),
                new HoldView(
                        tx.ids(1).get(0),
                        item,
                        job,
                        finding.reason(),
                        finding.code(),
                        finding.message(),
                        finding.owner(),
                        now),
                Holds.Source.CHECK);
    }
}
