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
import org.platen.api.job.JobService;
import org.platen.api.job.OfflineScanService;
import org.platen.rest.v1.Listing;
import org.platen.rest.v1.OfflineResultJson;
import org.platen.rest.v1.OfflineScansJson;
import org.platen.rest.v1.ScanAnswerJson;
import org.platen.rest.v1.ScanConflictJson;
import org.platen.rest.v1.ScanJson;
import org.platen.rest.v1.SettleJson;
import org.platen.rest.v1.StationCommandJson;

/** Scans at stations. */
@Path("/scans")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Floor")
public final class ScanResource {
    private final JobService jobs;
    private final OfflineScanService offline;

    public ScanResource(JobService jobs, OfflineScanService offline) {
        this.jobs = jobs;
        this.offline = offline;
    }

    @POST
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "scan", summary = "Brings a scan; an equal one a moment later changes nothing")
    public ScanAnswerJson scan(@Context Call call, ScanJson scan) {
        return ScanAnswerJson.of(jobs.scan(call, scan.toRequest()));
    }

    @GET
    @Path("commands")
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "stationCommands", summary = "Barcodes that command a station: undo, reprint, reject")
    public Listing<StationCommandJson> commands(@Context Call call) {
        return Listing.of(jobs.stationCommands(call), StationCommandJson::of);
    }

    @POST
    @Path("offline")
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(
            operationId = "replayScans",
            summary = "Brings scans that a device made without a network; those that do not fit become conflicts")
    public Listing<OfflineResultJson> replay(@Context Call call, OfflineScansJson scans) {
        return Listing.of(offline.replay(call, scans.toReplay()), OfflineResultJson::of);
    }

    @GET
    @Path("conflicts")
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "listScanConflicts", summary = "Scans that came too late to fit, oldest first")
    public Listing<ScanConflictJson> conflicts(
            @Context Call call,
            @QueryParam("all") @Nullable Boolean all,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after) {
        return Listing.of(
                offline.conflicts(call, Boolean.TRUE.equals(all), Paging.of(limit, after)), ScanConflictJson::of);
    }

    @POST
    @Path("conflicts/{id}/settle")
    @RolesAllowed(OPERATOR)
    @Operation(operationId = "settleScanConflict", summary = "A person dealt with it; the note says how")
    public ScanConflictJson settle(@Context Call call, @PathParam("id") long id, SettleJson settle) {
        return ScanConflictJson.of(offline.settle(call, id, settle.note()));
    }
}
