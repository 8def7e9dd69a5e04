package org.platen.core.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.platen.api.access.Call;
import org.platen.api.document.LabelPrinter;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.api.floor.QualityService.RejectReason;
import org.platen.api.floor.StationView;
import org.platen.api.job.Phase;
import org.platen.api.job.StationCommand;
import org.platen.api.model.JobId;
import org.platen.core.decoration.DecorationTypes;
import org.platen.core.port.JobMove;
import org.platen.core.port.JobRow;
import org.platen.core.port.LastRead;
import org.platen.core.port.LastScan;
import org.platen.core.port.Transactions;
import org.platen.spi.workflow.State;
import org.platen.spi.workflow.Workflow;

/** What command barcodes do with the job that was scanned last at a station. The history knows which one that was. */
public final class StationCommands {
    static final String UNDO = "UNDO";
    static final String REPRINT = "REPRINT";
    static final String REJECT = "REJECT";

    /** So long a command means what was scanned before it; after that nobody knows any more which piece that was. */
    private static final Duration MEANT = Duration.ofMinutes(10);

    /** Clocks of one station's devices differ by so much. */
    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    /** Event of a move that takes a scan back. */
    static final String UNDONE = "undo";

    private final Transactions transactions;
    private final DecorationTypes types;
    private final Events events;
    private final Rejecting rejecting;
    private final JobEngine engine;
    private final Labelling labelling;
    private final Clock clock;

    public StationCommands(
            Transactions transactions,
            DecorationTypes types,
            Events events,
            Rejecting rejecting,
            JobEngine engine,
            Labelling labelling,
            Clock clock) {
        this.transactions = transactions;
        this.types = types;
        this.events = events;
        this.rejecting = rejecting;
        this.engine = engine;
        this.labelling = labelling;
        this.clock = clock;
    }

    /** A job and what was done with it. */
    record Done(JobRow before, JobRow after, String message) {}

    /** The commands that there are, for a sheet of barcodes. */
    List<StationCommand> all() {
        List<StationCommand> commands = new ArrayList<>();
        commands.add(new StationCommand(UNDO, "", "Undo the last scan", Barcodes.ofCommand(UNDO, "")));
        commands.add(new StationCommand(REPRINT, "", "Print the label again", Barcodes.ofCommand(REPRINT, "")));
        for (RejectReason reason : transactions.required(tx -> tx.quality().reasons())) {
            if (reason.active()) {
                commands.add(new StationCommand(
                        REJECT, reason.code(), "Reject: " + reason.label(), Barcodes.ofCommand(REJECT, reason.code())));
            }
        }
        return commands;
    }

    /**
     * Does with the piece that was read last at the station what the command says.
     *
     * @param at when the command was read
     */
    Done run(Call call, StationView station, String name, String argument, Instant at) {
        Last last = last(station);
        if (last.scan() == null && last.read() == null) {
            throw nothing("Nothing was scanned at " + station.code() + " yet");
        }
        JobId id = last.job();
        if (id == null) {
            throw nothing("What was read last at " + station.code() + " was no piece; scan the piece that is meant");
        }
        JobRow job = transactions.required(tx -> tx.jobs().get(id)).orElseThrow();
        JobReader.requireAt(call, job);
        Workflow workflow = types.workflow(job.workflow());
        requireMeant(station, job, workflow, last.at(), at);
        LastScan scan = last.moved();
        if (scan != null && scan.batch() != null && !name.equals(UNDO)) {
            throw events.refused(
                    job,
                    workflow,
                    "The last scan at " + station.code() + " was that of a whole batch; scan the piece that is meant");
        }
        return switch (name) {
            case UNDO -> {
                if (scan == null) {
                    throw events.refused(
                            job,
                            workflow,
                            "The last scan at " + station.code() + " moved nothing; there is nothing to undo");
                }
                yield undo(call, station, job, scan, at);
            }
            case REPRINT -> reprint(call, station, job);
            case REJECT -> {
                RejectReason reason = rejecting.reason(argument);
                JobRow after = rejecting.reject(call, job, reason, station.code(), at);
                yield new Done(
                        job, after, Events.name(job) + " is rejected: " + reason.label() + Rejecting.parcel(job));
            }
            default -> throw PlatenException.notFound("command", name);
        };
    }

    /** Neither what was read so long before that nobody knows it any more, nor what was read after the command. */
    private void requireMeant(StationView station, JobRow job, Workflow workflow, Instant read, Instant command) {
        if (read.isBefore(command.minus(MEANT))) {
            throw events.refused(
                    job,
                    workflow,
                    "The last scan at " + station.code() + " is more than " + MEANT.toMinutes()
                            + " minutes old; scan the piece that is meant");
        }
        if (read.isAfter(command.plus(AT_ONCE))) {
            throw events.refused(
                    job,
                    workflow,
                    "Another piece was scanned at " + station.code()
                            + " after the command; scan the piece that is meant");
        }
    }

    private static PlatenException nothing(String why) {
        return PlatenException.refused(Errors.TRANSITION_REFUSED, why, "", List.of());
    }

    /** The scan of a whole batch that the command takes back; empty where it is about one job. */
    Optional<LastScan> ofBatch(StationView station, String name) {
        return name.equals(UNDO)
                ? Optional.ofNullable(last(station).moved()).filter(scan -> scan.batch() != null)
                : Optional.empty();
    }

    private Last last(StationView station) {
        return transactions.required(tx -> new Last(
                tx.marks().lastAt(station.code()).orElse(null),
                tx.marks().lastReadOnly(station.code()).orElse(null)));
    }

    /**
     * What happened last at a station.
     *
     * @param scan the newest that moved something; null when none did
     * @param read what was read after it and moved nothing; null when nothing was
     */
    private record Last(@Nullable LastScan scan, @Nullable LastRead read) {
        @Nullable
        JobId job() {
            return read != null ? read.job() : Objects.requireNonNull(scan).job();
        }

        Instant at() {
            return read != null ? read.at() : Objects.requireNonNull(scan).at();
        }

        /** The scan that moved the piece which is meant; null when that was not moved. */
        @Nullable
        LastScan moved() {
            return scan != null && (read == null || scan.job().equals(read.job())) ? scan : null;
        }
    }

    /**
     * The state to which a scan is taken back.
     *
     * @param at when that was asked for
     * @throws PlatenException when it cannot be
     */
    State undoable(StationView station, JobRow job, Workflow workflow, LastScan last, Instant at) {
        State from = last.from() == null ? null : workflow.state(last.from()).orElse(null);
        if (from == null || last.version() == null || last.name().equals(JobEngine.markName(UNDONE))) {
            throw events.refused(job, workflow, "The last scan at " + station.code() + " cannot be undone");
        }
        if (job.version() != last.version()) {
            throw events.refused(
                    job, workflow, Events.name(job) + " has gone on since it was scanned at " + station.code());
        }
        if (Garments.step(job.attributes()) > 0 && transactions.required(tx -> Garments.wentOn(tx, job))) {
            throw events.refused(job, workflow, "The next step of " + Events.name(job) + " has begun");
        }
        if (last.at().isBefore(at.minus(MEANT))) {
            throw events.refused(job, workflow, "The last scan is more than " + MEANT.toMinutes() + " minutes old");
        }
        if (job.phase() == Phase.FAILED || job.phase() == Phase.SHIPPED || job.phase() == Phase.CANCELED) {
            throw events.refused(job, workflow, Events.name(job) + " is " + job.state() + "; that cannot be undone");
        }
        events.requireMovable(job);
        return from;
    }

    /** The move that takes a job back; its mark says which status was told by the scan and no longer counts. */
    static JobMove back(StationView station, JobRow job, State to, Instant at) {
        Map<String, String> detail = new HashMap<>(Map.of("station", station.code()));
        String told = JobEngine.spo(to.phase(), job.phase(), job.state());
        if (told != null) {
            detail.put("undone", told);
        }
        return JobMove.of(job, UNDONE, to.key(), to.phase(), at, detail);
    }

    private Done undo(Call call, StationView station, JobRow job, LastScan last, Instant at) {
        State from = undoable(station, job, types.workflow(job.workflow()), last, at);
        JobMove back = back(station, job, from, at);
        JobRow after = transactions.required(tx -> {
            engine.apply(tx, call.actor(), List.of(back));
            tx.once().keep(call, Events.result(job, from.key()), clock.instant());
            return tx.jobs().get(job.id()).orElseThrow();
        });
        return new Done(job, after, Events.name(job) + " is back to " + from.label());
    }

    private Done reprint(Call call, StationView station, JobRow job) {
        Instant now = clock.instant();
        boolean printing = transactions.required(tx -> {
            labelling.ofJob(tx, call, job.id());
            boolean printer = tx.printJobs()
                    .printer(station.code())
                    .filter(LabelPrinter::active)
                    .isPresent();
            if (printer) {
                tx.printJobs().add(station.code(), null, job.id(), 1, call.actor(), now);
            }
            tx.once().keep(call, Events.result(job, job.state()), now);
            return printer;
        });
        return new Done(
                job,
                job,
                printing
                        ? "The label of " + Events.name(job) + " is printed again"
                        : "The label of " + Events.name(job) + " counts as printed again; " + station.code()
                                + " has no label printer");
    }
}
