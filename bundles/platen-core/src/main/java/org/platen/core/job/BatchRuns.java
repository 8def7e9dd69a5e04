package org.platen.core.job;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.platen.api.floor.BatchRule;
import org.platen.api.floor.BatchRun;
import org.platen.api.floor.LocationView;
import org.platen.api.model.BatchId;
import org.platen.api.model.JobId;
import org.platen.core.decoration.DecorationTypes;
import org.platen.core.decoration.PluginCalls;
import org.platen.core.decoration.PluginFailure;
import org.platen.core.port.BatchQuery;
import org.platen.core.port.BatchQuery.Candidate;
import org.platen.core.port.JobMove;
import org.platen.core.port.JobRow;
import org.platen.core.port.Transactions;
import org.platen.core.port.catalog.Floor;
import org.platen.spi.decoration.DecorationType;
import org.platen.spi.decoration.JobContext;
import org.platen.spi.workflow.Transition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the batches of a rule. Candidates are read page by page, their types are asked before anything is written, and each
 * batch is one short transaction that takes what is still free: two who run at once never put a job into two batches.
 */
public final class BatchRuns {
    private static final Logger LOG = LoggerFactory.getLogger(BatchRuns.class);
    private static final int PAGE = 1000;
    private static final int MOST = 50_000;
    private static final int TOLD = 200;

    /** So often a type may fail to answer in time before the rest of its jobs stays: to wait for each would take all day. */
    private static final int MOST_HANGS = 5;

    private final Transactions transactions;
    private final DecorationTypes types;
    private final PluginCalls calls;
    private final JobPlanner planner;
    private final JobReader reader;
    private final JobEngine engine;
    private final Labelling labelling;
    private final Floor floor;
    private final Clock clock;

    public BatchRuns(
            Transactions transactions,
            DecorationTypes types,
            PluginCalls calls,
            JobPlanner planner,
            JobReader reader,
            JobEngine engine,
            Labelling labelling,
            Floor floor,
            Clock clock) {
        this.transactions = transactions;
        this.types = types;
        this.calls = calls;
        this.planner = planner;
        this.reader = reader;
        this.engine = engine;
        this.labelling = labelling;
        this.floor = floor;
        this.clock = clock;
    }

    /** What jobs of a batch have in common. */
    private record Group(
            String decoration,
            @Nullable Long location,
            String mixingKey,
            @Nullable String sku) {}

    private static final class Work {
        final Map<Group, List<JobRow>> groups = new LinkedHashMap<>();
        final List<BatchRun.Stayed> stayed = new ArrayList<>();
        final List<BatchRun.Made> made = new ArrayList<>();
        int looked;
        int batched;
        boolean more;

        void made(BatchRun.Made batch) {
            batched += batch.jobs().size();
            made.add(batch);
        }

        void stays(JobId job, @Nullable String plugin, String reason) {
            if (stayed.size() < TOLD) {
                stayed.add(new BatchRun.Stayed(job, plugin, reason));
            }
        }
    }

    /** @param locations to which the run is limited; none for all that the rule is about */
    BatchRun run(String actor, BatchRule rule, Set<Long> locations, boolean dryRun) {
        Work work = new Work();
        Set<String> decorations = new TreeSet<>(types.runningKeys());
        if (!rule.decorations().isEmpty()) {
            decorations.retainAll(Set.copyOf(rule.decorations()));
        }
        for (String decoration : decorations) {
            types.running(decoration).ifPresent(running -> collect(work, rule, locations, running.type()));
        }
        cut(work, actor, rule, dryRun);
        return new BatchRun(
                rule.code(), dryRun, work.looked, work.batched, work.more, List.copyOf(work.made), work.stayed);
    }

    private void collect(Work work, BatchRule rule, Set<Long> locations, DecorationType type) {
        List<@Nullable Long> places = new ArrayList<>();
        if (rule.location() != null) {
            places.add(floor.location(rule.location()).map(LocationView::id).orElse(-1L));
        } else if (locations.isEmpty()) {
            places.add(null);
        } else {
            places.addAll(new TreeSet<>(locations));
        }
        for (String state : WorkflowRules.statesBefore(type.workflow(), Transition.BATCH)) {
            for (Long place : places) {
                BatchQuery query = new BatchQuery(
                        type.key(), state, place, rule.skus(), rule.countries(), rule.shippingMethods(), rule.units());
                collect(work, rule, type, query);
            }
        }
    }

    private void collect(Work work, BatchRule rule, DecorationType type, BatchQuery query) {
        BatchQuery.After after = null;
        int hangs = 0;
        PluginFailure hanging = null;
        while (true) {
            BatchQuery.After from = after;
            List<Candidate> page = transactions.required(tx -> tx.batches().candidates(query, from, PAGE));
            if (page.isEmpty()) {
                return;
            }
            if (work.looked >= MOST) {
                work.more = true;
                return;
            }
            after = page.get(page.size() - 1).after();
            Map<JobId, PlannedJob> contexts =
                    reader.contexts(page.stream().map(Candidate::job).toList(), planner);
            Map<JobId, String> keys = hanging == null ? together(type, contexts) : Map.of();
            for (Candidate candidate : page) {
                JobId id = candidate.job().id();
                PlannedJob job = contexts.get(id);
                if (job == null) {
                    work.looked++;
                    work.stays(id, null, "Its SKU is gone");
                    continue;
                }
                if (!fits(rule.colours(), job, "colour", "color") || !fits(rule.sizes(), job, "size")) {
                    continue;
                }
                work.looked++;
                if (rule.kind() == BatchRule.Kind.ARTWORK
                        && job.files().stream().anyMatch(JobContext.ArtFile::missing)) {
                    work.stays(id, null, "Its print file is missing");
                    continue;
                }
                if (hanging != null) {
                    work.stays(id, hanging.plugin(), String.valueOf(hanging.getMessage()));
                    continue;
                }
                try {
                    String key = keys.get(id);
                    if (key == null) {
                        key = calls.call(type.key(), "mixingKey", () -> type.mixingKey(job));
                    }
                    Group group = new Group(
                            type.key(), candidate.job().location(), key, rule.mixedSkus() ? null : candidate.sku());
                    work.groups.computeIfAbsent(group, one -> new ArrayList<>()).add(candidate.job());
                } catch (PluginFailure e) {
                    work.stays(id, e.plugin(), String.valueOf(e.getMessage()));
                    boolean hung = e.getCause() instanceof TimeoutException
                            || e.getCause() instanceof RejectedExecutionException;
                    if (hung && ++hangs == MOST_HANGS) {
                        hanging = e;
                    }
                }
            }
        }
    }

    /** Keys of a page in one call; none when the type fails at any of them, so that each is then asked for by itself. */
    private Map<JobId, String> together(DecorationType type, Map<JobId, PlannedJob> jobs) {
        try {
            return calls.call(type.key(), "mixingKey", () -> {
                Map<JobId, String> keys = new HashMap<>();
                jobs.forEach((id, job) -> keys.put(id, type.mixingKey(job)));
                return keys;
            });
        } catch (PluginFailure e) {
            return Map.of();
        }
    }

    /** Whether one of the attributes, of the job or else of its part, has one of the values. */
    private static boolean fits(List<String> wanted, PlannedJob job, String... names) {
        if (wanted.isEmpty()) {
            return true;
        }
        for (String name : names) {
            String value = job.attributes().get(name);
            if (value == null && job.part() != null) {
                value = job.part().attributes().get(name);
            }
            if (value == null) {
                value = job.item().parameters().get(name);
            }
            if (value != null && wanted.stream().anyMatch(value::equalsIgnoreCase)) {
                return true;
            }
        }
        return false;
    }

    /** Cuts the groups into batches; those of one rule share no job, so that several are made at once. */
    private void cut(Work work, String actor, BatchRule rule, boolean dryRun) {
        try (Hands<Cut> hands = new Hands<>("platen-batch")) {
            work.groups.forEach((group, jobs) -> {
                for (List<JobRow> some : cut(rule, group, jobs)) {
                    if (dryRun) {
                        work.made(made(null, group, some));
                    } else {
                        hands.give(() -> attempt(actor, rule, group, some));
                    }
                }
            });
            for (Cut cut : hands.done()) {
                if (cut.made() != null) {
                    work.made(cut.made());
                }
                cut.stay().forEach(job -> work.stays(job.id(), null, "Its batch could not be made"));
            }
        }
    }

    /** What became of jobs that belong together: a batch, or none as there are none left, or they stay as it failed. */
    private record Cut(BatchRun.@Nullable Made made, List<JobRow> stay) {}

    /** A batch that cannot be made does not keep the others from being made. */
    private Cut attempt(String actor, BatchRule rule, Group group, List<JobRow> jobs) {
        try {
            return new Cut(make(actor, rule, group, jobs).orElse(null), List.of());
        } catch (RuntimeException e) {
            if (Turn.mustStop(e)) {
                throw e;
            }
            LOG.warn(
                    "Batch rule {} cannot make a batch of {} jobs from {} on",
                    rule.code(),
                    jobs.size(),
                    jobs.get(0).id(),
                    e);
            return new Cut(null, jobs);
        }
    }

    private List<List<JobRow>> cut(BatchRule rule, Group group, List<JobRow> jobs) {
        if (!rule.dueFirst()) {
            jobs.sort(Comparator.comparingLong(job -> job.id().value()));
        }
        int limit = types.running(group.decoration())
                .map(running -> running.type().maxBatchSize())
                .orElse(rule.maxSize());
        int size = Math.max(1, Math.min(rule.maxSize(), limit));
        List<List<JobRow>> batches = new ArrayList<>();
        for (int from = 0; from < jobs.size(); from += size) {
            batches.add(jobs.subList(from, Math.min(jobs.size(), from + size)));
        }
        return batches;
    }

    private BatchRun.Made made(@Nullable BatchId id, Group group, List<JobRow> rows) {
        List<JobId> jobs = rows.stream().map(JobRow::id).toList();
        String place = Objects.requireNonNullElse(floor.codeOf(group.location()), "");
        return new BatchRun.Made(id, group.decoration(), place, group.mixingKey(), group.sku(), jobs);
    }

    /** Whether it still belongs where it was put when its type was asked: what was sent elsewhere or rewritten waits. */
    private static boolean fits(JobRow job, JobRow looked) {
        return Objects.equals(job.location(), looked.location())
                && job.attributes().equals(looked.attributes());
    }

    /** The batch of those that are still free; empty when none is. */
    private Optional<BatchRun.Made> make(String actor, BatchRule rule, Group group, List<JobRow> seen) {
        Instant now = clock.instant();
        return transactions.required(tx -> {
            List<JobRow> locked = tx.jobs().lockSeen(seen);
            BatchId id = new BatchId(tx.ids(1).get(0));
            List<JobMove> moves = new ArrayList<>();
            Map<JobId, JobRow> looked = new HashMap<>();
            seen.forEach(job -> looked.put(job.id(), job));
            for (JobRow job : locked) {
                if (fits(job, Objects.requireNonNull(looked.get(job.id())))) {
                    labelling.joins(job, id, now).ifPresent(moves::add);
                }
            }
            if (moves.isEmpty()) {
                return Optional.empty();
            }
            tx.batches().insert(id, group.decoration(), group.mixingKey(), group.location(), actor, now);
            tx.batches().setRule(id, rule.code(), rule.kind());
            engine.apply(tx, actor, moves);
            return Optional.of(made(id, group, moves.stream().map(JobMove::job).toList()));
        });
    }
}
