package org.platen.rest.internal.resource;

import static org.platen.rest.internal.access.Roles.INTEGRATOR;
import static org.platen.rest.internal.access.Roles.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.platen.api.access.Call;
import org.platen.api.floor.BatchRuleService;
import org.platen.rest.v1.BatchRuleDraftJson;
import org.platen.rest.v1.BatchRuleJson;
import org.platen.rest.v1.BatchRunJson;
import org.platen.rest.v1.Listing;

/** Rules by which batches are made. */
@Path("/batch-rules")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Floor")
public final class BatchRuleResource {
    private final BatchRuleService rules;

    public BatchRuleResource(BatchRuleService rules) {
        this.rules = rules;
    }

    @GET
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "listBatchRules", summary = "The rules by which batches are made")
    public Listing<BatchRuleJson> list(@Context Call call) {
        return Listing.of(rules.list(call), BatchRuleJson::of);
    }

    @GET
    @Path("{code}")
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "getBatchRule", summary = "Reads a batch rule and what it did last")
    public BatchRuleJson get(@Context Call call, @PathParam("code") String code) {
        return BatchRuleJson.of(rules.get(call, code));
    }

    @PUT
    @Path("{code}")
    @RolesAllowed(OPERATOR)
    @Operation(operationId = "putBatchRule", summary = "Makes or changes a batch rule")
    public BatchRuleJson put(@Context Call call, @PathParam("code") String code, BatchRuleDraftJson draft) {
        return BatchRuleJson.of(rules.put(call, draft.toRule(code)));
    }

    @DELETE
    @Path("{code}")
    @RolesAllowed(OPERATOR)
    @Operation(operationId = "deleteBatchRule", summary = "Deletes a batch rule; its batches stay")
    public void delete(@Context Call call, @PathParam("code") String code) {
        rules.delete(call, code);
    }

    @POST
    @Path("{code}/run")
    @RolesAllowed(OPERATOR)
    @Operation(
            operationId = "runBatchRule",
            summary = "Makes the batches of a rule now; a dry run only tells which it would make")
    public BatchRunJson run(
            @Context Call call, @PathParam("code") String code, @QueryParam("dryRun") @Nullable Boolean dryRun) {
        return BatchRunJson.of(rules.run(call, code, dryRun != null && dryRun));
    }
}
