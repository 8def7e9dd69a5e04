package org.platen.core.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The intake check: releases the jobs that nothing stands in the way of, and says of the others what does. */
public final class Release implements IntakeChecks {
    /** Name of the timer whose turn the check takes. */
    static final String TIMER = "intake";

    private static final Logger LOG = LoggerFactory.getLogger(Release.class);
    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final int AT_ONCE = 200;

    private final Transactions transactions;
    private final DecorationTypes types;
    private final JobPlanner planner;
    private final JobReader reader;
    private final JobEngine engine;
    private final Garments garments;
    private final Consumer<OrderId> advance;
    private final Consumer<OrderId> checkout;
    private final Duration every;
    private final Clock clock;
    private final AtomicBoolean again = new AtomicBoolean();

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
            Garments garments,
            Consumer<OrderId> advance,
            Consumer<OrderId> checkout,
            Duration every,
            Clock clock) {
        this.transactions = transactions;
        this.types = types;
        this.planner = planner;
        this.reader = reader;
        this.engine = engine;
        this.garments = garments;
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
        again.set(true);
        // Whoever asks while it runs gets another run after this one: what he asks for may have come too late for it.
        while (again.get() && transactions.required(tx -> tx.timers().take(TIMER, LEASE))) {
            again.set(false);
            sweep(call.actor());
        }
        return status(call);
    }

    private void sweep(String actor) {
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
                List<JobRow> jobs = transactions.required(tx -> tx.jobs().get(ids));
                looked += jobs.size();
                released += check(actor, jobs);
                after = ids.get(ids.size() - 1).value();
            }
        } finally {
            Status status = new Status(began, began.plus(every), looked, released, looked - released);
            transactions.required(tx -> {
                tx.timers().done(TIMER, status, began.plus(every));
                return status;
            });
        }
    }

    /** Orders that may go on: their date has come, their SKU or plugin appeared, or a crash cut their way short. */
    private void orders(Instant now) {
        Set<OrderId> begun = new HashSet<>(
                transactions.required(tx -> tx.orders().creatingSince(now.minus(Duration.ofMinutes(1)), AT_ONCE)));
        begun.forEach(order -> alone(order, checkout));
        Set<OrderId> orders = new LinkedHashSet<>();
        orders.addAll(all((tx, after) -> tx.orders().due(now, after, AT_ONCE)));
        for (String code :
                List.of("sku.unknown", "sku.no-valid-part", "sku.parameter", "plugin.missing", "plugin.failed")) {
            orders.addAll(all((tx, after) -> tx.orders().withHold(code, after, AT_ONCE)));
        }
        orders.forEach(order -> alone(order, advance));
    }

    /** Every page: those that stay must not hide those behind them. */
    private List<OrderId> all(BiFunction<Tx, Long, List<OrderId>> page) {
        List<OrderId> orders = new ArrayList<>();
        while (true) {
            long after = orders.isEmpty() ? 0 : orders.get(orders.size() - 1).value();
            List<OrderId> some = transactions.required(tx -> page.apply(tx, after));
            if (some.isEmpty()) {
                return orders;
            }
            orders.addAll(some);
        }
    }

    /** One order that cannot go on must not keep the others. */
    private static void alone(OrderId order, Consumer<OrderId> work) {
        try {
            work.accept(order);
        } catch (RuntimeException e) {
            LOG.warn("Order {} cannot go on", order, e);
        }
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
        List<JobRow> waiting = jobs.stream().filter(Release::notBegun).toList();
        Map<JobId, PlannedJob> contexts = reader.contexts(waiting, planner);
        Map<JobId, Finding> steps = transactions.required(
                tx -> garments.waiting(tx, waiting.stream().map(JobRow::id).toList()));
        for (JobRow job : waiting) {
            PlannedJob context = contexts.get(job.id());
            DecorationType type = types.running(job.decoration())
                    .map(DecorationTypes.Running::type)
                    .orElse(null);
            Transition release = release(job).orElse(null);
            if (type != null && release != null && context != null) {
                answers.computeIfAbsent(job.order(), key -> new LinkedHashMap<>())
                        .put(job.id(), with(planner.findings(type, release, context), steps.get(job.id())));
            }
        }
        AtomicInteger released = new AtomicInteger();
        answers.forEach((order, findings) ->
                alone(order, id -> released.addAndGet(transactions.required(tx -> settle(tx, actor, id, findings)))));
        return released.get();
    }

    private int settle(Tx tx, String actor, OrderId id, Map<JobId, List<Finding>> answers) {
        Instant now = clock.instant();
        OrderRow order = tx.orders().lock(id).orElseThrow(() -> new Contention("order " + id));
        List<Holds.Row> open = tx.holds().openOfOrder(id);
        List<JobMove> moves = new ArrayList<>();
        for (JobRow job : tx.jobs().lock(answers.keySet())) {
            if (!notBegun(job)) {
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
            if (job.phase() != Phase.INTAKE) {
                continue;
            }
            Workflow workflow = types.workflow(job.workflow());
            WorkflowRules.byEvent(workflow, job.state(), Transition.RELEASE)
                    .flatMap(release -> workflow.state(release.to()))
                    .ifPresent(to -> moves.add(move(job, to, now)));
        }
        engine.apply(tx, actor, moves);
        engine.apply(tx, actor, garments.handOver(tx, moves));
        return moves.size();
    }

    private static List<Finding> with(List<Finding> findings, @Nullable Finding another) {
        if (another == null) {
            return findings;
        }
        List<Finding> all = new ArrayList<>(findings);
        all.add(another);
        return all;
    }

    /** A job that was released but not begun is held again when its line came to ask for what cannot be made. */
    private static boolean notBegun(JobRow job) {
        return job.phase() == Phase.INTAKE || job.phase() == Phase.READY;
    }

    /** The release that the job waits for, or the one that it went through. */
    private Optional<Transition> release(JobRow job) {
        Workflow workflow = types.workflow(job.workflow());
        return job.phase() == Phase.INTAKE
                ? WorkflowRules.byEvent(workflow, job.state(), Transition.RELEASE)
                : workflow.transitions().stream()
                        .filter(one -> one.event().equals(Transition.RELEASE)
                                && one.to().equals(job.state()))
                        .findFirst();
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
