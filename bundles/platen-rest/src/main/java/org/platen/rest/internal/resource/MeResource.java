package org.platen.rest.internal.resource;

import static org.platen.rest.internal.access.Roles.CUSTOMER;
import static org.platen.rest.internal.access.Roles.INTEGRATOR;
import static org.platen.rest.internal.access.Roles.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import org.platen.api.access.AccessService;
import org.platen.api.access.Call;
import org.platen.api.access.SessionService;
import org.platen.api.access.UserService;
import org.platen.rest.internal.access.DuringSetup;
import org.platen.rest.internal.access.Sessions;
import org.platen.rest.v1.MeJson;
import org.platen.rest.v1.PasswordJson;
import org.platen.rest.v1.SettingsJson;

/** The caller. */
@Path("/me")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Access")
public final class MeResource {
    private final AccessService access;
    private final UserService users;
    private final SessionService sessions;

    public MeResource(AccessService access, UserService users, SessionService sessions) {
        this.access = access;
        this.users = users;
        this.sessions = sessions;
    }

    @GET
    @RolesAllowed({OPERATOR, INTEGRATOR, CUSTOMER})
    @Operation(operationId = "me", summary = "Who am I, and what may I do?")
    public MeJson me(@Context Call call) {
        return MeJson.of(call, users.self(call));
    }

    @PUT
    @Path("settings")
    @RolesAllowed({OPERATOR, INTEGRATOR, CUSTOMER})
    @Operation(operationId = "changeSettings", summary = "Changes the caller's own name on the screen and language")
    public MeJson changeSettings(@Context Call call, SettingsJson settings) {
        return MeJson.of(call, Optional.of(users.changeSelf(call, settings.displayName(), settings.language())));
    }

    @PUT
    @Path("password")
    @DuringSetup
    @RolesAllowed({OPERATOR, INTEGRATOR, CUSTOMER})
    @Operation(operationId = "changePassword", summary = "Changes the caller's own password")
    public void changePassword(@Context Call call, @Context HttpHeaders headers, PasswordJson change) {
        String session = Sessions.secret();
        if (session != null && headers.getHeaderString(HttpHeaders.AUTHORIZATION) == null) {
            sessions.changePassword(session, call, change.oldPassword(), change.newPassword());
            return;
        }
        access.changePassword(call, change.oldPassword(), change.newPassword());
    }
}
