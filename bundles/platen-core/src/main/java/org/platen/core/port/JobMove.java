package org.platen.core.port;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.platen.api.job.Phase;

/**
 * A job's way from the state in which it was read to another one.
 *
 * @param job as it was read; the move takes place only while its version is still the same
 * @param event what raised it
 * @param detail kept in the history mark
 * @param batch batch that the job joins; null leaves it as it is
 * @param device device that works on it; null leaves it as it is
 * @param freed whether nothing holds the job from now on
 */
public record JobMove(
        JobRow job,
        String event,
        String to,
        Phase phase,
        boolean runOut,
        @Nullable Long batch,
        @Nullable String device,
        Instant at,
        Map<String, String> detail,
        boolean freed) {
    /** A job's history never goes back in time, even where the clock of the node before was ahead of this one's. */
    public JobMove {
        at = at.isBefore(job.stateSince()) ? job.stateSince() : at;
    }

    public static JobMove of(JobRow job, String event, String to, Phase phase, Instant at, Map<String, String> detail) {
        return new JobMove(job, event, to, phase, job.runOut(), null, null, at, detail, false);
    }

    /** Whether the move changes what the job adds to its item's counts. */
    public boolean counts() {
        return !JobRow.countsIn(phase, job.waived(), runOut).equals(job.counts());
    }

    /** The job as it is stored after the move. */
    public JobRow moved() {
        return job.moved(
                to, phase, runOut, batch == null ? job.batch() : batch, device == null ? job.device() : device, at);
    }

    public JobMove intoBatch(long newBatch) {
        return new JobMove(job, event, to, phase, runOut, newBatch, device, at, detail, freed);
    }

    public JobMove onDevice(@Nullable String newDevice) {
        return new JobMove(job, event, to, phase, runOut, batch, newDevice, at, detail, freed);
    }

    /** The move of a job whose last hold goes with it. */
    public JobMove freeing() {
        return new JobMove(job, event, to, phase, runOut, batch, device, at, detail, true);
    }
}
