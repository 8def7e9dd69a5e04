package org.platen.api.job;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.platen.api.model.BatchId;
import org.platen.api.model.JobId;
import org.platen.api.model.OrderId;

/**
 * What a scan did, for the person with the scanner in the hand.
 *
 * @param job null when a whole batch was scanned, as are order, number and phase; the state is the batch's then
 * @param changed false when the job was already there, as with a scan sent twice
 * @param message one sentence
 * @param next what may be done next, in order of likelihood
 * @param work file and settings for the station; null where there is nothing to load
 * @param gather where the order's pieces are gathered; null where they are not
 * @param batch the batch that was scanned; null when it was a job
 */
public record ScanAnswer(
        @Nullable JobId job,
        @Nullable OrderId order,
        @Nullable String orderNumber,
        boolean changed,
        @Nullable String from,
        String state,
        @Nullable Phase phase,
        String message,
        List<Next> next,
        @Nullable Work work,
        @Nullable Gather gather,
        @Nullable Batch batch) {

    /** What the scan of one job did. */
    public ScanAnswer(
            JobId job,
            OrderId order,
            String orderNumber,
            boolean changed,
            @Nullable String from,
            String state,
            Phase phase,
            String message,
            List<Next> next,
            @Nullable Work work,
            @Nullable Gather gather) {
        this(job, order, orderNumber, changed, from, state, phase, message, next, work, gather, null);
    }

    /** What the scan of a whole batch did. */
    public ScanAnswer(Batch batch, boolean changed, String message, List<Next> next) {
        this(null, null, null, changed, null, batch.state(), null, message, next, null, null, batch);
    }

    /**
     * A batch that was scanned.
     *
     * @param jobs jobs of the batch that are not cancelled
     * @param done those that this scan moved
     * @param already those that were that far before
     * @param refused those that stayed, each with the reason
     */
    public record Batch(
            BatchId id,
            String barcode,
            String decoration,
            String mixingKey,
            String state,
            int jobs,
            int done,
            int already,
            List<Refused> refused) {
        public Batch {
            refused = List.copyOf(refused);
        }
    }

    /** A job of a scanned batch that the scan did not move. */
    public record Refused(JobId job, String title, String state, String reason) {}

    /** A possible next step; station is null when it is no scan. */
    public record Next(String event, @Nullable String station, String to) {}

    /** What the station loads. */
    public record Work(JobView.@Nullable PrintFile file, Map<String, String> settings) {}

    /**
     * The pieces of an order at one location.
     *
     * @param bin order bin of the put-wall; null when none was free or none is needed
     * @param ready pieces that are made
     * @param of pieces of the order in all
     * @param missing pieces still to come, told at the packing station only
     */
    public record Gather(@Nullable String bin, int ready, int of, List<Missing> missing) {}

    /** A piece that is not there yet. */
    public record Missing(JobId job, String title, String state, Phase phase) {}
}
