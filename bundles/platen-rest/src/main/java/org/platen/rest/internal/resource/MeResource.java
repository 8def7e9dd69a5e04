package org.platen.rest.internal.resource;

import static org.platen.rest.internal.access.Roles.CUSTOMER;
import static org.platen.rest.internal.access.Roles.INTEGRATOR;
import static org.platen.rest.internal.access.Roles.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.platen.api.access.AccessService;
import org.platen.api.access.Call;
import org.platen.rest.internal.access.DuringSetup;
import org.platen.rest.v1.MeJson;
import org.platen.rest.v1.PasswordJson;

/** The caller. */
@Path("/me")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Access")
public final class MeResource {
    private final AccessService access;

    public MeResource(AccessService access) {
        this.access = access;
    }

    @GET
    @RolesAllowed({OPERATOR, INTEGRATOR, CUSTOMER})
    @Operation(operationId = "me", summary = "Who am I, and what may I do?")
    public MeJson me(@Context Call call) {
        return MeJson.of(call);
    }

    @PUT
    @Path("password")
    @DuringSetup
    @RolesAllowed({OPERATOR, INTEGRATOR, CUSTOMER})
    @Operation(operationId = "changePassword", summary = "Changes the caller's own password")
    public void changePassword(@Context Call call, PasswordJson change) {
        access.changePassword(call, change.oldPassword(), change.newPassword());
    }
}
