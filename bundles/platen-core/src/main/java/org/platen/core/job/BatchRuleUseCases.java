package org.platen.core.job;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.platen.api.access.Call;
import org.platen.api.access.Role;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.api.floor.BatchRule;
import org.platen.api.floor.BatchRuleService;
import org.platen.api.floor.BatchRuleView;
import org.platen.api.floor.BatchRun;
import org.platen.api.job.IntakeChecks;
import org.platen.core.catalog.Rules;
import org.platen.core.floor.Cron;
import org.platen.core.floor.Scope;
import org.platen.core.port.Transactions;
import org.platen.core.port.catalog.Floor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Batch rules: kept, run by hand, and run at their cut-off by whichever node comes first (G-2). Who is limited to locations
 * makes, changes and deletes the rules of these; a rule of all locations such a caller sees, and runs for the own ones.
 */
public final class BatchRuleUseCases implements BatchRuleService {
    private static final Logger LOG = LoggerFactory.getLogger(BatchRuleUseCases.class);
    private static final int MOST_DUE = 100;
    private static final int MOST_JOBS = 10_000;
    private static final int MOST_VALUES = 200;
    private static final int CODE = 40;
    private static final int NAME = 200;

    private final Transactions transactions;
    private final BatchRuns runs;
    private final Floor floor;
    private final Clock clock;

    public BatchRuleUseCases(Transactions transactions, BatchRuns runs, Floor floor, Clock clock) {
        this.transactions = transactions;
        this.runs = runs;
        this.floor = floor;
        this.clock = clock;
    }

    @Override
    public List<BatchRuleView> list(Call call) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        return transactions.required(tx -> tx.batchRules().all()).stream()
                .filter(view -> mine(call, view.rule()))
                .toList();
    }

    @Override
    public BatchRuleView get(Call call, String code) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        return transactions
                .required(tx -> tx.batchRules().get(code))
                .filter(view -> mine(call, view.rule()))
                .orElseThrow(() -> unknown(code));
    }

    /** Whether the rule is, also, about a location where the caller works. */
    private boolean mine(Call call, BatchRule rule) {
        return rule.location() == null || Scope.at(call, floor, rule.location());
    }

    private void requireOwn(Call call, String code) {
        if (get(call, code).rule().location() == null) {
            Scope.requireEverywhere(call, "Batch rule " + code);
        }
    }

    private static PlatenException unknown(String code) {
        return PlatenException.notFound("batch rule", code);
    }

    @Override
    public BatchRuleView put(Call call, BatchRule rule) {
        call.require(Role.OPERATOR);
        check(call, rule);
        if (!call.locations().isEmpty()
                && transactions.required(tx -> tx.batchRules().get(rule.code())).isPresent()) {
            requireOwn(call, rule.code());
        }
        Instant next = next(rule, clock.instant());
        transactions.required(tx -> {
            tx.batchRules().put(rule, next);
            return rule;
        });
        return get(call, rule.code());
    }

    private void check(Call call, BatchRule rule) {
        Rules rules = new Rules();
        rules.code(rule.code(), CODE, "/code");
        rules.required(rule.name(), NAME, "/name");
        rules.atMost(rule.decorations(), MOST_VALUES, "/decorations");
        rules.atMost(rule.skus(), MOST_VALUES, "/skus");
        rules.atMost(rule.colours(), MOST_VALUES, "/colours");
        rules.atMost(rule.sizes(), MOST_VALUES, "/sizes");
        rules.atMost(rule.countries(), MOST_VALUES, "/countries");
        rules.atMost(rule.shippingMethods(), MOST_VALUES, "/shippingMethods");
        rules.check();
        if (rule.maxSize() < 1 || rule.maxSize() > MOST_JOBS) {
            throw PlatenException.field(Errors.CONTENT, "/maxSize", "must be from 1 to " + MOST_JOBS);
        }
        if (rule.location() == null && !Scope.everywhere(call)) {
            throw PlatenException.field(Errors.CONTENT, "/location", "must name one of your locations");
        }
        if (rule.location() != null
                && Scope.location(call, floor, rule.location()).isEmpty()) {
            throw PlatenException.field(Errors.CONTENT, "/location", "There is no location " + rule.location());
        }
        zone(rule);
        if (rule.cutoff() != null) {
            try {
                Cron unused = Cron.parse(rule.cutoff());
            } catch (IllegalArgumentException e) {
                throw PlatenException.field(Errors.CONTENT, "/cutoff", String.valueOf(e.getMessage()));
            }
        }
    }

    private static ZoneId zone(BatchRule rule) {
        try {
            return ZoneId.of(rule.timeZone());
        } catch (DateTimeException e) {
            throw PlatenException.field(Errors.CONTENT, "/timeZone", "There is no time zone " + rule.timeZone());
        }
    }

    private static @Nullable Instant next(BatchRule rule, Instant after) {
        return rule.cutoff() == null || !rule.active()
                ? null
                : Cron.parse(rule.cutoff()).next(after, zone(rule)).orElse(null);
    }

    @Override
    public void delete(Call call, String code) {
        call.require(Role.OPERATOR);
        if (!call.locations().isEmpty()) {
            requireOwn(call, code);
        }
        if (!transactions.required(tx -> tx.batchRules().delete(code))) {
            throw unknown(code);
        }
    }

    @Override
    public BatchRun run(Call call, String code, boolean dryRun) {
        call.require(Role.OPERATOR);
        BatchRule rule = get(call, code).rule();
        if (dryRun) {
            return runs.run(call.actor(), rule, call.locations(), true);
        }
        try (Turn turn = Turn.take(transactions, timer(code))) {
            if (turn == null) {
                throw new PlatenException(Errors.STATE, "Batch rule " + code + " is being run just now");
            }
            return taken(call.actor(), rule, call.locations());
        }
    }

    @Override
    public int runDue(Call call) {
        call.require(Role.OPERATOR);
        Scope.requireEverywhere(call, "Running what is due");
        Instant now = clock.instant();
        int ran = 0;
        for (String code : transactions.required(tx -> tx.batchRules().due(now, MOST_DUE))) {
            try (Turn turn = Turn.take(transactions, timer(code))) {
                ran += turn != null && ranDue(code, now) ? 1 : 0;
            } catch (RuntimeException e) {
                if (Turn.mustStop(e)) {
                    throw e;
                }
                LOG.warn("Batch rule {} cannot run", code, e);
            }
        }
        return ran;
    }

    private boolean ranDue(String code, Instant now) {
        // Another node may have run it between our look and our turn.
        BatchRule rule = transactions
                .required(tx -> tx.batchRules().get(code))
                .filter(view -> view.nextRun() != null && !view.nextRun().isAfter(now))
                .map(BatchRuleView::rule)
                .orElse(null);
        if (rule == null) {
            giveBack(code, 0, 0, 0, now);
            return false;
        }
        BatchRun run = taken("rule:" + code, rule, Set.of());
        LOG.info(
                "Batch rule {} made {} batches of {} jobs, {} stayed",
                code,
                run.batches().size(),
                run.batched(),
                run.stayed().size());
        return true;
    }

    /**
     * Runs it in the turn that was taken, and gives the turn back. One that could not be run to its end stays due: whoever
     * looks next at what is due runs it again.
     */
    private BatchRun taken(String actor, BatchRule rule, Set<Long> locations) {
        Instant began = clock.instant();
        BatchRun run;
        try {
            run = runs.run(actor, rule, locations, false);
        } catch (RuntimeException e) {
            stopped(rule.code(), began, e);
            throw e;
        }
        int stayed = run.looked() - run.batched();
        transactions.required(tx -> {
            tx.batchRules().ran(rule.code(), began, run.looked(), run.batched(), stayed);
            // It is locked from here on. Who changed it during the run said by that when it runs next.
            tx.batchRules()
                    .get(rule.code())
                    .filter(view -> view.rule().equals(rule))
                    .ifPresent(view -> tx.batchRules().setNext(rule.code(), next(rule, began)));
            return rule;
        });
        giveBack(rule.code(), run.looked(), run.batched(), stayed, began);
        return run;
    }

    /** Where the turn cannot be given back either, it ends by itself. */
    private void stopped(String code, Instant at, RuntimeException failure) {
        try {
            giveBack(code, 0, 0, 0, at);
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    private void giveBack(String code, int looked, int batched, int stayed, Instant at) {
        transactions.required(tx -> {
            tx.timers().done(timer(code), new IntakeChecks.Status(at, null, looked, batched, stayed), at);
            return code;
        });
    }

    private static String timer(String code) {
        return "batch-rule:" + code;
    }
}
