package org.platen.core.job;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.platen.api.job.Phase;
import org.platen.api.model.ItemId;
import org.platen.api.model.JobId;
import org.platen.core.port.JobRow;

/**
 * The difference between the jobs that an order's lines ask for and those that exist. Pure: the same input gives the same
 * answer, and applying the answer makes the next one empty.
 */
public final class Reconciler {
    /** How a remake's key shows which job it makes again. */
    public static final String REMAKE = "~";

    private Reconciler() {}

    /**
     * What is to be done.
     *
     * @param create jobs that are missing
     * @param cancel jobs that nobody wants any more and nobody has begun
     * @param rewrite jobs not begun whose content changed
     * @param leftRunning jobs that nobody wants any more but somebody has begun
     */
    public record Difference(
            List<Missing> create, List<JobRow> cancel, List<Changed> rewrite, List<JobRow> leftRunning) {}

    /** A job to make. */
    public record Missing(WantedWork work, WantedWork.Job job) {}

    /** A job to change. */
    public record Changed(JobRow present, WantedWork.Job job) {}

    /** Key of the job of which this is a remake, or its own. */
    public static String baseKey(String key) {
        int remake = key.indexOf(REMAKE);
        return remake < 0 ? key : key.substring(0, remake);
    }

    /**
     * Compares.
     *
     * @param wanted of all lines; a line whose plugin could not be asked is left out, its jobs stay
     * @param unknown lines that could not be asked
     * @param present all jobs of the order, cancelled ones included
     */
    public static Difference compare(List<WantedWork> wanted, Set<ItemId> unknown, List<JobRow> present) {
        Map<String, JobRow> inScope = new HashMap<>();
        Set<String> settled = new HashSet<>();
        Set<JobId> remade = remade(present);
        for (JobRow job : present) {
            String name = name(job.item(), baseKey(job.key()));
            if (remade.contains(job.id())) {
                continue;
            }
            if (job.phase() != Phase.CANCELED) {
                inScope.merge(name, job, (a, b) -> a.key().length() >= b.key().length() ? a : b);
            } else if (job.waived()) {
                settled.add(name);
            }
        }
        List<Missing> create = new ArrayList<>();
        List<Changed> rewrite = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (WantedWork work : wanted) {
            for (WantedWork.Job job : work.jobs()) {
                String name = name(work.item(), job.key());
                if (!names.add(name) || settled.contains(name)) {
                    continue;
                }
                JobRow existing = inScope.get(name);
                if (existing == null) {
                    create.add(new Missing(work, free(work.item(), job, present)));
                } else if (mayStillChange(existing) && differs(existing, job)) {
                    rewrite.add(new Changed(existing, job));
                }
            }
        }
        List<JobRow> cancel = new ArrayList<>();
        List<JobRow> leftRunning = new ArrayList<>();
        for (JobRow job : present) {
            boolean over = job.phase().isFinal() || job.runOut();
            if (over || unknown.contains(job.item()) || names.contains(name(job.item(), baseKey(job.key())))) {
                continue;
            }
            (mayStillChange(job) ? cancel : leftRunning).add(job);
        }
        return new Difference(create, cancel, rewrite, leftRunning);
    }

    /** Jobs that were made again: whatever became of that, they are not the piece that is wanted. */
    public static Set<JobId> remade(List<JobRow> present) {
        return present.stream().map(JobRow::remakeOf).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /** Keys of the pieces of each line that somebody gave up by hand: they are neither made again nor replaced. */
    public static Map<ItemId, Set<String>> givenUp(List<JobRow> present) {
        Set<JobId> remade = remade(present);
        return present.stream()
                .filter(job -> job.waived() && !remade.contains(job.id()))
                .collect(Collectors.groupingBy(
                        JobRow::item, Collectors.mapping(job -> baseKey(job.key()), Collectors.toSet())));
    }

    /** The job under a key that none in scope has: its own, or that of another attempt where an earlier one failed. */
    private static WantedWork.Job free(ItemId item, WantedWork.Job job, List<JobRow> present) {
        List<JobRow> attempts = present.stream()
                .filter(one -> one.item().equals(item) && baseKey(one.key()).equals(job.key()))
                .toList();
        boolean taken = attempts.stream()
                .anyMatch(one -> one.phase() != Phase.CANCELED && one.key().equals(job.key()));
        return taken ? job.keyed(job.key() + REMAKE + (attempts.size() + 1)) : job;
    }

    /** Whether nothing was made of it yet, so that it may be changed or taken away without loss. */
    public static boolean mayStillChange(JobRow job) {
        return job.phase() == Phase.INTAKE || job.phase() == Phase.READY || job.phase() == Phase.STAGED;
    }

    /** Jobs that are still wanted and not begun, with what is wanted of them now. */
    public static List<Changed> unbegun(List<WantedWork> wanted, List<JobRow> present) {
        Map<String, WantedWork.Job> names = new HashMap<>();
        wanted.forEach(work -> work.jobs().forEach(job -> names.put(name(work.item(), job.key()), job)));
        List<Changed> unbegun = new ArrayList<>();
        for (JobRow job : present) {
            WantedWork.Job want = mayStillChange(job) ? names.get(name(job.item(), baseKey(job.key()))) : null;
            if (want != null) {
                unbegun.add(new Changed(job, want));
            }
        }
        return unbegun;
    }

    private static boolean differs(JobRow existing, WantedWork.Job job) {
        return !existing.title().equals(job.wanted().title())
                || existing.amount() != job.wanted().amount()
                || !existing.attributes().equals(job.wanted().attributes());
    }

    private static String name(ItemId item, String key) {
        return item.value() + "/" + key;
    }
}
