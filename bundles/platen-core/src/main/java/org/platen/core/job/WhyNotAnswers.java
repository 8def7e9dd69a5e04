package org.platen.core.job;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.platen.api.error.PlatenException;
import org.platen.api.job.IntakeChecks;
import org.platen.api.job.Phase;
import org.platen.api.model.ItemId;
import org.platen.api.model.JobId;
import org.platen.api.model.OrderId;
import org.platen.api.order.HoldView;
import org.platen.api.order.OrderState;
import org.platen.api.order.WhyNot;
import org.platen.core.decoration.DecorationTypes;
import org.platen.core.intake.StorefrontHold;
import org.platen.core.order.Gates;
import org.platen.core.port.Holds;
import org.platen.core.port.JobRow;
import org.platen.core.port.OrderRow;
import org.platen.core.port.Transactions;
import org.platen.core.port.Tx;
import org.platen.spi.workflow.Transition;
import org.platen.spi.workflow.Workflow;

/** Answers "why is this not moving?" (N-2): every open hold and gate, who opens it, how, and when Platen looks again. */
public final class WhyNotAnswers {
    private final Transactions transactions;
    private final MissingTypes missing;
    private final NextSteps next;
    private final Clock clock;

    /** What was found of a subject, and the jobs that go on when nothing stands in their way. */
    private record Findings(String subject, List<WhyNot.Cause> causes, boolean over, String state, List<JobRow> jobs) {}

    public WhyNotAnswers(Transactions transactions, MissingTypes missing, DecorationTypes types, Clock clock) {
        this.transactions = transactions;
        this.missing = missing;
        this.next = new NextSteps(types);
        this.clock = clock;
    }

    /** Of an order, or of one of its items. */
    public WhyNot order(OrderId id, @Nullable ItemId item) {
        return answer(transactions.required(tx -> {
            OrderRow order = tx.orders().get(id).orElseThrow(() -> PlatenException.notFound("order", id));
            if (item != null
                    && tx.items()
                            .get(item)
                            .filter(row -> row.order().equals(id))
                            .isEmpty()) {
                throw PlatenException.notFound("item", item);
            }
            List<WhyNot.Cause> causes = gates(order);
            Instant next = nextCheck(tx);
            for (Holds.Row hold : tx.holds().openOfOrder(id)) {
                boolean concerns = item == null
                        || hold.view().item() == null
                        || item.equals(hold.view().item());
                if (concerns) {
                    causes.add(cause(hold, next));
                }
            }
            List<JobRow> jobs = tx.jobs().ofOrder(id).stream()
                    .filter(job -> item == null || item.equals(job.item()))
                    .toList();
            jobs.forEach(job -> causes.addAll(jobCauses(job)));
            String subject = item == null ? "order " + id : "item " + item + " of order " + id;
            return new Findings(
                    subject, causes, order.state().isFinal(), order.state().name(), jobs);
        }));
    }

    WhyNot job(JobId id) {
        return answer(transactions.required(tx -> {
            JobRow job = tx.jobs().get(id).orElseThrow(() -> PlatenException.notFound("job", id));
            OrderRow order = tx.orders().get(job.order()).orElseThrow();
            List<WhyNot.Cause> causes = gates(order);
            Instant next = nextCheck(tx);
            for (Holds.Row hold : tx.holds().openOfOrder(job.order())) {
                HoldView view = hold.view();
                boolean concerns = view.job() == null
                        ? view.item() == null || view.item().equals(job.item())
                        : view.job().equals(id);
                if (concerns) {
                    causes.add(cause(hold, next));
                }
            }
            causes.addAll(jobCauses(job));
            boolean over = job.phase().isFinal() && job.phase() != Phase.FAILED;
            return new Findings("job " + id, causes, over, job.state(), List.of(job));
        }));
    }

    private List<WhyNot.Cause> gates(OrderRow order) {
        List<WhyNot.Cause> causes = new ArrayList<>();
        Instant now = clock.instant();
        for (Gates.Closed gate : Gates.locked(order, now)) {
            causes.add(cause(gate, order, Objects.equals(gate.owner(), "platen") ? order.processAt() : null));
        }
        if (order.state() == OrderState.BASKET) {
            causes.add(new WhyNot.Cause(
                    null,
                    "order.basket",
                    "The order is still a basket",
                    "customer",
                    "Submit it",
                    order.createdAt(),
                    null));
        }
        if (order.state() == OrderState.RECEIVED) {
            Gates.waiting(order).ifPresent(gate -> causes.add(cause(gate, order, null)));
        }
        if (order.state() == OrderState.PRODUCTION_HOLD) {
            causes.add(new WhyNot.Cause(
                    null,
                    "order.no-location",
                    "No location is decided",
                    "operator",
                    "Assign the order to a location",
                    order.updatedAt(),
                    null));
        }
        if (order.reconcileNeeded()) {
            causes.add(new WhyNot.Cause(
                    null,
                    "order.reconcile-needed",
                    "Lines changed since jobs were made",
                    "operator",
                    "Reconcile the order (Print Jobs)",
                    order.updatedAt(),
                    null));
        }
        return causes;
    }

    private static WhyNot.Cause cause(Gates.Closed gate, OrderRow order, @Nullable Instant next) {
        return new WhyNot.Cause(
                null, gate.code(), gate.message(), gate.owner(), gate.remedy(), order.createdAt(), next);
    }

    private static WhyNot.Cause cause(Holds.Row hold, @Nullable Instant next) {
        HoldView view = hold.view();
        boolean check = hold.source() == Holds.Source.CHECK;
        return new WhyNot.Cause(
                view.job(),
                view.code(),
                view.message(),
                view.owner(),
                remedy(check, view.code()),
                view.since(),
                check ? next : null);
    }

    private static String remedy(boolean check, String code) {
        if (code.equals(StorefrontHold.CODE)) {
            return "Release the order at its storefront";
        }
        return check ? "Put right what the check found; it clears by itself at the next check" : "Release the hold";
    }

    private List<WhyNot.Cause> jobCauses(JobRow job) {
        List<WhyNot.Cause> causes = new ArrayList<>();
        if (missing.frozen(job)) {
            HoldView hold = MissingTypes.hold(job);
            causes.add(new WhyNot.Cause(
                    job.id(),
                    hold.code(),
                    hold.message(),
                    hold.owner(),
                    "Install or start platen-decoration-" + job.decoration(),
                    null,
                    null));
        }
        if (job.phase() == Phase.FAILED && !job.waived()) {
            causes.add(new WhyNot.Cause(
                    job.id(),
                    "job.failed",
                    job.title() + " failed",
                    "operator",
                    "Remake it or waive it",
                    job.stateSince(),
                    null));
        }
        if (job.phase() == Phase.COMPLETED && job.shipScannedAt() != null) {
            causes.add(new WhyNot.Cause(
                    job.id(),
                    "job.no-label",
                    "Scanned by the shipper, but the label of its shipment is not printed",
                    "operator",
                    "Make the shipment or print its label",
                    job.shipScannedAt(),
                    null));
        }
        return causes;
    }

    private @Nullable Instant nextCheck(Tx tx) {
        return tx.timers().last(Release.TIMER).map(IntakeChecks.Status::nextRun).orElse(null);
    }

    private WhyNot answer(Findings found) {
        List<WhyNot.Cause> causes = found.causes();
        if (found.over()) {
            return new WhyNot(found.subject(), false, "It is over: " + found.state(), causes);
        }
        String summary = causes.isEmpty()
                ? "Nothing stands in its way. "
                        + next.of(found.jobs())
                                .map(steps -> "Next: " + steps)
                                .orElse(found.jobs().isEmpty() ? "It has no jobs yet" : "It waits for its other pieces")
                : causes.get(0).message() + (causes.size() > 1 ? ", and " + (causes.size() - 1) + " more" : "");
        return new WhyNot(found.subject(), causes.isEmpty(), summary, causes);
    }

    /** The next steps that people may take with a job, for the answer to a scan. */
    static List<Transition> steps(Workflow workflow, String state) {
        return workflow.from(state).stream()
                .filter(transition -> !transition.systemOnly())
                .toList();
    }
}
