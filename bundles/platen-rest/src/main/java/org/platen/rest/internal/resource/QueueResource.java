package org.platen.rest.internal.resource;

import static org.platen.rest.internal.access.Roles.INTEGRATOR;
import static org.platen.rest.internal.access.Roles.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.platen.api.access.Call;
import org.platen.api.job.JobService;
import org.platen.api.job.Phase;
import org.platen.api.job.QueueFilter;
import org.platen.api.model.OrderId;
import org.platen.rest.v1.Listing;
import org.platen.rest.v1.QueueRowJson;

/** The queue: live jobs in the order of work. */
@Path("/queue")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Floor")
public final class QueueResource {
    private final JobService jobs;

    public QueueResource(JobService jobs) {
        this.jobs = jobs;
    }

    @GET
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "queue", summary = "Live jobs, earliest deadline first unless sorted otherwise")
    public Listing<QueueRowJson> queue(
            @Context Call call,
            @QueryParam("order") @Nullable Long order,
            @QueryParam("orderNumber") @Nullable String orderNumber,
            @QueryParam("location") @Nullable String location,
            @QueryParam("decoration") @Nullable String decoration,
            @QueryParam("state") @Nullable String state,
            @QueryParam("phase") @Nullable Phase phase,
            @QueryParam("device") @Nullable String device,
            @QueryParam("sort") QueueFilter.@Nullable Sort sort,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after) {
        QueueFilter filter = new QueueFilter(
                order == null ? null : new OrderId(order),
                Paging.text(orderNumber),
                Paging.text(location),
                Paging.text(decoration),
                Paging.text(state),
                phase,
                Paging.text(device),
                sort == null ? QueueFilter.Sort.DUE : sort);
        return Listing.of(jobs.queue(call, filter, Paging.of(limit, after)), QueueRowJson::of);
    }
}
