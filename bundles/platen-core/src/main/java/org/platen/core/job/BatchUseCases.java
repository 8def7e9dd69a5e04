package org.platen.core.job;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.platen.api.access.Call;
import org.platen.api.access.Role;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.api.floor.BatchCandidates;
import org.platen.api.floor.BatchFilter;
import org.platen.api.floor.BatchLabels;
import org.platen.api.floor.BatchService;
import org.platen.api.floor.BatchView;
import org.platen.api.job.Phase;
import org.platen.api.model.BatchId;
import org.platen.api.model.JobId;
import org.platen.api.model.Page;
import org.platen.api.model.PageRequest;
import org.platen.core.decoration.DecorationTypes;
import org.platen.core.decoration.PluginCalls;
import org.platen.core.decoration.PluginFailure;
import org.platen.core.floor.Scope;
import org.platen.core.port.BatchRow;
import org.platen.core.port.JobRow;
import org.platen.core.port.Mark;
import org.platen.core.port.Transactions;
import org.platen.core.port.Tx;
import org.platen.core.port.catalog.Floor;
import org.platen.spi.decoration.DecorationType;
import org.platen.spi.workflow.Transition;

/** Batches: jobs released together for picking, labelling or printing (TB-25 to TB-27). */
public final class BatchUseCases implements BatchService {
    private static final int MOST_CANDIDATES = 1000;
    private static final int MOST_JOBS = 10_000;

    private final Transactions transactions;
    private final DecorationTypes types;
    private final MissingTypes missing;
    private final PluginCalls calls;
    private final JobPlanner planner;
    private final JobReader reader;
    private final JobEngine engine;
    private final Labelling labelling;
    private final Floor floor;
    private final Clock clock;

    public BatchUseCases(
            Transactions transactions,
            DecorationTypes types,
            MissingTypes missing,
            PluginCalls calls,
            JobPlanner planner,
            JobReader reader,
            JobEngine engine,
            Labelling labelling,
            Floor floor,
            Clock clock) {
        this.transactions = transactions;
        this.types = types;
        this.missing = missing;
        this.calls = calls;
        this.planner = planner;
        this.reader = reader;
        this.engine = engine;
        this.labelling = labelling;
        this.floor = floor;
        this.clock = clock;
    }

    @Override
    public List<BatchCandidates> candidates(Call call) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        Map<BatchCandidates, List<JobId>> groups = new LinkedHashMap<>();
        for (String decoration : types.runningKeys()) {
            for (String state : batchable(decoration)) {
                List<JobRow> found = transactions.required(
                        tx -> tx.jobs().inState(decoration, state, call.locations(), MOST_CANDIDATES + 1));
                boolean more = found.size() > MOST_CANDIDATES;
                List<JobRow> jobs = more ? found.subList(0, MOST_CANDIDATES) : found;
                Map<JobId, String> keys = mixingKeys(jobs);
                for (JobRow job : jobs) {
                    String key = keys.getOrDefault(job.id(), "");
                    groups.computeIfAbsent(
                                    new BatchCandidates(decoration, place(job.location()), key, List.of(), more),
                                    group -> new ArrayList<>())
                            .add(job.id());
                }
            }
        }
        return groups.entrySet().stream()
                .map(group -> new BatchCandidates(
                        group.getKey().decoration(),
                        group.getKey().location(),
                        group.getKey().mixingKey(),
                        group.getValue(),
                        group.getKey().more()))
                .toList();
    }

    static boolean at(Call call, Tx tx, BatchId batch) {
        return call.locations().isEmpty()
                || call.at(tx.routing().placesOf(List.of(batch)).get(batch));
    }

    private List<String> batchable(String decoration) {
        return types.running(decoration)
                .map(running -> WorkflowRules.statesBefore(running.type().workflow(), Transition.BATCH))
                .orElse(List.of());
    }

    private String place(@Nullable Long location) {
        return Objects.requireNonNullElse(floor.codeOf(location), "");
    }

    private Map<JobId, String> mixingKeys(List<JobRow> jobs) {
        Map<JobId, String> keys = new HashMap<>();
        Map<JobId, PlannedJob> contexts = reader.contexts(jobs, planner);
        for (JobRow job : jobs) {
            PlannedJob context = contexts.get(job.id());
            if (context != null) {
                types.running(job.decoration())
                        .ifPresent(running -> keys.put(job.id(), mixingKey(running.type(), job, context)));
            }
        }
        return keys;
    }

    /** A type that cannot say what mixes gets each job alone. */
    private String mixingKey(DecorationType type, JobRow job, PlannedJob context) {
        try {
            return calls.call(job.decoration(), "mixingKey", () -> type.mixingKey(context));
        } catch (PluginFailure e) {
            return "job-" + job.id();
        }
    }

    @Override
    public BatchView create(Call call, List<JobId> ids) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        if (ids.isEmpty() || new HashSet<>(ids).size() != ids.size()) {
            throw PlatenException.field(Errors.INVALID, "/jobs", "must name at least one job, each once");
        }
        if (ids.size() > MOST_JOBS) {
            throw PlatenException.field(Errors.INVALID, "/jobs", "must be at most " + MOST_JOBS);
        }
        Optional<String> earlier = transactions.required(tx -> tx.once().earlier(call));
        if (earlier.isPresent()) {
            return get(call, new BatchId(Long.parseLong(earlier.get())));
        }
        Map<JobId, JobRow> seen = new LinkedHashMap<>();
        transactions.required(tx -> tx.jobs().get(ids)).forEach(job -> seen.put(job.id(), job));
        for (JobId id : ids) {
            if (!seen.containsKey(id)) {
                throw PlatenException.notFound("job", id);
            }
        }
        seen.values().forEach(job -> JobReader.requireAt(call, job));
        seen.values().forEach(missing::requireRunning);
        JobRow first = seen.values().iterator().next();
        Map<JobId, String> keys = mixingKeys(List.copyOf(seen.values()));
        String mixingKey = keys.getOrDefault(first.id(), "");
        for (JobRow job : seen.values()) {
            boolean mixes = job.decoration().equals(first.decoration())
                    && Objects.equals(job.location(), first.location())
                    && keys.getOrDefault(job.id(), "").equals(mixingKey);
            if (!mixes) {
                throw PlatenException.field(
                        Errors.CONTENT, "/jobs", "job " + job.id() + " does not mix with job " + first.id());
            }
        }
        int most = types.running(first.decoration())
                .map(running -> running.type().maxBatchSize())
                .orElse(ids.size());
        if (ids.size() > most) {
            throw PlatenException.field(Errors.CONTENT, "/jobs", "a batch of this type holds at most " + most);
        }
        Instant now = clock.instant();
        BatchId batch = transactions.required(tx -> {
            BatchId id = new BatchId(tx.ids(1).get(0));
            tx.batches().insert(id, first.decoration(), mixingKey, first.location(), call.actor(), now);
            engine.apply(tx, call.actor(), labelling.moves(tx, ids, Transition.BATCH, id, now));
            tx.once().keep(call, id.toString(), now);
            return id;
        });
        return get(call, batch);
    }

    @Override
    public BatchView get(Call call, BatchId batch) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        return transactions
                .required(tx -> tx.batches().get(batch).filter(found -> at(call, tx, batch)))
                .map(BatchUseCases::view)
                .orElseThrow(() -> PlatenException.notFound("batch", batch));
    }

    @Override
    public Page<BatchView> find(Call call, BatchFilter filter, PageRequest page) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        Set<Long> at = Scope.asked(call, floor, filter.location());
        return transactions.required(tx -> tx.batches().find(filter, at, page)).map(BatchUseCases::view);
    }

    private static BatchView view(BatchRow batch) {
        return new BatchView(
                batch.id(),
                batch.decoration(),
                batch.location(),
                batch.mixingKey(),
                batch.state(),
                batch.jobs().stream()
                        .map(job -> new BatchView.Job(
                                job.id(),
                                job.order(),
                                job.orderNumber(),
                                job.title(),
                                job.state(),
                                job.phase(),
                                job.amount(),
                                Barcodes.of(job.id())))
                        .toList(),
                batch.createdAt(),
                batch.releasedAt());
    }

    @Override
    public BatchLabels labels(Call call, BatchId id) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        return transactions.required(tx -> labelling.ofBatch(tx, call, id));
    }

    @Override
    public BatchView release(Call call, BatchId id) {
        call.require(Role.OPERATOR);
        Instant now = clock.instant();
        transactions.required(tx -> {
            BatchRow batch = tx.batches()
                    .get(id)
                    .filter(found -> at(call, tx, id))
                    .orElseThrow(() -> PlatenException.notFound("batch", id));
            if (tx.batches().release(id, now)) {
                tx.marks()
                        .add(tx.jobs().get(batch.jobIds()).stream()
                                .filter(job -> job.phase() != Phase.CANCELED)
                                .map(job -> Mark.order(
                                                job.order(),
                                                "batch.released",
                                                now,
                                                call.actor(),
                                                Map.of("batch", id.toString()))
                                        .of(job.item(), job.id()))
                                .toList());
            }
            return id;
        });
        return get(call, id);
    }
}
