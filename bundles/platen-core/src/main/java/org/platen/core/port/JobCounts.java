package org.platen.core.port;

/**
 * How far the jobs of an item got. Only jobs in scope count (see {@link JobRow#countsIn}).
 *
 * @param scope jobs in scope
 * @param released of them in READY or further
 * @param done of them in DECORATED or further
 * @param shipped of them shipped
 * @param failed of them failed, neither waived nor made again
 */
public record JobCounts(int scope, int released, int done, int shipped, int failed) {
    public static final JobCounts NONE = new JobCounts(0, 0, 0, 0, 0);

    /** What a released job adds when it becomes decorated. */
    public static final JobCounts DONE = new JobCounts(0, 0, 1, 0, 0);

    public JobCounts plus(JobCounts other) {
        return new JobCounts(
                scope + other.scope,
                released + other.released,
                done + other.done,
                shipped + other.shipped,
                failed + other.failed);
    }

    public JobCounts minus(JobCounts other) {
        return new JobCounts(
                scope - other.scope,
                released - other.released,
                done - other.done,
                shipped - other.shipped,
                failed - other.failed);
    }
}
