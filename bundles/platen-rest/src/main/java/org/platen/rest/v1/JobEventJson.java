package org.platen.rest.v1;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.platen.api.job.JobEvent;

/** Something that happened to a job. */
public record JobEventJson(@Required String event, @Nullable String device, Map<String, String> detail) {
    public JobEvent toEvent() {
        return new JobEvent(event, device, detail);
    }
}
