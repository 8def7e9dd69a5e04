package org.platen.rest.v1;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.api.model.BatchId;
import org.platen.api.model.CustomerId;
import org.platen.api.model.JobId;
import org.platen.api.model.OrderId;

/** A link to something that has an id. */
public record LinkJson(long id, String href) {
    static LinkJson order(OrderId id) {
        return new LinkJson(id.value(), Links.order(id));
    }

    static LinkJson batch(BatchId id) {
        return new LinkJson(id.value(), Links.batch(id));
    }

    static LinkJson job(JobId id) {
        return new LinkJson(id.value(), Links.job(id));
    }

    static List<LinkJson> jobs(List<JobId> ids) {
        return ids.stream().map(LinkJson::job).toList();
    }

    static @Nullable LinkJson customer(@Nullable CustomerId id) {
        return id == null ? null : new LinkJson(id.value(), Links.customer(id));
    }
}
