package org.platen.core.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.platen.api.access.Call;
import org.platen.api.access.Role;
import org.platen.api.job.IntakeChecks;
import org.platen.api.job.Phase;
import org.platen.api.model.ItemId;
import org.platen.api.model.JobId;
import org.platen.api.model.OrderId;
import org.platen.core.decoration.DecorationTypes;
import org.platen.core.port.Contention;
import org.platen.core.port.Holds;
import org.platen.core.port.JobMove;
import org.platen.core.port.JobRow;
import org.platen.core.port.OrderRow;
import org.platen.core.port.Transactions;
import org.platen.core.port.Tx;
import org.platen.spi.decoration.DecorationType;
import org.platen.spi.decoration.Finding;
import org.platen.spi.workflow.State;
import org.platen.spi.workflow.Transition;
import org.platen.spi.workflow.Workflow;

/** The intake check: releases the jobs that nothing stands in the way of, and says of the others what does. */
public final class Release implements IntakeChecks {
    /** Name of the timer whose turn the check takes. */
    static final String TIMER = "intake";

    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final int AT_ONCE = 200;

    private final Transactions transactions;
    private final DecorationTypes types;
    private final JobPlanner planner;
    private final JobReader reader;
    private final JobEngine engine;
    private final Consumer<OrderId> advance;
    private final Consumer<OrderId> checkout;
    private final Duration every;
    private final Clock clock;

    /**
     * Makes the check.
     *
     * @param advance lets an order go as far as its gates allow
     * @param checkout ends a checkout that was cut in half
     * @param every how often it runs by itself, for telling people when the next one is
     */
    public Release(
            Transactions transactions,
            DecorationTypes types,
            JobPlanner planner,
            JobReader reader,
            JobEngine engine,
            Consumer<OrderId> advance,
            Consumer<OrderId> checkout,
            Duration every,
            Clock clock) {
        this.transactions = transactions;
        this.types = types;
        this.planner = planner;
        this.reader = reader;
        this.engine = engine;
        this.advance = advance;
        this.checkout = checkout;
        this.every = every;
        this.clock = clock;
    }

    @Override
    public Status status(Call call) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        return transactions.required(tx -> tx.timers().last(TIMER)).orElse(new Status(null, null, 0, 0, 0));
    }

    @Override
    public Status run(Call call) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        if (!transactions.required(tx -> tx.timers().take(TIMER, LEASE))) {
            return status(call);
        }
        Instant began = clock.instant();
        int looked = 0;
        int released = 0;
        try {
            orders(began);
            long after = 0;
            while (true) {
                long from = after;
                List<JobId> ids = transactions.required(tx -> tx.jobs().inPhase(Phase.INTAKE, from, AT_ONCE));
                if (ids.isEmpty()) {
                    break;
                }
                List<JobRow> jobs = transactions.required(tx ->
                        ids.stream().flatMap(id -> tx.jobs().get(id).stream()).toList());
                looked += jobs.size();
                released += check(call.actor(), jobs);
                after = ids.get(ids.size() - 1).value();
            }
        } finally {
            Status status = new Status(began, began.plus(every), looked, released, looked - released);
            transactions.required(tx -> {
                tx.timers().done(TIMER, status, began.plus(every));
                return status;
            });
        }
        return status(call);
    }

    /** Orders that may go on: their date has come, their SKU or plugin appeared, or a crash cut their way short. */
    private void orders(Instant now) {
        Set<OrderId> orders = new HashSet<>();
        transactions
                .required(tx -> tx.orders().creatingSince(now.minus(Duration.ofMinutes(1)), 500))
                .forEach(checkout);
        orders.addAll(transactions.required(tx -> tx.orders().due(now, 500)));
        orders.addAll(transactions.required(tx -> tx.orders().withHold("sku.unknown", 500)));
        orders.addAll(transactions.required(tx -> tx.orders().withHold("plugin.missing", 500)));
        orders.addAll(transactions.required(tx -> tx.orders().withHold("plugin.failed", 500)));
        orders.forEach(advance);
    }

    @Override
    public void check(Call call, OrderId order) {
        check(call.actor(), transactions.required(tx -> tx.jobs().ofOrder(order)));
    }

    @Override
    public void check(Call call, ItemId item) {
        List<JobRow> jobs = transactions.required(tx ->
                tx.items().get(item).map(row -> tx.jobs().ofOrder(row.order())).orElse(List.of()));
        check(call.actor(), jobs.stream().filter(job -> job.item().equals(item)).toList());
    }

    private int check(String actor, List<JobRow> jobs) {
        Map<OrderId, Map<JobId, List<Finding>>> answers = new LinkedHashMap<>();
        for (JobRow job : jobs) {
            if (job.phase() != Phase.INTAKE) {
                continue;
            }
            DecorationType type = types.running(job.decoration())
                    .map(DecorationTypes.Running::type)
                    .orElse(null);
            Workflow workflow = types.workflow(job.workflow());
            Transition release = WorkflowRules.byEvent(workflow, job.state(), Transition.RELEASE)
                    .orElse(null);
            if (type == null || release == null) {
                continue;
            }
            reader.context(job, planner)
                    .ifPresent(context -> answers.computeIfAbsent(job.order(), key -> new LinkedHashMap<>())
                            .put(job.id(), planner.findings(type, release, context)));
        }
        int released = 0;
        for (Map.Entry<OrderId, Map<JobId, List<Finding>>> order : answers.entrySet()) {
            released += transactions.required(tx -> settle(tx, actor, order.getKey(), order.getValue()));
        }
        return released;
    }

    private int settle(Tx tx, String actor, OrderId id, Map<JobId, List<Finding>> answers) {
        Instant now = clock.instant();
        OrderRow order = tx.orders().get(id).orElseThrow(() -> new Contention("order " + id));
        List<Holds.Row> open = tx.holds().openOfOrder(id);
        List<JobMove> moves = new ArrayList<>();
        for (JobRow job : tx.jobs().lock(answers.keySet())) {
            if (job.phase() != Phase.INTAKE) {
                continue;
            }
            List<Finding> findings = answers.getOrDefault(job.id(), List.of());
            boolean blocked = sync(tx, order, job, open, findings, now);
            if (blocked || !findings.isEmpty()) {
                tx.jobs().setHeld(List.of(job.id()), true);
                continue;
            }
            if (job.held()) {
                tx.jobs().setHeld(List.of(job.id()), false);
            }
            Workflow workflow = types.workflow(job.workflow());
            WorkflowRules.byEvent(workflow, job.state(), Transition.RELEASE)
                    .flatMap(release -> workflow.state(release.to()))
                    .ifPresent(to -> moves.add(move(job, to, now)));
        }
        engine.apply(tx, actor, moves);
        return moves.size();
    }

    private static JobMove move(JobRow job, State to, Instant now) {
        return JobMove.of(job, Transition.RELEASE, to.key(), to.phase(), now, Map.of());
    }

    /**
     * Brings the job's stored holds to what the check found.
     *
     * @return whether a hold of another source keeps it
     */
    private static boolean sync(
            Tx tx, OrderRow order, JobRow job, List<Holds.Row> open, List<Finding> findings, Instant now) {
        Set<String> found = new HashSet<>();
        for (Finding finding : findings) {
            found.add(finding.code());
            tx.holds().open(NewJobs.hold(tx, order, job.item(), job.id(), finding, now));
        }
        List<Long> gone = new ArrayList<>();
        boolean blocked = false;
        for (Holds.Row hold : open) {
            boolean ofJob = job.id().equals(hold.view().job());
            boolean above = hold.view().job() == null
                    && (hold.view().item() == null || hold.view().item().equals(job.item()));
            if (ofJob && hold.source() == Holds.Source.CHECK) {
                if (!found.contains(hold.view().code())) {
                    gone.add(hold.view().id());
                }
            } else if (ofJob || above) {
                blocked = true;
            }
        }
        if (!gone.isEmpty()) {
            tx.holds().clear(gone, now);
        }
        return blocked;
    }
}
