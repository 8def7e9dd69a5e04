package org.platen.rest.internal.resource;

import static org.platen.rest.internal.access.Roles.CUSTOMER;
import static org.platen.rest.internal.access.Roles.INTEGRATOR;
import static org.platen.rest.internal.access.Roles.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.platen.api.access.Call;
import org.platen.api.decoration.DecorationTypeService;
import org.platen.api.system.JobStatusCatalog;
import org.platen.rest.v1.DecorationTypeJson;
import org.platen.rest.v1.JobStatusJson;
import org.platen.rest.v1.Listing;
import org.platen.rest.v1.ShownStateJson;
import org.platen.rest.v1.WorkflowJson;

/** Decoration types, and the documented status names. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Decoration types")
public final class DecorationTypeResource {
    private final DecorationTypeService types;

    public DecorationTypeResource(DecorationTypeService types) {
        this.types = types;
    }

    @GET
    @Path("decoration-types")
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "listDecorationTypes", summary = "Decoration types: running, missing and refused ones")
    public Listing<DecorationTypeJson> list(@Context Call call) {
        return Listing.of(types.list(call), DecorationTypeJson::of);
    }

    @GET
    @Path("decoration-types/{key}")
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "getDecorationType", summary = "Reads a decoration type")
    public DecorationTypeJson get(@Context Call call, @PathParam("key") String key) {
        return DecorationTypeJson.of(types.get(call, key));
    }

    @GET
    @Path("decoration-types/{key}/workflow")
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "getWorkflow", summary = "A version of its workflow, the newest where none is named")
    public WorkflowJson workflow(
            @Context Call call, @PathParam("key") String key, @QueryParam("version") @Nullable Integer version) {
        return WorkflowJson.of(types.workflow(call, key, version));
    }

    @PUT
    @Path("decoration-types/{key}/states/{state}")
    @RolesAllowed(OPERATOR)
    @Operation(operationId = "showState", summary = "Chooses whether customers see when their jobs are in the state")
    public WorkflowJson.State show(
            @Context Call call, @PathParam("key") String key, @PathParam("state") String state, ShownStateJson shown) {
        return WorkflowJson.State.of(types.showState(call, key, state, shown.customerVisible(), shown.customerLabel()));
    }

    @GET
    @Path("job-statuses")
    @RolesAllowed({OPERATOR, INTEGRATOR, CUSTOMER})
    @Operation(operationId = "listJobStatuses", summary = "What each status of shared print operations means")
    public Listing<JobStatusJson> statuses() {
        return Listing.of(JobStatusCatalog.all(), JobStatusJson::of);
    }
}
