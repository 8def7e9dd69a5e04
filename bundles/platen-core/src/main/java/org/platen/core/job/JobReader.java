package org.platen.core.job;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.platen.api.access.Call;
import org.platen.api.catalog.SkuView;
import org.platen.api.error.PlatenException;
import org.platen.api.job.JobView;
import org.platen.api.job.QueueRow;
import org.platen.api.model.ItemId;
import org.platen.api.model.JobId;
import org.platen.api.model.Page;
import org.platen.api.order.HoldView;
import org.platen.core.decoration.DecorationTypes;
import org.platen.core.port.ArtworkRow;
import org.platen.core.port.ItemRow;
import org.platen.core.port.JobRow;
import org.platen.core.port.QueuedJob;
import org.platen.core.port.Transactions;
import org.platen.core.port.Tx;
import org.platen.core.port.catalog.Floor;
import org.platen.core.port.catalog.Skus;
import org.platen.spi.decoration.DecorationItem;
import org.platen.spi.workflow.Workflow;

/** Puts together what people and plugins see of jobs. */
public final class JobReader {
    private final Transactions transactions;
    private final Skus skus;
    private final Floor floor;
    private final DecorationTypes types;
    private final MissingTypes missing;
    private final PrintFiles files;

    public JobReader(
            Transactions transactions,
            Skus skus,
            Floor floor,
            DecorationTypes types,
            MissingTypes missing,
            PrintFiles files) {
        this.transactions = transactions;
        this.skus = skus;
        this.floor = floor;
        this.types = types;
        this.missing = missing;
        this.files = files;
    }

    /** A job with the line that asked for it. */
    record WithLine(JobRow job, ItemRow line, List<ArtworkRow> artwork) {}

    /** What is known of a job's line, read when somebody asks and not again. */
    final class Look {
        private final JobRow job;
        private @Nullable WithLine with;
        private @Nullable SkuView sku;

        private Look(JobRow job) {
            this.job = job;
        }

        JobRow job() {
            return job;
        }

        private WithLine with() {
            if (with == null) {
                with = transactions.required(tx -> new WithLine(
                        job,
                        tx.items().get(job.item()).orElseThrow(),
                        tx.items().artwork(List.of(job.item())).getOrDefault(job.item(), List.of())));
                String code = with.line().sku();
                sku = code == null ? null : skus.byCodes(List.of(code)).get(code);
            }
            return with;
        }

        /** The job as its plugin sees it, in the state that it has in the given row; empty when its SKU is gone. */
        Optional<PlannedJob> as(JobRow row, JobPlanner planner) {
            WithLine read = with();
            return Optional.ofNullable(sku)
                    .map(found -> context(new WithLine(row, read.line(), read.artwork()), found, planner));
        }

        JobView.@Nullable PrintFile mainFile() {
            WithLine read = with();
            return sku == null ? null : PrintFiles.main(sku, job.decoration(), job.part(), read.artwork());
        }
    }

    Look look(JobRow job) {
        return new Look(job);
    }

    /** The job, when the caller may see it; customers see jobs of their own orders only. */
    static JobRow visible(Call call, Tx tx, JobId id) {
        JobRow job = tx.jobs().get(id).orElseThrow(() -> PlatenException.notFound("job", id));
        requireAt(call, job);
        if (!call.staff()) {
            boolean own = tx.orders()
                    .get(job.order())
                    .filter(order -> call.customer() != null && call.customer().equals(order.customer()))
                    .isPresent();
            if (!own) {
                throw PlatenException.notFound("job", id);
            }
        }
        return job;
    }

    /** What is made at a location that the caller does not work at does not exist for the caller. */
    static void requireAt(Call call, JobRow job) {
        if (!call.at(job.location())) {
            throw PlatenException.notFound("job", job.id());
        }
    }

    List<JobView> views(List<JobRow> jobs) {
        List<ItemId> ids = jobs.stream().map(JobRow::item).distinct().toList();
        record Lookup(
                Map<ItemId, ItemRow> lines,
                Map<ItemId, List<ArtworkRow>> artwork,
                List<HoldView> holds,
                Map<JobId, String> stations) {}
        Lookup lookup = transactions.required(tx -> {
            Map<ItemId, ItemRow> lines = new LinkedHashMap<>();
            tx.items().get(ids).forEach(line -> lines.put(line.id(), line));
            List<HoldView> holds = tx
                    .holds()
                    .openOfJobs(jobs.stream().map(JobRow::id).toList())
                    .stream()
                    .map(hold -> hold.view())
                    .toList();
            return new Lookup(
                    lines,
                    tx.items().artwork(ids),
                    holds,
                    tx.marks().stations(jobs.stream().map(JobRow::id).toList()));
        });
        Map<String, SkuView> known =
                skus.byCodes(JobPlanner.codes(List.copyOf(lookup.lines().values())));
        List<JobView> views = new ArrayList<>();
        for (JobRow job : jobs) {
            ItemRow line = lookup.lines().get(job.item());
            SkuView sku = line == null || line.sku() == null ? null : known.get(line.sku());
            List<ArtworkRow> artwork = lookup.artwork().getOrDefault(job.item(), List.of());
            List<HoldView> holds = new ArrayList<>(lookup.holds().stream()
                    .filter(hold -> job.id().equals(hold.job()))
                    .toList());
            holds.addAll(missing.holds(List.of(job)));
            views.add(view(job, line, sku, artwork, holds, lookup.stations().get(job.id())));
        }
        return views;
    }

    /** Rows of the queue; asks the store nothing. */
    Page<QueueRow> rows(Page<QueuedJob> jobs, Clock clock) {
        return jobs.map(new QueueRows(types, missing, floor.plan(), clock)::row);
    }

    JobView view(JobRow job) {
        return views(List.of(job)).get(0);
    }

    private JobView view(
            JobRow job,
            @Nullable ItemRow line,
            @Nullable SkuView sku,
            List<ArtworkRow> artwork,
            List<HoldView> holds,
            @Nullable String station) {
        Workflow workflow = types.workflow(job.workflow());
        return new JobView(
                job.id(),
                job.order(),
                job.orderNumber(),
                job.item(),
                job.key(),
                job.title(),
                line == null ? null : line.sku(),
                job.decoration(),
                workflow.version(),
                job.state(),
                job.phase(),
                job.amount(),
                Barcodes.of(job.id()),
                missing.frozen(job),
                floor.codeOf(job.location()),
                job.device(),
                station,
                job.assignment(),
                sku == null ? null : PrintFiles.main(sku, job.decoration(), job.part(), artwork),
                job.substrate(),
                sku == null ? List.of() : sku.finishing(),
                job.dueAt(),
                job.scheduledDevice() == null
                        ? null
                        : new JobView.Schedule(
                                job.scheduledDevice(),
                                Objects.requireNonNull(job.scheduledAt()),
                                Objects.requireNonNull(job.scheduledBy())),
                job.attributes(),
                job.batch(),
                job.remakeOf(),
                job.waived(),
                holds,
                WorkflowRules.allowed(workflow, job.state()),
                job.createdAt(),
                job.queuedAt(),
                job.stateSince(),
                job.version());
    }

    /** Jobs as their plugins see them, read together; those whose SKU is gone are left out. */
    Map<JobId, PlannedJob> contexts(List<JobRow> jobs, JobPlanner planner) {
        return look(jobs, planner).contexts();
    }

    /** The same with what it rests on. */
    SeenJobs look(List<JobRow> jobs, JobPlanner planner) {
        if (jobs.isEmpty()) {
            return SeenJobs.NONE;
        }
        List<ItemId> ids = jobs.stream().map(JobRow::item).distinct().toList();
        record Lookup(List<ItemRow> lines, Map<ItemId, List<ArtworkRow>> artwork) {}
        Lookup lookup = transactions.required(
                tx -> new Lookup(tx.items().get(ids), tx.items().artwork(ids)));
        Map<ItemId, ItemRow> lines = new HashMap<>();
        lookup.lines().forEach(line -> lines.put(line.id(), line));
        Map<String, SkuView> known = skus.byCodes(JobPlanner.codes(lookup.lines()));
        Map<JobId, PlannedJob> contexts = new LinkedHashMap<>();
        for (JobRow job : jobs) {
            ItemRow line = lines.get(job.item());
            SkuView sku = line == null || line.sku() == null ? null : known.get(line.sku());
            if (line != null && sku != null) {
                WithLine with = new WithLine(job, line, lookup.artwork().getOrDefault(job.item(), List.of()));
                contexts.put(job.id(), context(with, sku, planner));
            }
        }
        return SeenJobs.of(contexts, jobs, lookup.lines(), lookup.artwork());
    }

    private PlannedJob context(WithLine with, SkuView sku, JobPlanner planner) {
        JobRow job = with.job();
        DecorationItem item =
                Lines.item(with.line(), sku, job.decoration(), with.line().quantity());
        String own = Reconciler.baseKey(job.key());
        return new PlannedJob(
                job.id().value(),
                own.substring(own.indexOf(':') + 1),
                job.state(),
                job.amount(),
                item,
                item.part(job.part()),
                job.attributes(),
                files.of(sku, job.decoration(), job.part(), with.artwork()),
                planner.devices(job.decoration(), job.location()));
    }
}
