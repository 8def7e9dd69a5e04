package org.platen.api.order;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.api.model.JobId;

/**
 * Answer to "why is this not moving?" (N-2).
 *
 * @param subject such as {@code job 17}
 * @param moving whether nothing stands in its way
 * @param summary one sentence for a person
 */
public record WhyNot(String subject, boolean moving, String summary, List<Cause> causes) {

    /**
     * One thing in the way.
     *
     * @param code exact cause
     * @param message what is wrong, in plain words
     * @param owner who can clear it
     * @param remedy what clears it
     * @param since when it began
     * @param nextCheck when the platform looks again by itself; null when it waits for a person or event
     */
    public record Cause(
            @Nullable JobId job,
            String code,
            String message,
            String owner,
            String remedy,
            @Nullable Instant since,
            @Nullable Instant nextCheck) {}
}
