package org.platen.core.job;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.platen.api.access.Call;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.api.floor.QualityService.RejectReason;
import org.platen.api.job.Phase;
import org.platen.core.decoration.DecorationTypes;
import org.platen.core.port.JobMove;
import org.platen.core.port.JobRow;
import org.platen.core.port.Quality;
import org.platen.core.port.Transactions;
import org.platen.core.port.Tx;
import org.platen.core.shipping.Unpacking;
import org.platen.spi.workflow.State;
import org.platen.spi.workflow.Transition;
import org.platen.spi.workflow.Workflow;

/**
 * Pieces that are not good enough (G-1). An attempt that was begun ends as failed, with a reason; the order waits for a
 * remake or a waiver. A piece that passed may still be found faulty until it has left; it leaves its parcel then.
 */
public final class Rejecting {
    /** Detail of a history mark: code of the reject reason. */
    static final String REASON = "reject";

    /** Event of a reject for which the workflow has no event of its own. */
    static final String EVENT = "reject";

    private static final String WASTE = "waste";

    /** Details of marks that nobody else writes. */
    private static final List<String> OWN = List.of(WASTE, "station", "batch");

    private static final String NO_REASON = "OTHER";
    private static final String QC_FAIL = "qcFail";

    private final Transactions transactions;
    private final DecorationTypes types;
    private final Events events;
    private final JobEngine engine;
    private final Unpacking unpacking;
    private final Clock clock;

    public Rejecting(
            Transactions transactions,
            DecorationTypes types,
            Events events,
            JobEngine engine,
            Unpacking unpacking,
            Clock clock) {
        this.transactions = transactions;
        this.types = types;
        this.events = events;
        this.engine = engine;
        this.unpacking = unpacking;
        this.clock = clock;
    }

    /** The reason of that code. */
    RejectReason reason(String code) {
        return reason(transactions, code, "/reject");
    }

    /**
     * What an event brings along, without what the core itself tells by its marks: only a scan is at a station, and only
     * who ends a job says what was made in vain. A reject reason is one of those that are kept.
     */
    static Map<String, String> told(Transactions transactions, Map<String, String> detail) {
        for (String own : OWN) {
            if (detail.containsKey(own)) {
                throw PlatenException.field(Errors.INVALID, "/detail/" + own, "is told by the house itself");
            }
        }
        String code = detail.get(REASON);
        if (code == null) {
            return detail;
        }
        Map<String, String> told = new HashMap<>(detail);
        told.put(REASON, reason(transactions, code, "/detail/" + REASON).code());
        return told;
    }

    private static RejectReason reason(Transactions transactions, String code, String pointer) {
        List<RejectReason> reasons = transactions.required(tx -> tx.quality().reasons()).stream()
                .filter(RejectReason::active)
                .toList();
        return reasons.stream()
                .filter(reason -> reason.code().equalsIgnoreCase(code))
                .findFirst()
                .orElseThrow(() -> PlatenException.field(
                        Errors.INVALID,
                        pointer,
                        "there is no reject reason " + code + "; known are "
                                + reasons.stream().map(RejectReason::code).toList()));
    }

    /** Ends the attempt; the job is as the caller read it. */
    JobRow reject(Call call, JobRow job, RejectReason reason, String station, Instant at) {
        Workflow workflow = types.workflow(job.workflow());
        Map<String, String> detail = Map.of(REASON, reason.code(), "reason", reason.label(), "station", station);
        Optional<Transition> own = failing(workflow, job.state());
        if (own.isPresent() && !WorkflowRules.mayRaise(own.get(), call)) {
            throw new PlatenException(
                    Errors.FORBIDDEN,
                    "Rejecting it needs one of the roles " + own.get().roles());
        }
        if (own.isPresent() && job.shipment() == null && job.shipScannedAt() == null) {
            return events.raise(call, job, workflow, own.get(), new Events.Told(null, at, detail));
        }
        State failed = own.flatMap(transition -> workflow.state(transition.to()))
                .or(() -> workflow.entry(Phase.FAILED))
                .orElseThrow(() -> events.refused(job, workflow, "Its workflow knows no failed attempts"));
        if (job.phase() != Phase.DECORATED && job.phase() != Phase.COMPLETED) {
            throw events.refused(
                    job,
                    workflow,
                    "Only a piece that was begun can be rejected; " + Events.name(job) + " is " + job.state());
        }
        events.requireMovable(job);
        String event = own.map(Transition::event).orElse(EVENT);
        return transactions.required(tx -> {
            JobRow now = Attempts.locked(tx, job.id());
            List<JobRow> piece = Garments.step(job.attributes()) == 0 ? List.of(now) : Garments.garment(tx, now);
            engine.apply(tx, call.actor(), List.of(JobMove.of(job, event, failed.key(), Phase.FAILED, at, detail)));
            // The whole garment leaves its parcel, whichever of its steps was found faulty.
            unpacking.takeOut(tx, call.actor(), piece, reason.label(), clock.instant());
            tx.once().keep(call, Events.result(job, failed.key()), clock.instant());
            return tx.jobs().get(job.id()).orElseThrow();
        });
    }

    /** What the packer is to be told of a piece that was packed before it was rejected. */
    static String parcel(JobRow rejected) {
        return rejected.shipment() == null ? "" : ": take it out of the parcel of shipment " + rejected.shipment();
    }

    private static Optional<Transition> failing(Workflow workflow, String state) {
        return workflow.from(state).stream()
                .filter(transition -> !transition.systemOnly()
                        && workflow.state(transition.to())
                                .filter(to -> to.phase() == Phase.FAILED)
                                .isPresent())
                .min(Comparator.comparing(transition -> !transition.event().equals(QC_FAIL)));
    }

    /** Writes down what was made in vain by moves that end attempts. */
    static void note(Tx tx, String actor, List<JobMove> moves) {
        List<JobMove> vain = moves.stream()
                .filter(move -> move.phase() == Phase.FAILED || move.detail().containsKey(WASTE))
                .toList();
        if (!vain.isEmpty()) {
            Set<String> known =
                    tx.quality().reasons().stream().map(RejectReason::code).collect(Collectors.toSet());
            tx.quality()
                    .add(vain.stream()
                            .map(move ->
                                    new Quality.Reject(move.job(), move.device(), code(move, known), actor, move.at()))
                            .toList());
        }
    }

    private static String code(JobMove move, Set<String> known) {
        if (move.event().equals(Canceling.CANCEL)) {
            return "CANCELED";
        }
        String code = move.detail().get(REASON);
        if (code == null) {
            code = move.detail().getOrDefault("reason", NO_REASON).toUpperCase(Locale.ROOT);
        }
        return known.contains(code) ? code : NO_REASON;
    }
}
