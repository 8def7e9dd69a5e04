package org.platen.rest.internal.resource;

import static org.platen.rest.internal.access.Roles.INTEGRATOR;
import static org.platen.rest.internal.access.Roles.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.platen.api.access.Call;
import org.platen.api.job.JobService;
import org.platen.api.model.JobId;
import org.platen.rest.internal.access.Created;
import org.platen.rest.internal.json.MayBeAbsent;
import org.platen.rest.v1.HoldDraftJson;
import org.platen.rest.v1.HoldJson;
import org.platen.rest.v1.JobEventJson;
import org.platen.rest.v1.JobJson;
import org.platen.rest.v1.ReasonJson;
import org.platen.rest.v1.RequiredReasonJson;
import org.platen.rest.v1.ScheduleDraftJson;

/** What is done with jobs: events, remakes, plans, holds. */
@Path("/jobs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Jobs")
public final class JobWorkResource {
    private final JobService jobs;

    public JobWorkResource(JobService jobs) {
        this.jobs = jobs;
    }

    @POST
    @Path("{id}/events")
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "raiseEvent", summary = "Brings an event to the job; one not allowed now is refused")
    public JobJson event(@Context Call call, @PathParam("id") long id, JobEventJson event) {
        return JobJson.of(jobs.event(call, new JobId(id), event.toEvent()));
    }

    @POST
    @Path("{id}/cancel")
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "cancelJob", summary = "Cancels one job; it leaves the order")
    public JobJson cancel(@Context Call call, @PathParam("id") long id, @MayBeAbsent ReasonJson reason) {
        return JobJson.of(jobs.cancel(call, new JobId(id), reason.reason()));
    }

    @POST
    @Path("{id}/waive")
    @RolesAllowed(OPERATOR)
    @Operation(operationId = "waiveJob", summary = "Accepts that a failed job is not made again")
    public JobJson waive(@Context Call call, @PathParam("id") long id, RequiredReasonJson reason) {
        return JobJson.of(jobs.waive(call, new JobId(id), reason.reason()));
    }

    @POST
    @Path("{id}/remake")
    @Created
    @RolesAllowed(OPERATOR)
    @Operation(operationId = "remakeJob", summary = "Makes a failed job again, as a new one")
    public JobJson remake(@Context Call call, @PathParam("id") long id, @MayBeAbsent ReasonJson reason) {
        return JobJson.of(jobs.remake(call, new JobId(id), reason.reason()));
    }

    @PUT
    @Path("{id}/schedule")
    @RolesAllowed(OPERATOR)
    @Operation(operationId = "scheduleJob", summary = "Plans the start of the job on a device")
    public JobJson schedule(@Context Call call, @PathParam("id") long id, ScheduleDraftJson plan) {
        return JobJson.of(jobs.schedule(call, new JobId(id), plan.device(), plan.start()));
    }

    @POST
    @Path("{id}/holds")
    @Created
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "holdJob", summary = "Blocks the job by hand or because of a dependency")
    public HoldJson hold(@Context Call call, @PathParam("id") long id, HoldDraftJson hold) {
        return HoldJson.of(jobs.hold(call, new JobId(id), hold.reason(), hold.message()));
    }

    @DELETE
    @Path("{id}/holds/{hold}")
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "releaseJob", summary = "Clears a hold that a person set")
    public void release(@Context Call call, @PathParam("id") long id, @PathParam("hold") long hold) {
        jobs.release(call, new JobId(id), hold);
    }
}
