package org.platen.rest.internal.resource;

import static org.platen.rest.internal.access.Roles.ADMIN;
import static org.platen.rest.internal.access.Roles.INTEGRATOR;
import static org.platen.rest.internal.access.Roles.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
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
import org.platen.api.delivery.ProblemService;
import org.platen.api.delivery.StorefrontWebhooks;
import org.platen.api.system.VerifyService;
import org.platen.rest.v1.Listing;
import org.platen.rest.v1.RequiredReasonJson;
import org.platen.rest.v1.StorefrontsJson;
import org.platen.rest.v1.StuckJson;
import org.platen.rest.v1.VerifyJson;

/** The problem page, the shop connections, the check of invariants. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Operation")
public final class OperationResource {
    private final ProblemService problems;
    private final StorefrontWebhooks storefronts;
    private final VerifyService verify;

    public OperationResource(ProblemService problems, StorefrontWebhooks storefronts, VerifyService verify) {
        this.problems = problems;
        this.storefronts = storefronts;
        this.verify = verify;
    }

    @GET
    @Path("problems")
    @RolesAllowed(OPERATOR)
    @Operation(operationId = "listProblems", summary = "What stopped trying: dead letters and poison deliveries")
    public Listing<StuckJson> problems(
            @Context Call call,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after) {
        return Listing.of(problems.find(call, Paging.of(limit, after)), StuckJson::of);
    }

    @POST
    @Path("problems/{kind}/{id}/retry")
    @RolesAllowed(OPERATOR)
    @Operation(operationId = "retryProblem", summary = "Tries again from the start")
    public void retry(@Context Call call, @PathParam("kind") String kind, @PathParam("id") long id) {
        problems.retry(call, kind.toUpperCase(Locale.ROOT), id);
    }

    @POST
    @Path("problems/{kind}/{id}/skip")
    @RolesAllowed(OPERATOR)
    @Operation(operationId = "skipProblem", summary = "Gives it up for good; the reason is kept")
    public void skip(
            @Context Call call, @PathParam("kind") String kind, @PathParam("id") long id, RequiredReasonJson reason) {
        problems.skip(call, kind.toUpperCase(Locale.ROOT), id, reason.reason());
    }

    @GET
    @Path("storefronts")
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "listStorefronts", summary = "The shop connections, and how many deliveries were refused")
    public StorefrontsJson storefronts(@Context Call call) {
        return StorefrontsJson.of(storefronts.connections(call), problems.rejections(call));
    }

    @POST
    @Path("verify")
    @RolesAllowed(ADMIN)
    @Operation(operationId = "verify", summary = "Checks the invariants; takes a while on a large database")
    public VerifyJson verify(@Context Call call) {
        return VerifyJson.of(verify.verify(call));
    }
}
