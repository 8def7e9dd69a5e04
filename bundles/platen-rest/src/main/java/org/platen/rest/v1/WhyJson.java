package org.platen.rest.v1;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.api.model.JobId;
import org.platen.api.order.WhyNot;

/** The answer to "why is this not moving?". */
public record WhyJson(String subject, boolean moving, String summary, List<Cause> causes) {

    /** One thing in the way, who can clear it and how, and when the platform looks again by itself. */
    public record Cause(
            @Nullable LinkJson job,
            String code,
            String message,
            String owner,
            String remedy,
            @Nullable Instant since,
            @Nullable Instant nextCheck) {
        static Cause of(WhyNot.Cause cause) {
            JobId job = cause.job();
            return new Cause(
                    job == null ? null : LinkJson.job(job),
                    cause.code(),
                    cause.message(),
                    cause.owner(),
                    cause.remedy(),
                    cause.since(),
                    cause.nextCheck());
        }
    }

    public static WhyJson of(WhyNot why) {
        return new WhyJson(
                why.subject(),
                why.moving(),
                why.summary(),
                why.causes().stream().map(Cause::of).toList());
    }
}
