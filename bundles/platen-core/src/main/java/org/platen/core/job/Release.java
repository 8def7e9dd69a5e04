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
import org.platen.api.error.PlatenException;
import org.platen.api.job.IntakeChecks;
import org.platen.api.job.Phase;
import org.platen.api.model.ItemId;
import org.platen.api.model.JobId;
import org.platen.api.model.OrderId;
import org.platen.core.decoration.DecorationTypes;
import org.platen.core.decoration.PluginFailure;
import org.platen.core.port.Contention;
import org.platen.core.port.Holds;
import org.platen.core.port.JobRow;
import org.platen.core.port.OrderRow;
import org.platen.core.port.Stock;
import org.platen.core.port.Transactions;
import org.platen.core.port.Tx;
import org.platen.core.port.Waiting;
import org.platen.spi.decoration.Finding;
import org.platen.spi.workflow.Transition;
import org.platen.spi.workflow.Workflow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The intake check: releases the jobs that nothing stands in the way of, and says of the others what does. */
public final class Release implements IntakeChecks {
    /** Name of the timer whose turn the check takes. */
    static final String TIMER = "intake";

    private static final Logger LOG = LoggerFactory.getLogger(Release.class);
    private static final int AT_ONCE = 200;
    /** How often jobs are asked about anew that change while they are asked about. */
    private static final int TRIES = 5;

    /** Holds of orders whose cause may be gone without anybody having told. */
    private static final List<String> PASSING = List.of(
            "sku.unknown", "sku.no-valid-part", "sku.parameter", "plugin.missing", "plugin.failed", Holds.NO_LOCATION);

    private static final Answer NOTHING = new Answer(List.of(), List.of(), 0);

    private final Transactions transactions;
    private final DecorationTypes types;
    private final JobPlanner planner;
    private final JobReader reader;
    private final Garments garments;
    private final StockGate gate;
    private final StockSweep stock;
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
            Garments garments,
            StockGate gate,
            StockSweep stock,
            Consumer<OrderId> advance,
            Consumer<OrderId> checkout,
            Duration every,
            Clock clock) {
        this.transactions = transactions;
        this.types = types;
        this.planner = planner;
        this.reader = reader;
        this.garments = garments;
        this.gate = gate;
        this.stock = stock;
        this.advance = advance;
        this.checkout = checkout;
        this.every = every;
        this.clock = clock;
    }

    @Override
    public Status status(Call call) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        return transactions.required(tx -> tx.timers()
                .last(TIMER)
                .orElse(new Status(null, null, 0, 0, 0))
                .with(tx.waiting().reasons()));
    }

    @Override
    public Duration every() {
        return every;
    }

    @Override
    public Status run(Call call) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        again.set(true);
        // Whoever asks while it runs gets another run after this one: what he asks for may have come too late for it.
        boolean free = true;
        while (free && again.get()) {
            try (Turn turn = Turn.take(transactions, TIMER)) {
                free = turn != null;
                if (free) {
                    again.set(false);
                    sweep(call.actor());
                }
            }
        }
        return status(call);
    }

    @Override
    public boolean resume(Call call) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        try (Turn turn = Turn.takeOver(transactions, TIMER)) {
            if (turn == null) {
                return false;
            }
            LOG.info("An intake check that was not finished is done again");
            sweep(call.actor());
            return true;
        }
    }

    /** One that fails keeps its turn until it runs out: then it is resumed. */
    private void sweep(String actor) {
        Instant began = clock.instant();
        orders(began);
        int seen = transactions.required(tx -> {
            types.runningKeys()
                    .forEach(key ->
                            types.running(key).ifPresent(type -> tx.waiting().askAgain(key, type.workflow())));
            return (int) tx.waiting().count();
        });
        int released = asked(actor) + stock.run(actor, Waiting.Scope.ALL);
        Status status = new Status(began, began.plus(every), seen, released, Math.max(0, seen - released));
        transactions.required(tx -> {
            tx.timers().done(TIMER, status, began.plus(every));
            return status;
        });
    }

    /** Asks the decoration types about all jobs that are to be asked about. @return how many were released */
    private int asked(String actor) {
        int released = 0;
        Waiting.Row after = null;
        while (true) {
            Waiting.Row from = after;
            List<Waiting.Row> claimed = transactions.required(tx -> tx.waiting().claim(from, AT_ONCE, Turn.CLAIM));
            if (claimed.isEmpty()) {
                return released;
            }
            List<JobId> ids = claimed.stream().map(Waiting.Row::job).toList();
            released += check(actor, transactions.required(tx -> tx.jobs().get(ids)));
            transactions.required(tx -> {
                tx.waiting().unclaim(ids);
                return ids;
            });
            after = claimed.get(claimed.size() - 1);
        }
    }

    /** Orders that may go on: their date has come, their SKU or plugin appeared, or a crash cut their way short. */
    private void orders(Instant now) {
        Set<OrderId> begun = new HashSet<>(
                transactions.required(tx -> tx.orders().creatingSince(now.minus(Duration.ofMinutes(1)), AT_ONCE)));
        begun.forEach(order -> alone(order, checkout));
        Set<OrderId> orders = new LinkedHashSet<>();
        orders.addAll(all((tx, after) -> tx.orders().due(now, after, AT_ONCE)));
        for (String code : PASSING) {
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
            if (Turn.mustStop(e)) {
                throw e;
            }
            LOG.warn("Order {} cannot go on", order, e);
        }
    }

    @Override
    public void check(Call call, OrderId order) {
        checkNow(call.actor(), transactions.required(tx -> tx.jobs().ofOrder(order)));
    }

    @Override
    public void check(Call call, ItemId item) {
        checkNow(call.actor(), transactions.required(tx -> tx.jobs().ofItem(item)));
    }

    /** What made it necessary is stored already, so a database that goes away now is no failure of the caller's. */
    private void checkNow(String actor, List<JobRow> jobs) {
        try {
            check(actor, jobs);
        } catch (PlatenException e) {
            if (!Turn.mustStop(e)) {
                throw e;
            }
            LOG.warn("{} jobs are left to the next check: {}", jobs.size(), e.getMessage());
        }
    }

    /** What a decoration type said of a job. */
    private record Answer(List<Finding> findings, List<Stock.Need> needs, long workflow) {}

    private int check(String actor, List<JobRow> jobs) {
        int released = 0;
        List<JobRow> open = jobs;
        for (int attempt = 1; !open.isEmpty(); attempt++) {
            Checked checked = once(actor, open);
            released += checked.released();
            Set<JobId> outdated = checked.outdated();
            if (outdated.isEmpty()) {
                return released;
            }
            if (attempt == TRIES) {
                LOG.info("Jobs {} are being changed by others; the next check looks at them again", outdated);
                transactions.required(tx -> {
                    tx.waiting().askAgain(outdated);
                    return outdated;
                });
                return released;
            }
            open = transactions.required(tx -> tx.jobs().get(outdated));
        }
        return released;
    }

    /** What became of checked jobs; outdated ones changed while they were asked about, and nothing was done to them. */
    private record Checked(int released, Set<JobId> outdated) {}

    private Checked once(String actor, List<JobRow> jobs) {
        Map<OrderId, Map<JobId, Answer>> answers = new LinkedHashMap<>();
        List<JobRow> waiting = jobs.stream().filter(Release::notBegun).toList();
        SeenJobs seen = reader.look(waiting, planner);
        List<JobId> later = waiting.stream()
                .filter(job -> Garments.step(job.attributes()) > 1)
                .map(JobRow::id)
                .toList();
        Map<JobId, Finding> steps =
                later.isEmpty() ? Map.of() : transactions.required(tx -> garments.waiting(tx, later));
        for (JobRow job : waiting) {
            PlannedJob context = seen.contexts().get(job.id());
            DecorationTypes.Running running = types.running(job.decoration()).orElse(null);
            Transition release = release(job).orElse(null);
            if (running != null && release != null && context != null) {
                answers.computeIfAbsent(job.order(), key -> new LinkedHashMap<>())
                        .put(job.id(), ask(running, release, job, context, steps.get(job.id())));
            }
        }
        AtomicInteger released = new AtomicInteger();
        Set<JobId> outdated = new HashSet<>();
        answers.forEach((order, found) -> alone(order, id -> {
            Checked settled = transactions.required(tx -> settle(tx, actor, id, seen, found));
            released.addAndGet(settled.released());
            outdated.addAll(settled.outdated());
        }));
        return new Checked(released.get(), outdated);
    }

    private Answer ask(
            DecorationTypes.Running running,
            Transition release,
            JobRow job,
            PlannedJob context,
            @Nullable Finding waits) {
        List<Finding> findings = new ArrayList<>(planner.findings(running.type(), release, context));
        if (waits != null) {
            findings.add(waits);
        }
        List<Stock.Need> needs = List.of();
        try {
            needs = StockGate.needs(job.id(), planner.materials(running.type(), context));
        } catch (PluginFailure e) {
            findings.add(JobPlanner.failed(e));
        }
        return new Answer(findings, needs, running.workflow());
    }

    private Checked settle(Tx tx, String actor, OrderId id, SeenJobs seen, Map<JobId, Answer> answers) {
        Instant now = clock.instant();
        OrderRow order = tx.orders().lock(id).orElseThrow(() -> new Contention("order " + id));
        List<Holds.Row> open = tx.holds().openAbout(id, answers.keySet());
        List<JobRow> locked = tx.jobs().lock(answers.keySet()).stream()
                .filter(Release::notBegun)
                .toList();
        Set<JobId> outdated = seen.outdated(tx, locked);
        List<JobRow> jobs =
                locked.stream().filter(job -> !outdated.contains(job.id())).toList();
        List<JobId> found = new ArrayList<>();
        Map<Long, List<JobId>> passed = new LinkedHashMap<>();
        List<JobRow> free = new ArrayList<>();
        List<JobId> lacks = new ArrayList<>();
        for (JobRow job : jobs) {
            Answer answer = answers.getOrDefault(job.id(), NOTHING);
            boolean blocked = sync(tx, order, job, open, answer.findings(), now);
            boolean lacking = open.stream()
                    .anyMatch(hold -> job.id().equals(hold.view().job())
                            && hold.view().code().equals(StockGate.MISSING));
            if (answer.findings().isEmpty()) {
                passed.computeIfAbsent(answer.workflow(), key -> new ArrayList<>())
                        .add(job.id());
            } else {
                found.add(job.id());
            }
            if (blocked || !answer.findings().isEmpty()) {
                tx.jobs().setHeld(List.of(job.id()), true);
                continue;
            }
            if (job.held() && !lacking) {
                tx.jobs().setHeld(List.of(job.id()), false);
            }
            if (job.phase() == Phase.INTAKE || lacking) {
                free.add(job);
            }
            if (lacking && job.phase() == Phase.INTAKE) {
                lacks.add(job.id());
            }
        }
        Set<JobId> awaiting = new HashSet<>(tx.purchases().awaited(lacks));
        awaiting.removeAll(needs(tx, jobs, answers, now));
        if (!found.isEmpty()) {
            tx.waiting().askAgain(found);
        }
        passed.forEach((workflow, ids) -> tx.waiting().passed(ids, workflow));
        int released =
                gate.settle(tx, actor, free, gate.overtaking(), awaiting, now).released();
        return new Checked(released, outdated);
    }

    /** What the jobs in intake use up may have changed with their SKU. @return those of which it did */
    private List<JobId> needs(Tx tx, List<JobRow> jobs, Map<JobId, Answer> answers, Instant now) {
        Map<JobId, List<Stock.Need>> needs = new LinkedHashMap<>();
        for (JobRow job : jobs) {
            if (job.phase() == Phase.INTAKE) {
                needs.put(job.id(), answers.getOrDefault(job.id(), NOTHING).needs());
            }
        }
        return needs.isEmpty() ? List.of() : gate.putChanged(tx, needs.keySet(), needs, now);
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
            if (ofJob && hold.source() == Holds.Source.CHECK) {
                if (!found.contains(hold.view().code()) && !hold.view().code().equals(StockGate.MISSING)) {
                    gone.add(hold.view().id());
                }
            } else if (ofJob || hold.keepsLine(job.item())) {
                blocked = true;
            }
        }
        if (!gone.isEmpty()) {
            tx.holds().clear(gone, now);
        }
        return blocked;
    }
}
