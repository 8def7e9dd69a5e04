package org.platen.rest.internal.resource;

import static org.platen.rest.internal.access.Roles.INTEGRATOR;
import static org.platen.rest.internal.access.Roles.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.platen.api.access.Call;
import org.platen.api.floor.BatchFilter;
import org.platen.api.floor.BatchService;
import org.platen.api.model.BatchId;
import org.platen.rest.internal.access.Created;
import org.platen.rest.v1.BatchCandidatesJson;
import org.platen.rest.v1.BatchDraftJson;
import org.platen.rest.v1.BatchJson;
import org.platen.rest.v1.BatchLabelsJson;
import org.platen.rest.v1.Listing;

/** Batches and their labels. */
@Path("/batches")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Floor")
public final class BatchResource {
    private final BatchService batches;

    public BatchResource(BatchService batches) {
        this.batches = batches;
    }

    @GET
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(
            operationId = "listBatches",
            summary = "Batches, newest first; those of which nothing is left to be made are left out unless asked for")
    public Listing<BatchJson> list(
            @Context Call call,
            @QueryParam("state") BatchFilter.@Nullable State state,
            @QueryParam("finished") BatchFilter.@Nullable Finished finished,
            @QueryParam("location") @Nullable String location,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after) {
        BatchFilter filter = new BatchFilter(
                state, finished == null ? BatchFilter.Finished.EXCLUDE : finished, Paging.text(location));
        return Listing.of(batches.find(call, filter, Paging.of(limit, after)), BatchJson::of);
    }

    @GET
    @Path("candidates")
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "batchCandidates", summary = "Jobs that wait to be batched, in groups that fit together")
    public Listing<BatchCandidatesJson> candidates(@Context Call call) {
        return Listing.of(batches.candidates(call), BatchCandidatesJson::of);
    }

    @POST
    @Created
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "createBatch", summary = "Makes a batch of jobs of one group")
    public BatchJson create(@Context Call call, BatchDraftJson draft) {
        return BatchJson.of(batches.create(call, draft.jobIds()));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "getBatch", summary = "Reads a batch")
    public BatchJson get(@Context Call call, @PathParam("id") long id) {
        return BatchJson.of(batches.get(call, new BatchId(id)));
    }

    @POST
    @Path("{id}/labels")
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "labelBatch", summary = "Labels the batch but for what is held; answers all labels")
    public BatchLabelsJson label(@Context Call call, @PathParam("id") long id) {
        return BatchLabelsJson.of(batches.labels(call, new BatchId(id)));
    }

    @POST
    @Path("{id}/release")
    @RolesAllowed(OPERATOR)
    @Operation(operationId = "releaseBatch", summary = "Releases the batch to its pick list")
    public BatchJson release(@Context Call call, @PathParam("id") long id) {
        return BatchJson.of(batches.release(call, new BatchId(id)));
    }
}
