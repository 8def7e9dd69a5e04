package org.platen.core.port;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.platen.api.floor.QualityService;

/** Rejected pieces in the store; what was rejected is never changed. */
@ProviderType
public interface Quality {
    /** An attempt that failed, as the job stood before. */
    record Reject(JobRow job, @Nullable String device, String reason, String actor, Instant at) {}

    void add(List<Reject> rejects);

    List<QualityService.RejectReason> reasons();

    void putReason(QualityService.RejectReason reason);

    /** @param locations of which; none for all */
    List<QualityService.RejectRow> report(Instant from, Instant to, QualityService.By by, Set<Long> locations);
}
