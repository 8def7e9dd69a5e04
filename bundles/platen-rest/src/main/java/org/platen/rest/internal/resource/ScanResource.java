package org.platen.rest.internal.resource;

import static org.platen.rest.internal.access.Roles.INTEGRATOR;
import static org.platen.rest.internal.access.Roles.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.platen.api.access.Call;
import org.platen.api.job.JobService;
import org.platen.rest.v1.ScanAnswerJson;
import org.platen.rest.v1.ScanJson;

/** Scans at stations. */
@Path("/scans")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Floor")
public final class ScanResource {
    private final JobService jobs;

    public ScanResource(JobService jobs) {
        this.jobs = jobs;
    }

    @POST
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "scan", summary = "Brings a scan; an equal one a moment later changes nothing")
    public ScanAnswerJson scan(@Context Call call, ScanJson scan) {
        return ScanAnswerJson.of(jobs.scan(call, scan.toRequest()));
    }
}
