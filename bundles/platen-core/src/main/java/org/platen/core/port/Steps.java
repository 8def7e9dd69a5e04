package org.platen.core.port;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.platen.api.model.JobId;
import org.platen.api.model.OrderId;

/** Which jobs decorate one garment after the other, in the store. Most jobs are no step and are not in it. */
@ProviderType
public interface Steps {
    /** A job's place among the steps of its garment. */
    record Step(
            JobId job,
            OrderId order,
            int step,
            @Nullable JobId previous,
            @Nullable JobId next) {}

    /** Stores steps; those that are there already are changed. */
    void put(List<Step> steps);

    Optional<Step> of(JobId job);

    Map<JobId, Step> of(Collection<JobId> jobs);

    List<Step> ofOrder(OrderId order);
}
