package org.platen.core.job;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.platen.api.access.Call;
import org.platen.api.access.Role;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.api.history.MarkView;
import org.platen.api.job.JobEvent;
import org.platen.api.job.JobService;
import org.platen.api.job.JobView;
import org.platen.api.job.Phase;
import org.platen.api.job.QueueFilter;
import org.platen.api.job.QueueRow;
import org.platen.api.job.ScanAnswer;
import org.platen.api.job.ScanRequest;
import org.platen.api.job.StationCommand;
import org.platen.api.model.JobId;
import org.platen.api.model.OrderId;
import org.platen.api.model.Page;
import org.platen.api.model.PageRequest;
import org.platen.api.order.HoldReason;
import org.platen.api.order.HoldView;
import org.platen.api.order.SpoView;
import org.platen.api.order.WhyNot;
import org.platen.core.floor.Scope;
import org.platen.core.order.OrderOffice;
import org.platen.core.order.SpoStatus;
import org.platen.core.port.Holds;
import org.platen.core.port.JobRow;
import org.platen.core.port.Mark;
import org.platen.core.port.Transactions;
import org.platen.core.port.Tx;
import org.platen.core.port.catalog.Floor;

/** The door to jobs. */
public final class JobUseCases implements JobService {
    private final Transactions transactions;
    private final Floor floor;
    private final JobReader reader;
    private final Events events;
    private final Scans scans;
    private final Attempts attempts;
    private final WhyNotAnswers why;
    private final Clock clock;

    public JobUseCases(
            Transactions transactions,
            Floor floor,
            JobReader reader,
            Events events,
            Scans scans,
            Attempts attempts,
            WhyNotAnswers why,
            Clock clock) {
        this.transactions = transactions;
        this.floor = floor;
        this.reader = reader;
        this.events = events;
        this.scans = scans;
        this.attempts = attempts;
        this.why = why;
        this.clock = clock;
    }

    @Override
    public JobView get(Call call, JobId id) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        return reader.view(transactions.required(tx -> JobReader.visible(call, tx, id)));
    }

    @Override
    public SpoView spoView(Call call, JobId id) {
        return transactions.required(tx -> {
            JobRow job = JobReader.visible(call, tx, id);
            return SpoStatus.of(tx.marks().around(job.order(), job.item(), id));
        });
    }

    @Override
    public Page<JobView> find(Call call, @Nullable OrderId order, PageRequest page) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        Page<JobRow> rows = transactions.required(tx -> tx.jobs().find(order, call.locations(), page));
        return new Page<>(reader.views(rows.items()), rows.next());
    }

    @Override
    public Page<QueueRow> queue(Call call, QueueFilter filter, PageRequest page) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        Set<Long> at = Scope.asked(call, floor, filter.location());
        return reader.rows(transactions.required(tx -> tx.jobs().queueAt(filter, at, page)), clock);
    }

    @Override
    public JobView event(Call call, JobId id, JobEvent event) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        if (event.device() != null
                && floor.plan().devices().stream()
                        .noneMatch(device ->
                                device.code().equals(event.device()) && Scope.at(call, floor, device.location()))) {
            throw PlatenException.field(Errors.INVALID, "/device", "there is no device " + event.device());
        }
        Optional<String> earlier = transactions.required(tx -> tx.once().earlier(call));
        if (earlier.isPresent()) {
            return get(call, id);
        }
        Map<String, String> detail = Rejecting.told(transactions, event.detail());
        return reader.view(events.byName(call, id, event.name(), event.device(), detail));
    }

    @Override
    public ScanAnswer scan(Call call, ScanRequest scan) {
        return scans.scan(call, scan);
    }

    @Override
    public List<StationCommand> stationCommands(Call call) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        return scans.commands();
    }

    @Override
    public JobView cancel(Call call, JobId id, @Nullable String reason) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        requireVisible(call, id);
        return once(call, () -> attempts.cancel(call, id, Objects.requireNonNullElse(reason, "")));
    }

    @Override
    public JobView waive(Call call, JobId id, String reason) {
        call.require(Role.OPERATOR);
        requireVisible(call, id);
        return once(call, () -> attempts.waive(call, id, reason));
    }

    @Override
    public JobView remake(Call call, JobId id, @Nullable String reason) {
        call.require(Role.OPERATOR);
        requireVisible(call, id);
        return once(call, () -> attempts.remake(call, id, Objects.requireNonNullElse(reason, "")));
    }

    /** The job that the work ends or makes, or that an earlier call with the same key did. */
    private JobView once(Call call, Supplier<JobRow> work) {
        return transactions
                .required(tx -> tx.once().earlier(call))
                .map(job -> get(call, new JobId(Long.parseLong(job))))
                .orElseGet(() -> reader.view(work.get()));
    }

    @Override
    public JobView schedule(Call call, JobId id, String device, Instant start) {
        call.require(Role.OPERATOR);
        return transactionally(call, id, (tx, job) -> {
            boolean fits = floor.devices(job.decoration(), job.location()).stream()
                    .anyMatch(one -> one.code().equals(device));
            if (!fits) {
                throw PlatenException.field(
                        Errors.INVALID,
                        "/device",
                        "there is no device " + device + " for " + job.decoration() + " where it is made");
            }
            if (job.phase().reached(Phase.PRODUCING) || job.phase().isFinal() || job.phase() == Phase.INTAKE) {
                throw PlatenException.refused(
                        Errors.STATE,
                        "Only a released job that was not begun can be scheduled",
                        job.state(),
                        List.of());
            }
            tx.jobs().setSchedule(id, device, start, call.actor());
            tx.marks()
                    .add(List.of(
                            mark(job, "job.scheduled", call, Map.of("device", device, "start", start.toString()))));
        });
    }

    @Override
    public HoldView hold(Call call, JobId id, HoldReason reason, String message) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        OrderOffice.requireSettable(reason, message);
        Optional<HoldView> earlier = transactions.required(tx -> {
            JobReader.visible(call, tx, id);
            return OrderOffice.earlierHold(tx, call);
        });
        if (earlier.isPresent()) {
            return earlier.get();
        }
        String code = OrderOffice.code(reason);
        JobView view = transactionally(call, id, (tx, job) -> {
            if (job.phase().isFinal()) {
                throw PlatenException.refused(Errors.STATE, "The job is over", job.state(), List.of());
            }
            HoldView hold =
                    new HoldView(tx.ids(1).get(0), job.item(), id, reason, code, message, "operator", clock.instant());
            tx.holds().open(new Holds.Row(job.order(), hold, Holds.Source.PERSON));
            tx.jobs().setHeld(List.of(id), true);
            tx.marks()
                    .add(List.of(mark(job, "job.held", call, Map.of("reason", message))
                            .spo(OrderOffice.holdSpo(reason))));
            tx.holds().openOfJobs(List.of(id)).stream()
                    .map(Holds.Row::view)
                    .filter(open -> id.equals(open.job()) && open.code().equals(code))
                    .findFirst()
                    .ifPresent(open -> tx.once().keep(call, Long.toString(open.id()), clock.instant()));
        });
        return view.holds().stream()
                .filter(hold -> hold.code().equals(code))
                .findFirst()
                .orElseThrow(() -> PlatenException.notFound("hold", code));
    }

    @Override
    public void release(Call call, JobId id, long holdId) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        transactionally(call, id, (tx, job) -> {
            Holds.Row hold = tx.holds()
                    .get(holdId)
                    .filter(row -> id.equals(row.view().job()))
                    .orElseThrow(() -> PlatenException.notFound("hold", holdId));
            OrderOffice.requirePerson(hold);
            tx.holds().clear(List.of(holdId), clock.instant());
            OrderOffice.refreshHeld(tx, job.order());
            tx.marks()
                    .add(List.of(mark(
                            job,
                            "job.released",
                            call,
                            Map.of("code", hold.view().code()))));
        });
    }

    private static Mark mark(JobRow job, String name, Call call, Map<String, String> detail, Instant at) {
        return Mark.order(job.order(), name, at, call.actor(), detail).of(job.item(), job.id());
    }

    private Mark mark(JobRow job, String name, Call call, Map<String, String> detail) {
        return mark(job, name, call, detail, clock.instant());
    }

    private JobView transactionally(Call call, JobId id, java.util.function.BiConsumer<Tx, JobRow> work) {
        return reader.view(transactions.required(tx -> {
            JobReader.visible(call, tx, id);
            work.accept(tx, Attempts.locked(tx, id));
            return tx.jobs().get(id).orElseThrow();
        }));
    }

    /** For who sees all jobs this costs nothing. */
    private void requireVisible(Call call, JobId id) {
        if (!call.locations().isEmpty()) {
            transactions.required(tx -> JobReader.visible(call, tx, id));
        }
    }

    @Override
    public WhyNot why(Call call, JobId id) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        requireVisible(call, id);
        return why.job(id);
    }

    @Override
    public Page<MarkView> history(Call call, JobId id, boolean newestFirst, PageRequest page) {
        return transactions.required(tx -> {
            JobReader.visible(call, tx, id);
            return tx.marks().ofJob(id, newestFirst, page);
        });
    }
}
