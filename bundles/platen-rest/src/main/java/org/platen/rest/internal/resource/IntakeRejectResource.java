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
import org.platen.api.intake.IntakeRejects;
import org.platen.rest.internal.json.MayBeAbsent;
import org.platen.rest.v1.IntakeRejectJson;
import org.platen.rest.v1.Listing;
import org.platen.rest.v1.RejectRetryJson;
import org.platen.rest.v1.RetriedJson;

/** Storefront orders that were not let in. */
@Path("/intake/rejects")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Operation")
public final class IntakeRejectResource {
    private final IntakeRejects rejects;

    public IntakeRejectResource(IntakeRejects rejects) {
        this.rejects = rejects;
    }

    @GET
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "listIntakeRejects", summary = "Storefront orders that were not let in, and why")
    public Listing<IntakeRejectJson> rejects(
            @Context Call call,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after) {
        return Listing.of(rejects.find(call, Paging.of(limit, after)), IntakeRejectJson::of);
    }

    @POST
    @Path("{id}/retry")
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "retryIntakeReject", summary = "Tries to let it in again, if need be with another address")
    public RetriedJson retry(@Context Call call, @PathParam("id") long id, @MayBeAbsent RejectRetryJson body) {
        return RetriedJson.of(rejects.retry(call, id, body.toAddress()));
    }
}
