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
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.platen.api.access.Call;
import org.platen.api.job.IntakeChecks;
import org.platen.rest.v1.IntakeCheckJson;

/** The check that releases jobs from intake. */
@Path("/checks/intake")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Floor")
public final class IntakeCheckResource {
    private final IntakeChecks checks;

    public IntakeCheckResource(IntakeChecks checks) {
        this.checks = checks;
    }

    @GET
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "intakeCheck", summary = "What the last check did, and when the next one is")
    public IntakeCheckJson status(@Context Call call) {
        return IntakeCheckJson.of(checks.status(call));
    }

    @POST
    @Path("run")
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "runIntakeCheck", summary = "Checks every job in intake now")
    public IntakeCheckJson run(@Context Call call) {
        return IntakeCheckJson.of(checks.run(call));
    }
}
