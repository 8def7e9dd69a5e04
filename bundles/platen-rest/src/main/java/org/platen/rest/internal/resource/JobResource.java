package org.platen.rest.internal.resource;

import static org.platen.rest.internal.access.Roles.INTEGRATOR;
import static org.platen.rest.internal.access.Roles.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.platen.api.access.Call;
import org.platen.api.error.PlatenException;
import org.platen.api.file.FileStore;
import org.platen.api.job.JobService;
import org.platen.api.job.JobView;
import org.platen.api.model.JobId;
import org.platen.api.model.OrderId;
import org.platen.rest.v1.JobDocument;
import org.platen.rest.v1.JobJson;
import org.platen.rest.v1.Listing;
import org.platen.rest.v1.MarkJson;
import org.platen.rest.v1.SpoJson;
import org.platen.rest.v1.WhyJson;

/** Jobs: finding and reading them, with their history and print file. */
@Path("/jobs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Jobs")
public final class JobResource {
    /** Other ways to look at a job than that of staff. */
    public enum View {
        SPO
    }

    private final JobService jobs;
    private final FileStore files;

    public JobResource(JobService jobs, FileStore files) {
        this.jobs = jobs;
        this.files = files;
    }

    @GET
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(
            operationId = "findJobs",
            summary = "Jobs, of one order where given, cancelled and shipped ones included")
    public Listing<JobJson> find(
            @Context Call call,
            @QueryParam("order") @Nullable Long order,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after) {
        return Listing.of(
                jobs.find(call, order == null ? null : new OrderId(order), Paging.of(limit, after)), JobJson::of);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "getJob", summary = "Reads a job")
    public JobDocument get(@Context Call call, @PathParam("id") long id, @QueryParam("view") @Nullable View view) {
        JobId job = new JobId(id);
        return view == View.SPO ? SpoJson.of(jobs.spoView(call, job)) : JobJson.of(jobs.get(call, job));
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "jobHistory", summary = "Everything that happened to the job")
    public Listing<MarkJson> history(
            @Context Call call,
            @PathParam("id") long id,
            @QueryParam("newest") @Nullable Boolean newest,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after) {
        return Listing.of(
                jobs.history(call, new JobId(id), newest != null && newest, Paging.most(limit, after)), MarkJson::of);
    }

    @GET
    @Path("{id}/why")
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "whyJob", summary = "Why is this job not moving?")
    public WhyJson why(@Context Call call, @PathParam("id") long id) {
        return WhyJson.of(jobs.why(call, new JobId(id)));
    }

    @GET
    @Path("{id}/file")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "getPrintFile", summary = "Downloads the job's print file")
    @ApiResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    public Response file(@Context Call call, @PathParam("id") long id) {
        JobView.PrintFile file = jobs.get(call, new JobId(id)).printFile();
        if (file == null) {
            throw PlatenException.notFound("print file of job", id);
        }
        return Downloads.of(files, file.sha256(), file.name());
    }
}
