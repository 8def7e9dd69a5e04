package org.platen.rest.internal.resource;

import static org.platen.rest.internal.access.Roles.INTEGRATOR;
import static org.platen.rest.internal.access.Roles.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Request;
import javax.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.platen.api.access.Call;
import org.platen.api.floor.QualityService;
import org.platen.rest.internal.csv.Csv;
import org.platen.rest.v1.RejectRowJson;
import org.platen.rest.v1.RejectsJson;

/** The report of rejected pieces. */
@Path("/reports/rejects")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Floor")
public final class RejectReportResource {
    private static final Csv<RejectRowJson> REJECTS = Csv.of(RejectRowJson.class)
            .column("key", RejectRowJson::key)
            .column("label", RejectRowJson::label)
            .column("rejects", RejectRowJson::rejects)
            .column("waste", RejectRowJson::waste)
            .column("remade", RejectRowJson::remade)
            .column("share", RejectRowJson::share);

    private final QualityService quality;

    public RejectReportResource(QualityService quality) {
        this.quality = quality;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, ReportResource.TEXT_CSV})
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "rejectReport", summary = "Rejects of a time, by reason unless said otherwise, most first")
    @ApiResponse(
            responseCode = "200",
            description = "One row for each, most rejects first",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = RejectsJson.class)),
                @Content(mediaType = ReportResource.TEXT_CSV, schema = @Schema(type = "string"))
            })
    public Response rejects(
            @Context Call call,
            @Context Request request,
            @QueryParam("from") @Nullable Instant from,
            @QueryParam("to") @Nullable Instant to,
            @QueryParam("by") QualityService.@Nullable By by,
            @QueryParam("location") @Nullable String location,
            @QueryParam("format") ReportResource.@Nullable Format format) {
        RejectsJson report = RejectsJson.of(quality.rejects(
                call,
                Paging.required("from", from),
                Paging.required("to", to),
                by == null ? QualityService.By.REASON : by,
                Paging.text(location)));
        return ReportResource.csv(request, format)
                ? ReportResource.csv("rejects", REJECTS, report.items())
                : ReportResource.json(report);
    }
}
