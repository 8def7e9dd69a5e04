package org.platen.rest.internal.resource;

import static org.platen.rest.internal.access.Roles.ADMIN;
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
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.platen.api.access.Call;
import org.platen.api.floor.QualityService;
import org.platen.rest.v1.Listing;
import org.platen.rest.v1.RejectReasonDraftJson;
import org.platen.rest.v1.RejectReasonJson;

/** Why pieces are rejected. */
@Path("/reject-reasons")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Floor")
public final class RejectReasonResource {
    private final QualityService quality;

    public RejectReasonResource(QualityService quality) {
        this.quality = quality;
    }

    @GET
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "listRejectReasons", summary = "Reasons for rejecting a piece")
    public Listing<RejectReasonJson> reasons(@Context Call call) {
        return Listing.of(quality.reasons(call), RejectReasonJson::of);
    }

    @PUT
    @Path("{code}")
    @RolesAllowed(ADMIN)
    @Operation(operationId = "putRejectReason", summary = "Makes or changes a reason for rejecting a piece")
    public RejectReasonJson put(@Context Call call, @PathParam("code") String code, RejectReasonDraftJson draft) {
        return RejectReasonJson.of(quality.putReason(call, draft.toReason(code)));
    }
}
