package org.platen.core.port;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.api.floor.BatchRule;
import org.platen.api.model.JobId;

/** Jobs that a batch rule wants: not held, in one state of one decoration type. Empty lists ask for nothing. */
public record BatchQuery(
        String decoration,
        String state,
        @Nullable Long location,
        List<String> skus,
        List<String> countries,
        List<String> shippingMethods,
        BatchRule.Units units) {

    /** Where the next page begins: behind this job. */
    public record After(Instant dueAt, JobId job) {}

    /** A job that fits, with what decides about its batch. */
    public record Candidate(JobRow job, @Nullable String sku) {
        public After after() {
            return new After(job.dueAt(), job.id());
        }
    }
}
