package org.platen.core.port;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.platen.api.model.ItemId;
import org.platen.api.model.JobId;
import org.platen.api.model.OrderId;
import org.platen.api.order.HoldReason;

/**
 * Jobs that the intake check looks after, oldest first. A job whose design checks found nothing is not asked about again
 * until something of it changes; from then on it waits for stock alone, which the store finds out by itself.
 */
@ProviderType
public interface Waiting {
    /**
     * A waiting job.
     *
     * @param passedBy workflow version whose checks found nothing; null asks the plugin again
     * @param told whether a hold says that stock is missing
     */
    record Row(
            JobId job,
            OrderId order,
            ItemId item,
            @Nullable Long location,
            String decoration,
            Instant since,
            @Nullable Long passedBy,
            boolean told) {}

    /**
     * Part of the waiting jobs.
     *
     * @param location null for all
     * @param materials empty for all
     */
    record Scope(@Nullable Long location, Set<String> materials) {
        public static final Scope ALL = new Scope(null, Set.of());
    }

    void add(List<Row> jobs);

    List<Row> get(Collection<JobId> jobs);

    /** They left intake. */
    void left(Collection<JobId> jobs);

    void passed(Collection<JobId> jobs, long workflow);

    /** Their checks are to be asked again. */
    void askAgain(Collection<JobId> jobs);

    /** Those of the type that passed the checks of another version are to be asked again. */
    void askAgain(String decoration, long butNot);

    void told(Collection<JobId> jobs, boolean told);

    /**
     * Claims jobs to be asked about by the database's clock, oldest first, after the given one; those that another node
     * has claimed are passed over.
     */
    List<Row> claim(@Nullable Row after, int max, Duration lease);

    /** Gives back what was claimed. */
    void unclaim(Collection<JobId> jobs);

    /**
     * Jobs that passed their checks, that nothing else holds, and for all of whose needs there is stock, oldest first.
     *
     * @param overtaking whether a job may take what is not enough for an older one
     */
    List<JobId> fitting(Scope scope, boolean overtaking, int max);

    /** Those of the jobs for whose needs there is stock after all older jobs that wait for the same took theirs. */
    Set<JobId> inLine(Collection<JobId> jobs, Collection<Long> locations, Collection<String> materials);

    /** Jobs that passed their checks, that nothing else holds, and that nobody told that stock is missing; oldest first. */
    List<JobId> untold(int max);

    /** Those of the jobs that no hold but missing stock keeps. */
    Set<JobId> unblocked(Collection<JobId> jobs);

    long count();

    /** How many waiting jobs have an open hold of each reason on them or above them. */
    Map<HoldReason, Integer> reasons();
}
