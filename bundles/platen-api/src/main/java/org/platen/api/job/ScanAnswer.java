package org.platen.api.job;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.platen.api.model.JobId;
import org.platen.api.model.OrderId;

/**
 * What a scan did, for the person with the scanner in the hand.
 *
 * @param changed false when the job was already there, as with a scan sent twice
 * @param message one sentence
 * @param next what may be done next, in order of likelihood
 * @param work file and settings for the station; null where there is nothing to load
 */
public record ScanAnswer(
        JobId job,
        OrderId order,
        String orderNumber,
        boolean changed,
        @Nullable String from,
        String state,
        Phase phase,
        String message,
        List<Next> next,
        @Nullable Work work) {

    /** A possible next step; station is null when it is no scan. */
    public record Next(String event, @Nullable String station, String to) {}

    /** What the station loads. */
    public record Work(JobView.@Nullable PrintFile file, Map<String, String> settings) {}
}
