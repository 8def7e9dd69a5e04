package org.platen.core.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.platen.api.access.Call;
import org.platen.api.access.Role;
import org.platen.api.error.ErrorCategory;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.api.floor.StationKind;
import org.platen.api.floor.StationView;
import org.platen.api.job.JobView;
import org.platen.api.job.Phase;
import org.platen.api.job.ScanAnswer;
import org.platen.api.job.ScanAnswer.Gather;
import org.platen.api.job.ScanRequest;
import org.platen.api.job.StationCommand;
import org.platen.api.model.BatchId;
import org.platen.api.model.JobId;
import org.platen.api.model.ShipmentId;
import org.platen.core.decoration.DecorationTypes;
import org.platen.core.decoration.PluginCalls;
import org.platen.core.decoration.PluginFailure;
import org.platen.core.floor.Scope;
import org.platen.core.port.Contention;
import org.platen.core.port.JobRow;
import org.platen.core.port.LastScan;
import org.platen.core.port.Transactions;
import org.platen.core.port.catalog.Floor;
import org.platen.core.shipping.Departure;
import org.platen.core.shipping.LabelDesk;
import org.platen.core.shipping.PutWall;
import org.platen.spi.workflow.State;
import org.platen.spi.workflow.Transition;
import org.platen.spi.workflow.Workflow;

/** Barcodes read at stations: station and barcode decide what happens (TB-28 to TB-34). */
public final class Scans {
    /** What another try may cure. */
    static final Set<ErrorCategory> AGAIN =
            EnumSet.of(ErrorCategory.UNAVAILABLE, ErrorCategory.BUSY, ErrorCategory.INTERNAL);

    /** A scan of the same job at the same kind of station within this time is the same scan. */
    private static final Duration SAME_SCAN = Duration.ofSeconds(10);

    /** No station is without a network for longer: a scan that says so was read by a wrong clock. */
    private static final Duration BELIEVED = Duration.ofDays(7);

    private static final int TRIES = 5;

    private final Transactions transactions;
    private final Floor floor;
    private final DecorationTypes types;
    private final MissingTypes missing;
    private final MachineSettings machines;
    private final JobPlanner planner;
    private final JobReader reader;
    private final Events events;
    private final Departure departure;
    private final StationCommands commands;
    private final Rejecting rejecting;
    private final PutWall wall;
    private final BatchScans batches;
    private final BatchUndo undoing;
    private final Clock clock;

    public Scans(
            Transactions transactions,
            Floor floor,
            DecorationTypes types,
            MissingTypes missing,
            PluginCalls calls,
            JobPlanner planner,
            JobReader reader,
            Events events,
            Departure departure,
            StationCommands commands,
            Rejecting rejecting,
            PutWall wall,
            BatchScans batches,
            BatchUndo undoing,
            Clock clock) {
        this.transactions = transactions;
        this.floor = floor;
        this.types = types;
        this.missing = missing;
        this.machines = new MachineSettings(types, calls);
        this.planner = planner;
        this.reader = reader;
        this.events = events;
        this.departure = departure;
        this.commands = commands;
        this.rejecting = rejecting;
        this.wall = wall;
        this.batches = batches;
        this.clock = clock;
        this.undoing = undoing;
    }

    ScanAnswer scan(Call call, ScanRequest request) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        boolean command = Barcodes.command(request.barcode()).isPresent();
        try {
            ScanAnswer answer = call.once() == null ? fresh(call, request) : once(call, request);
            boolean again = answer.batch() != null && answer.batch().already() > 0;
            if (!answer.changed() && !command && !again) {
                readOnly(call, request, row(Optional.ofNullable(answer.job())).orElse(null));
            }
            return answer;
        } catch (PlatenException e) {
            if (!command && !AGAIN.contains(e.code().category()) && !e.code().equals(Errors.VERSION_CONFLICT)) {
                readOnly(call, request, meant(request));
            }
            throw e;
        }
    }

    /** What was read at a station and moved nothing: a command barcode that follows means that, and not the piece before. */
    private void readOnly(Call call, ScanRequest request, @Nullable JobRow job) {
        floor.station(request.station(), job == null ? null : job.location())
                .filter(station -> Scope.at(call, floor, station.location()))
                .ifPresent(station -> transactions.required(tx -> {
                    tx.marks().readOnly(station.code(), job == null ? null : job.id(), read(request, clock.instant()));
                    return station;
                }));
    }

    /** The job whose barcode was read, or the step that is due at its garment; null where there is none. */
    private @Nullable JobRow meant(ScanRequest request) {
        return row(labelled(request.barcode())).map(job -> due(request, job)).orElse(null);
    }

    private Optional<JobId> labelled(String barcode) {
        return Barcodes.job(barcode)
                .or(() -> transactions.required(tx -> tx.batches().byBarcode(barcode)));
    }

    private Optional<JobRow> row(Optional<JobId> id) {
        return id.flatMap(known -> transactions.required(tx -> tx.jobs().get(known)));
    }

    private ScanAnswer once(Call call, ScanRequest request) {
        Optional<ScanAnswer> earlier = earlier(call, request);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        ScanAnswer answer;
        try {
            answer = fresh(call, request);
        } catch (PlatenException e) {
            // Where the same request was carried out meanwhile, this is its answer too.
            return earlier(call, request).orElseThrow(() -> e);
        }
        return answer.changed() ? answer : earlier(call, request).orElse(answer);
    }

    private Optional<ScanAnswer> earlier(Call call, ScanRequest request) {
        return transactions
                .required(tx -> tx.once().earlier(call))
                .map(kept -> BatchScans.isResult(kept) ? batches.replayed(call, kept) : replayed(request, kept));
    }

    private ScanAnswer fresh(Call call, ScanRequest request) {
        Optional<List<String>> command = Barcodes.command(request.barcode());
        if (command.isPresent()) {
            return patient("The job", () -> command(call, request, command.get()));
        }
        Optional<BatchId> batch = Barcodes.batch(request.barcode());
        if (batch.isPresent()) {
            return batches.scan(call, request, batch.get());
        }
        JobId id = labelled(request.barcode())
                .orElseThrow(() -> PlatenException.notFound("job with the barcode", request.barcode()));
        return patient("The job", () -> attempt(call, request, id));
    }

    private static ScanAnswer patient(String what, Supplier<ScanAnswer> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (Contention e) {
                if (attempt == TRIES) {
                    throw new PlatenException(
                            Errors.VERSION_CONFLICT, what + " is being changed by others; scan it again", e);
                }
            }
        }
    }

    List<StationCommand> commands() {
        return commands.all();
    }

    private ScanAnswer command(Call call, ScanRequest request, List<String> command) {
        StationView station = station(call, floor, request, null);
        Instant at = read(request, clock.instant());
        Optional<LastScan> batch = commands.ofBatch(station, command.get(0));
        if (batch.isPresent()) {
            return batches.undo(call, station, batch.get(), undoing, at);
        }
        StationCommands.Done done = commands.run(call, station, command.get(0), command.get(1), at);
        Workflow workflow = types.workflow(done.after().workflow());
        return answer(done.after(), workflow, true, done.before().state(), done.message(), null, null);
    }

    /** The step that is due at the garment; a second reading at the station that made the last one means that one still. */
    private JobRow due(ScanRequest request, JobRow scanned) {
        if (scanned.phase() != Phase.DECORATED || Garments.step(scanned.attributes()) == 0) {
            return scanned;
        }
        JobRow due = transactions.required(tx -> Garments.due(tx, scanned));
        Instant at = read(request, clock.instant());
        boolean again = !due.id().equals(scanned.id())
                && floor.station(request.station(), scanned.location())
                        .filter(station -> transactions.required(
                                tx -> tx.marks().scanned(scanned.id(), station.code(), at.minus(SAME_SCAN))))
                        .isPresent();
        return again ? scanned : due;
    }

    /** When the barcode was read, as far as the clock of the scanner can be believed. */
    static Instant read(ScanRequest request, Instant now) {
        Instant told = request.at();
        return told == null || told.isAfter(now) || told.isBefore(now.minus(BELIEVED)) ? now : told;
    }

    /** The station that was scanned at, where the caller may be. */
    static StationView station(Call call, Floor floor, ScanRequest request, @Nullable Long location) {
        return floor.station(request.station(), location)
                .filter(one -> Scope.at(call, floor, one.location()))
                .orElseThrow(() ->
                        PlatenException.field(Errors.INVALID, "/station", "there is no station " + request.station()));
    }

    private ScanAnswer attempt(Call call, ScanRequest request, JobId id) {
        JobRow scanned = transactions
                .required(tx -> tx.jobs().get(id))
                .orElseThrow(() -> PlatenException.notFound("job with the barcode", request.barcode()));
        JobRow job = due(request, scanned);
        if (!call.at(job.location())) {
            throw PlatenException.notFound("job with the barcode", request.barcode());
        }
        StationView station = station(call, floor, request, job.location());
        if (job.phase() != Phase.CANCELED) {
            missing.requireRunning(job);
        }
        Workflow workflow = types.workflow(job.workflow());
        Instant at = read(request, clock.instant());
        if (request.reject() != null) {
            return rejected(call, job, workflow, request.reject(), station, at);
        }
        Optional<Transition> transition = WorkflowRules.byStation(workflow, job.state(), station.kind());
        if (transition.isEmpty()) {
            if (station.kind() == StationKind.PACK && PutWall.holds(job)) {
                return packed(job, workflow);
            }
            if (repeated(workflow, job, station.kind(), at)) {
                return answer(
                        job,
                        workflow,
                        false,
                        null,
                        "Already done: " + Events.name(job) + " is " + label(workflow, job.state()),
                        null,
                        null);
            }
            throw events.refused(job, workflow, wrong(workflow, job, station.kind()));
        }
        if (!WorkflowRules.mayRaise(transition.get(), call)) {
            throw new PlatenException(
                    Errors.FORBIDDEN,
                    "This scan needs one of the roles " + transition.get().roles());
        }
        if (transition.get().event().equals(Transition.SHIP)) {
            return shipScan(call, station, job, workflow, at);
        }
        JobReader.Look look = reader.look(job);
        Events.Raised raised = events.raise(
                call, look, workflow, transition.get(), new Events.Told(null, at, Map.of("station", station.code())));
        JobRow moved = raised.job();
        Gather gather = station.kind() == StationKind.PACK
                ? wall.gather(job.order(), job.location())
                : raised.bin() == null
                        ? null
                        : wall.bin(job.order(), Objects.requireNonNull(job.location()), raised.bin());
        return answer(
                moved,
                workflow,
                true,
                job.state(),
                Events.name(moved) + " is " + label(workflow, moved.state()) + into(gather),
                station.kind() == StationKind.PRINTER ? work(look, moved) : null,
                gather);
    }

    private static String into(@Nullable Gather gather) {
        return gather == null || gather.bin() == null
                ? ""
                : ": put it into " + gather.bin() + " (" + gather.ready() + " of " + gather.of() + ")";
    }

    /** The packer asks what is there; a workflow without a packing step changes nothing by it. */
    private ScanAnswer packed(JobRow job, Workflow workflow) {
        Gather gather = wall.gather(job.order(), job.location());
        String message = gather == null || gather.ready() == gather.of()
                ? "Order " + job.orderNumber() + " is complete and can be packed"
                : "Order " + job.orderNumber() + " waits for " + (gather.of() - gather.ready()) + " of " + gather.of()
                        + " pieces";
        return answer(job, workflow, false, null, message, null, gather);
    }

    private ScanAnswer rejected(
            Call call, JobRow job, Workflow workflow, String reason, StationView station, Instant at) {
        JobRow after = rejecting.reject(call, job, rejecting.reason(reason), station.code(), at);
        return answer(
                after,
                workflow,
                true,
                job.state(),
                Events.name(job) + " is rejected and waits for a remake" + Rejecting.parcel(job),
                null,
                null);
    }

    private ScanAnswer shipScan(Call call, StationView station, JobRow job, Workflow workflow, Instant at) {
        events.requireMovable(job);
        if (job.runOut()) {
            throw events.refused(job, workflow, "The job was cancelled while in the making; it must not ship");
        }
        boolean first = transactions.required(tx -> {
            boolean noted = false;
            for (JobRow step : Garments.step(job.attributes()) == 0 ? List.of(job) : Garments.garment(tx, job)) {
                if (step.phase() != Phase.CANCELED && step.phase() != Phase.FAILED) {
                    noted |= departure.scanned(tx, call.actor(), step, at);
                }
            }
            JobRow scanned = tx.jobs().get(job.id()).orElseThrow();
            tx.marks().readOnly(station.code(), job.id(), at);
            tx.once().keep(call, Events.result(job, scanned.state()), clock.instant());
            return noted;
        });
        JobRow after = transactions.required(tx -> tx.jobs().get(job.id())).orElseThrow();
        return answer(after, workflow, first, job.state(), shipped(after, after.phase()), null, null);
    }

    private String shipped(JobRow job, @Nullable Phase phase) {
        if (phase == Phase.SHIPPED) {
            return Events.name(job) + " is shipped";
        }
        Long shipment = job.shipment();
        List<Integer> back = shipment == null
                ? List.of()
                : transactions.required(tx -> LabelDesk.goingBack(tx, new ShipmentId(shipment)));
        return back.isEmpty()
                ? Events.name(job) + " is scanned; it ships when the label of its shipment is printed"
                : Events.name(job) + " is scanned, but must not leave: the label of package " + back.get(0)
                        + " is being given back to the carrier";
    }

    private boolean repeated(Workflow workflow, JobRow job, StationKind station, Instant at) {
        List<String> marks = WorkflowRules.marksOf(workflow, station);
        return !marks.isEmpty() && transactions.required(tx -> tx.marks().since(job.id(), marks, at.minus(SAME_SCAN)));
    }

    static String wrong(Workflow workflow, JobRow job, StationKind station) {
        String here = station.name().toLowerCase(Locale.ROOT);
        if (job.phase() == Phase.CANCELED) {
            return Events.name(job) + " is canceled and must not be made";
        }
        List<Transition> steps = WhyNotAnswers.steps(workflow, job.state());
        String right = steps.stream()
                .map(step -> step.station()
                        .map(kind -> "scan it at " + kind.name().toLowerCase(Locale.ROOT))
                        .orElse("'" + step.event() + "'"))
                .distinct()
                .reduce((a, b) -> a + " or " + b)
                .orElse("nothing more is to be done");
        return Events.name(job) + " is " + label(workflow, job.state()) + " and cannot be scanned at " + here
                + ". Right would be: " + right;
    }

    private static String label(Workflow workflow, String state) {
        return workflow.state(state).map(found -> found.label()).orElse(state);
    }

    /** The answer that the request got when it was carried out, whatever became of the job since. */
    private ScanAnswer replayed(ScanRequest request, String result) {
        String[] parts = result.split(" ", 3);
        JobRow job = transactions
                .required(tx -> tx.jobs().get(new JobId(Long.parseLong(parts[0]))))
                .orElseThrow();
        Workflow workflow = types.workflow(job.workflow());
        String to = parts[2];
        Phase phase = workflow.state(to).map(State::phase).orElse(job.phase());
        StationKind kind = Barcodes.command(request.barcode()).isPresent() || request.reject() != null
                ? null
                : floor.station(request.station(), job.location())
                        .map(StationView::kind)
                        .orElse(null);
        String bin = kind == null || !(phase == Phase.DECORATED || phase == Phase.COMPLETED)
                ? null
                : transactions.required(tx -> wall.bin(tx, job));
        Gather gather = kind == StationKind.PACK
                ? wall.gather(job.order(), job.location())
                : bin == null || kind == StationKind.SHIP
                        ? null
                        : wall.bin(job.order(), Objects.requireNonNull(job.location()), bin);
        String message = kind == StationKind.SHIP
                ? shipped(job, phase)
                : Events.name(job) + " is " + label(workflow, to) + into(gather);
        return new ScanAnswer(
                job.id(),
                job.order(),
                job.orderNumber(),
                true,
                parts[1],
                to,
                phase,
                message,
                next(workflow, to),
                kind == StationKind.PRINTER ? work(reader.look(job), job) : null,
                gather);
    }

    private static ScanAnswer answer(
            JobRow job,
            Workflow workflow,
            boolean changed,
            @Nullable String from,
            String message,
            ScanAnswer.@Nullable Work work,
            @Nullable Gather gather) {
        return new ScanAnswer(
                job.id(),
                job.order(),
                job.orderNumber(),
                changed,
                from,
                job.state(),
                job.phase(),
                message,
                next(workflow, job.state()),
                work,
                gather);
    }

    static List<ScanAnswer.Next> next(Workflow workflow, String state) {
        return WhyNotAnswers.steps(workflow, state).stream()
                .map(step -> new ScanAnswer.Next(
                        step.event(),
                        step.station()
                                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                                .orElse(null),
                        step.to()))
                .toList();
    }

    private ScanAnswer.Work work(JobReader.Look look, JobRow job) {
        JobView.PrintFile file = look.mainFile();
        Map<String, String> settings;
        try {
            settings = machines.of(job.decoration(), look.as(job, planner));
        } catch (PluginFailure e) {
            settings = Map.of("problem", String.valueOf(e.getMessage()));
        }
        return new ScanAnswer.Work(file, settings);
    }
}
