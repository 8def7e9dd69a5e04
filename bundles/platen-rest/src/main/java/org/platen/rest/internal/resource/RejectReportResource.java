package org.platen.rest.internal.resource;

import static org.platen.rest.internal.access.Roles.INTEGRATOR;
import static org.platen.rest.internal.access.Roles.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.platen.api.access.Call;
import org.platen.api.floor.QualityService;
import org.platen.rest.v1.Listing;
import org.platen.rest.v1.RejectRowJson;

/** The report of rejected pieces. */
@Path("/reports/rejects")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Floor")
public final class RejectReportResource {
    private final QualityService quality;

    public RejectReportResource(QualityService quality) {
        this.quality = quality;
    }

    @GET
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "rejectReport", summary = "Rejects of a time, by reason unless said otherwise, most first")
    public Listing<RejectRowJson> rejects(
            @Context Call call,
            @QueryParam("from") @Nullable Instant from,
            @QueryParam("to") @Nullable Instant to,
            @QueryParam("by") QualityService.@Nullable By by,
            @QueryParam("location") @Nullable String location) {
        return Listing.of(
                quality.rejects(
                        call,
                        Paging.required("from", from),
                        Paging.required("to", to),
                        by == null ? QualityService.By.REASON : by,
                        Paging.text(location)),
                RejectRowJson::of);
    }
}
