package org.platen.rest.internal.resource;

import static org.platen.rest.internal.access.Roles.INTEGRATOR;
import static org.platen.rest.internal.access.Roles.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Request;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.Variant;
import org.jspecify.annotations.Nullable;
import org.platen.api.access.Call;
import org.platen.api.report.ReportService;
import org.platen.rest.internal.csv.Csv;
import org.platen.rest.v1.BottleneckJson;
import org.platen.rest.v1.BottlenecksJson;
import org.platen.rest.v1.Listing;
import org.platen.rest.v1.ReportJson;
import org.platen.rest.v1.StallJson;
import org.platen.rest.v1.StallsJson;
import org.platen.rest.v1.ThroughputHourJson;
import org.platen.rest.v1.ThroughputJson;

/** Reports, as JSON or as CSV. */
@Path("/reports")
@Tag(name = "Reports")
public final class ReportResource {
    /** How a report is written, where the header Accept does not say so. */
    public enum Format {
        JSON,
        CSV
    }

    static final String TEXT_CSV = "text/csv";
    private static final MediaType CSV_TYPE = new MediaType("text", "csv");
    private static final List<Variant> VARIANTS =
            Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, CSV_TYPE).build();

    private static final Csv<StallJson> STALLS = Csv.of(StallJson.class)
            .column("decoration", StallJson::decoration)
            .column("state", StallJson::state)
            .column("phase", StallJson::phase)
            .column("location", StallJson::location)
            .column("count", StallJson::count)
            .column("oldestSince", StallJson::oldestSince)
            .column("oldestSeconds", StallJson::oldestSeconds)
            .column("medianSeconds", StallJson::medianSeconds)
            .column("p90Seconds", StallJson::p90Seconds)
            .column("href", StallJson::href);
    private static final Csv<BottleneckJson> BOTTLENECKS = Csv.of(BottleneckJson.class)
            .column("rank", BottleneckJson::rank)
            .column("decoration", BottleneckJson::decoration)
            .column("state", BottleneckJson::state)
            .column("location", BottleneckJson::location)
            .column("count", BottleneckJson::count)
            .column("meanSeconds", BottleneckJson::meanSeconds)
            .column("medianSeconds", BottleneckJson::medianSeconds)
            .column("p90Seconds", BottleneckJson::p90Seconds);
    private static final Csv<ThroughputHourJson> THROUGHPUT = Csv.of(ThroughputHourJson.class)
            .column("hour", ThroughputHourJson::hour)
            .column("decoration", ThroughputHourJson::decoration)
            .column("location", ThroughputHourJson::location)
            .column("decorated", ThroughputHourJson::decorated)
            .column("shipped", ThroughputHourJson::shipped);

    private final ReportService reports;

    public ReportResource(ReportService reports) {
        this.reports = reports;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "reports", summary = "The reports that there are")
    public Listing<ReportJson> list(@Context Call call) {
        return new Listing<>(ReportJson.all(), null, null);
    }

    @GET
    @Path("stalls")
    @Produces({MediaType.APPLICATION_JSON, TEXT_CSV})
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "stallReport", summary = "Where live jobs stand, and since when")
    @ApiResponse(
            responseCode = "200",
            description = "One row for each decoration, state and location, the longest wait first",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = StallsJson.class)),
                @Content(mediaType = TEXT_CSV, schema = @Schema(type = "string"))
            })
    public Response stalls(
            @Context Call call,
            @Context Request request,
            @QueryParam("location") @Nullable String location,
            @QueryParam("format") @Nullable Format format) {
        StallsJson report = new StallsJson(reports.stalls(call, Paging.text(location)).stream()
                .map(StallJson::of)
                .toList());
        return csv(request, format) ? csv("stalls", STALLS, report.items()) : json(report);
    }

    @GET
    @Path("bottlenecks")
    @Produces({MediaType.APPLICATION_JSON, TEXT_CSV})
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "bottleneckReport", summary = "How long jobs stay in each state")
    @ApiResponse(
            responseCode = "200",
            description = "One row for each decoration, state and location, the slowest first",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = BottlenecksJson.class)),
                @Content(mediaType = TEXT_CSV, schema = @Schema(type = "string"))
            })
    public Response bottlenecks(
            @Context Call call,
            @Context Request request,
            @Parameter(description = "A moment or a day; seven days before the end where left out")
                    @QueryParam("from")
                    @Nullable
                    Instant from,
            @Parameter(description = "A moment or a day, exclusive; now where left out") @QueryParam("to") @Nullable
                    Instant to,
            @QueryParam("location") @Nullable String location,
            @QueryParam("format") @Nullable Format format) {
        BottlenecksJson report = BottlenecksJson.of(reports.bottlenecks(call, from, to, Paging.text(location)));
        return csv(request, format) ? csv("bottlenecks", BOTTLENECKS, report.items()) : json(report);
    }

    @GET
    @Path("throughput")
    @Produces({MediaType.APPLICATION_JSON, TEXT_CSV})
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "throughputReport", summary = "Jobs decorated and shipped in each hour")
    @ApiResponse(
            responseCode = "200",
            description = "One row for each hour, decoration and location",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ThroughputJson.class)),
                @Content(mediaType = TEXT_CSV, schema = @Schema(type = "string"))
            })
    public Response throughput(
            @Context Call call,
            @Context Request request,
            @Parameter(description = "A moment or a day; seven days before the end where left out")
                    @QueryParam("from")
                    @Nullable
                    Instant from,
            @Parameter(description = "A moment or a day, exclusive; now where left out") @QueryParam("to") @Nullable
                    Instant to,
            @QueryParam("location") @Nullable String location,
            @QueryParam("format") @Nullable Format format) {
        ThroughputJson report = ThroughputJson.of(reports.throughput(call, from, to, Paging.text(location)));
        return csv(request, format) ? csv("throughput", THROUGHPUT, report.items()) : json(report);
    }

    static boolean csv(Request request, @Nullable Format format) {
        if (format != null) {
            return format == Format.CSV;
        }
        Variant variant = request.selectVariant(VARIANTS);
        return variant != null && CSV_TYPE.isCompatible(variant.getMediaType());
    }

    static Response json(Object report) {
        return Response.ok(report, MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    static <T> Response csv(String name, Csv<T> table, List<T> rows) {
        return Response.ok(table.write(rows), CSV_TYPE.withCharset("utf-8"))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(HttpHeaders.CONTENT_DISPOSITION, Downloads.disposition(name + ".csv"))
                .build();
    }
}
