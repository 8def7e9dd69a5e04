package org.platen.core.job;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.platen.api.catalog.SkuPart;
import org.platen.api.catalog.SkuView;
import org.platen.api.model.ItemId;
import org.platen.api.order.HoldReason;
import org.platen.api.order.ReconcilePlan.Reason;
import org.platen.core.decoration.DecorationTypes;
import org.platen.core.decoration.PluginCalls;
import org.platen.core.decoration.PluginFailure;
import org.platen.core.port.ArtworkRow;
import org.platen.core.port.ItemRow;
import org.platen.core.port.catalog.Floor;
import org.platen.core.port.catalog.Skus;
import org.platen.spi.decoration.DecorationItem;
import org.platen.spi.decoration.DecorationType;
import org.platen.spi.decoration.Finding;
import org.platen.spi.decoration.Guard;
import org.platen.spi.decoration.JobContext;
import org.platen.spi.decoration.MaterialNeed;
import org.platen.spi.decoration.WantedJob;
import org.platen.spi.decoration.WorkflowDecorationType;
import org.platen.spi.workflow.Transition;
import org.platen.spi.workflow.Workflow;

/**
 * Asks the decoration types what they want made of an order's lines and whether it may be released. Runs outside any
 * transaction; each type is called once for all its lines, and a check once for jobs that do not differ.
 */
public final class JobPlanner {
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._:-]{1,80}");
    /** Code of the hold that stands for a failed plugin. */
    static final String PLUGIN_FAILED = "plugin.failed";

    private final DecorationTypes types;
    private final PluginCalls calls;
    private final Skus skus;
    private final Floor floor;
    private final PrintFiles files;

    public JobPlanner(DecorationTypes types, PluginCalls calls, Skus skus, Floor floor, PrintFiles files) {
        this.types = types;
        this.calls = calls;
        this.skus = skus;
        this.floor = floor;
        this.files = files;
    }

    /**
     * What is asked.
     *
     * @param artwork of the lines
     * @param location where it is made; null while undecided
     * @param givenUp keys of the pieces of the lines that nobody wants again, see {@link Reconciler#givenUp}
     * @param checked which jobs, by item and key, are to be checked for release; the others exist already
     * @param materials whether material needs are wanted
     */
    public record Question(
            List<ItemRow> lines,
            Map<ItemId, List<ArtworkRow>> artwork,
            @Nullable Long location,
            Map<ItemId, Set<String>> givenUp,
            BiPredicate<ItemId, String> checked,
            boolean materials) {}

    /** The jobs that each line wants, in the order of the lines. */
    public List<WantedWork> plan(Question question) {
        return plan(question, skus.byCodes(codes(question.lines())));
    }

    /** The same for a caller that has just looked the SKUs up, by the codes of the lines. */
    public List<WantedWork> plan(Question question, Map<String, SkuView> known) {
        Map<ItemId, WantedWork> none = new HashMap<>();
        Map<String, List<ItemRow>> byType = new LinkedHashMap<>();
        long room = Pieces.MOST;
        for (ItemRow line : question.lines()) {
            WantedWork nothing = nothing(line, known.get(Objects.requireNonNullElse(line.sku(), "")));
            long pieces = nothing != null ? 0 : Pieces.of(line.quantity(), sku(known, line));
            if (pieces > room) {
                nothing = WantedWork.none(line.id(), Reason.TOO_MANY_PIECES, Pieces.tooMany(pieces));
            }
            if (nothing != null) {
                none.put(line.id(), nothing);
                continue;
            }
            room -= pieces;
            for (String decoration : decorations(sku(known, line))) {
                byType.computeIfAbsent(decoration, key -> new ArrayList<>()).add(line);
            }
        }
        Map<ItemId, List<WantedWork.Job>> jobs = new HashMap<>();
        byType.forEach((decoration, lines) -> ask(question, known, decoration, lines, jobs, none));
        List<WantedWork> answer = new ArrayList<>();
        for (ItemRow line : question.lines()) {
            WantedWork nothing = none.get(line.id());
            List<WantedWork.Job> wanted = jobs.getOrDefault(line.id(), List.of());
            if (nothing == null && wanted.isEmpty()) {
                nothing = WantedWork.none(line.id(), Reason.NO_VALID_PART, "No decoration type makes anything of it");
            }
            answer.add(
                    nothing != null
                            ? nothing
                            : new WantedWork(
                                    line.id(), null, "", sku(known, line).substrate(), wanted));
        }
        return answer;
    }

    /**
     * Jobs that lines ask for, by SKU: only counted, nothing is checked. Falls back to the SKU's own numbers, also where
     * there are more pieces than are ever made.
     */
    public Map<ItemId, Integer> count(List<ItemRow> lines, Map<String, SkuView> known) {
        Map<ItemId, Integer> counts = new LinkedHashMap<>();
        long room = Pieces.MOST;
        for (ItemRow line : lines) {
            SkuView sku = line.sku() == null ? null : known.get(line.sku());
            long count = 0;
            if (!line.removed() && line.quantity() > 0 && sku != null) {
                long pieces = Pieces.of(line.quantity(), sku);
                if (pieces > room) {
                    count = pieces;
                } else {
                    room -= pieces;
                    for (String decoration : decorations(sku)) {
                        count += count(line, sku, decoration);
                    }
                }
            }
            counts.put(line.id(), Pieces.shown(count));
        }
        return counts;
    }

    private int count(ItemRow line, SkuView sku, String decoration) {
        int bySku = sku.parts().stream()
                .filter(part -> part.decoration().equals(decoration))
                .mapToInt(part -> part.quantity() * line.quantity())
                .sum();
        return types.running(decoration)
                .map(running -> {
                    DecorationItem item = Lines.item(line, sku, decoration, line.quantity());
                    try {
                        return calls
                                .call(
                                        decoration,
                                        "explode",
                                        () -> running.type().explode(item))
                                .stream()
                                .mapToInt(WantedJob::amount)
                                .sum();
                    } catch (PluginFailure e) {
                        return bySku;
                    }
                })
                .orElse(bySku);
    }

    private static @Nullable WantedWork nothing(ItemRow line, @Nullable SkuView sku) {
        if (line.removed()) {
            return WantedWork.none(line.id(), Reason.REMOVED, "The line was removed");
        }
        if (line.quantity() == 0) {
            return WantedWork.none(line.id(), Reason.REMOVED, "Each of its pieces was cancelled");
        }
        if (line.sku() == null) {
            return WantedWork.none(line.id(), Reason.UNKNOWN_SKU, "The line '" + line.title() + "' names no SKU");
        }
        if (sku == null) {
            return WantedWork.none(line.id(), Reason.UNKNOWN_SKU, "There is no SKU " + line.sku());
        }
        if (sku.parts().isEmpty()) {
            return WantedWork.none(line.id(), Reason.NO_VALID_PART, "SKU " + sku.code() + " has no part");
        }
        return Lines.parameterProblem(line, sku)
                .map(problem -> WantedWork.none(line.id(), Reason.PARAMETER, problem))
                .orElse(null);
    }

    private void ask(
            Question question,
            Map<String, SkuView> known,
            String decoration,
            List<ItemRow> lines,
            Map<ItemId, List<WantedWork.Job>> jobs,
            Map<ItemId, WantedWork> none) {
        DecorationTypes.Running running = types.running(decoration).orElse(null);
        if (running == null) {
            String refusal = types.refusal(decoration);
            String why = refusal == null ? "Decoration type " + decoration + " is not running" : refusal;
            lines.forEach(line -> none.put(line.id(), WantedWork.none(line.id(), Reason.PLUGIN_MISSING, why)));
            return;
        }
        DecorationType type = running.type();
        List<Exploded> exploded;
        try {
            exploded = calls.call(
                    decoration,
                    "explode",
                    () -> lines.stream()
                            .map(line -> explode(question, running, line, sku(known, line)))
                            .toList());
        } catch (PluginFailure e) {
            lines.forEach(line -> none.put(
                    line.id(),
                    WantedWork.none(line.id(), Reason.PLUGIN_FAILED, Objects.requireNonNullElse(e.getMessage(), ""))));
            return;
        }
        for (int i = 0; i < lines.size(); i++) {
            ItemRow line = lines.get(i);
            List<WantedWork.Job> checked = check(question, type, line, sku(known, line), exploded.get(i));
            jobs.computeIfAbsent(line.id(), key -> new ArrayList<>()).addAll(checked);
        }
    }

    /** What a line is for a type, and the jobs that it makes of it. */
    private record Exploded(DecorationItem item, List<WantedWork.Job> jobs) {}

    /**
     * Pieces that were cancelled one by one are asked for too, so that the others keep their keys; but not more than it
     * takes to come to those that are wanted.
     */
    private static Exploded explode(Question question, DecorationTypes.Running running, ItemRow line, SkuView sku) {
        int pieces = line.quantity() + line.dropped();
        Exploded all = explode(question, running, line, sku, pieces);
        if (line.dropped() == 0 || all.jobs().size() != pieces) {
            return all;
        }
        Set<String> givenUp = question.givenUp().getOrDefault(line.id(), Set.of());
        List<String> keys = all.jobs().stream().map(WantedWork.Job::key).toList();
        int asked = Pieces.asked(line.quantity(), keys, givenUp::contains);
        return asked == pieces ? all : explode(question, running, line, sku, asked);
    }

    private static Exploded explode(
            Question question, DecorationTypes.Running running, ItemRow line, SkuView sku, int pieces) {
        DecorationItem item = Lines.item(line, sku, running.type().key(), pieces);
        return new Exploded(item, explode(running, item, question.materials()));
    }

    private static List<WantedWork.Job> explode(
            DecorationTypes.Running running, DecorationItem item, boolean materials) {
        DecorationType type = running.type();
        List<WantedWork.Job> jobs = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (WantedJob wanted : type.explode(item)) {
            if (!keys.add(wanted.key())) {
                throw new IllegalStateException("explode gave the key '" + wanted.key() + "' twice, see WantedJob");
            }
            if (!KEY.matcher(wanted.key()).matches() || wanted.amount() < 1) {
                throw new IllegalStateException("explode gave the key '" + wanted.key() + "' and the amount "
                        + wanted.amount() + ", see WantedJob");
            }
            WantedJob stepped = Garments.stepped(item, wanted);
            List<MaterialNeed> needs =
                    materials ? Garments.needs(stepped.attributes(), type.materials(item, stepped)) : List.of();
            jobs.add(new WantedWork.Job(
                    type.key() + ":" + wanted.key(), type.key(), running.workflow(), stepped, List.of(), needs));
        }
        return jobs;
    }

    /** Runs the guards of the release for new jobs; jobs that differ by their key alone share the answer. */
    private List<WantedWork.Job> check(
            Question question, DecorationType type, ItemRow line, SkuView sku, Exploded exploded) {
        DecorationItem item = exploded.item();
        List<WantedWork.Job> jobs = exploded.jobs();
        Map<List<Object>, List<Finding>> answers = new HashMap<>();
        List<WantedWork.Job> checked = new ArrayList<>(jobs.size());
        for (WantedWork.Job job : jobs) {
            if (!question.checked().test(line.id(), job.key())) {
                checked.add(job);
                continue;
            }
            List<Object> same = List.of(
                    Objects.requireNonNullElse(job.wanted().part(), ""),
                    job.wanted().attributes());
            List<Finding> findings = answers.computeIfAbsent(same, key -> {
                PlannedJob context = new PlannedJob(
                        0,
                        job.wanted().key(),
                        type.workflow().initial().key(),
                        job.wanted().amount(),
                        item,
                        item.part(job.wanted().part()),
                        job.wanted().attributes(),
                        files.of(
                                sku,
                                type.key(),
                                job.wanted().part(),
                                question.artwork().getOrDefault(line.id(), List.of())),
                        devices(type.key(), question.location()));
                return releaseFindings(type, context);
            });
            checked.add(new WantedWork.Job(
                    job.key(), job.decoration(), job.workflow(), job.wanted(), findings, job.materials()));
        }
        return checked;
    }

    private List<Finding> releaseFindings(DecorationType type, JobContext context) {
        Workflow workflow = type.workflow();
        return workflow.from(context.state()).stream()
                .filter(transition -> transition.event().equals(Transition.RELEASE))
                .findFirst()
                .map(transition -> findings(type, transition, context))
                .orElse(List.of());
    }

    /** What a transition's guards find; a guard that fails or hangs is itself a finding. */
    List<Finding> findings(DecorationType type, Transition transition, JobContext context) {
        List<Finding> findings = new ArrayList<>();
        Map<String, Guard> guards = type.guards();
        for (String id : transition.guards()) {
            Guard guard = guards.get(id);
            if (guard == null) {
                if (!WorkflowDecorationType.BUILT_IN.contains(id)) {
                    findings.add(new Finding(
                            HoldReason.DEPENDENCY,
                            PLUGIN_FAILED,
                            "The running version of " + type.key() + " has no check '" + id
                                    + "', which the job's workflow names",
                            "admin"));
                }
                continue;
            }
            try {
                findings.addAll(calls.call(type.key(), "check " + id, () -> guard.check(context)));
            } catch (PluginFailure e) {
                findings.add(failed(e));
            }
        }
        return findings;
    }

    static Finding failed(PluginFailure e) {
        return new Finding(
                HoldReason.DEPENDENCY,
                PLUGIN_FAILED,
                Objects.requireNonNullElse(e.getMessage(), "The plugin failed"),
                "admin");
    }

    /** What a job uses up, as its type says now. */
    List<MaterialNeed> materials(DecorationType type, PlannedJob job) throws PluginFailure {
        WantedJob wanted = new WantedJob(
                job.key(),
                job.item().title(),
                job.part() == null ? null : job.part().code(),
                job.amount(),
                job.attributes());
        return Garments.needs(
                job.attributes(), calls.call(type.key(), "materials", () -> type.materials(job.item(), wanted)));
    }

    List<JobContext.Device> devices(String decoration, @Nullable Long location) {
        return floor.devices(decoration, location).stream()
                .map(device -> new JobContext.Device(device.code(), device.attributes()))
                .toList();
    }

    private static SkuView sku(Map<String, SkuView> known, ItemRow line) {
        return Objects.requireNonNull(known.get(Objects.requireNonNull(line.sku())));
    }

    private static Set<String> decorations(SkuView sku) {
        Set<String> decorations = new LinkedHashSet<>();
        for (SkuPart part : sku.parts()) {
            decorations.add(part.decoration());
        }
        return decorations;
    }

    static Collection<String> codes(List<ItemRow> lines) {
        Set<String> codes = new LinkedHashSet<>();
        for (ItemRow line : lines) {
            if (line.sku() != null) {
                codes.add(line.sku());
            }
        }
        return codes;
    }
}
