package org.platen.rest.internal.resource;

import static org.platen.rest.internal.access.Roles.INTEGRATOR;
import static org.platen.rest.internal.access.Roles.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import javax.annotation.security.PermitAll;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import org.platen.api.access.SessionService;
import org.platen.api.access.SessionService.NewSession;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.rest.internal.access.Created;
import org.platen.rest.internal.access.DuringSetup;
import org.platen.rest.internal.access.Sessions;
import org.platen.rest.internal.http.CurrentRequest;
import org.platen.rest.v1.LoginJson;
import org.platen.rest.v1.SessionJson;

/** The session of a person at a browser: a cookie that scripts cannot read. */
@Path("/session")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Access")
public final class SessionResource {
    private final SessionService sessions;

    public SessionResource(SessionService sessions) {
        this.sessions = sessions;
    }

    @POST
    @Created
    @PermitAll
    @Operation(
            operationId = "login",
            summary = "Opens a session for a browser",
            description = "Sets the cookie platen_session. With it, every change needs the header X-Platen-Console: 1"
                    + " or an Origin of the same host; so does this call.")
    public SessionJson login(@Context HttpHeaders headers, LoginJson login) {
        Sessions.requireOwnSite("POST", headers.getRequestHeaders());
        Optional<NewSession> opened =
                sessions.open(login.user(), login.password(), CurrentRequest.remoteAddress(), Sessions.secret());
        NewSession session = opened.orElseThrow(
                () -> new PlatenException(Errors.UNAUTHENTICATED, "The user or the password is wrong"));
        Sessions.give(session.secret());
        return SessionJson.of(session.session());
    }

    @GET
    @DuringSetup
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "session", summary = "The present session")
    public SessionJson session() {
        return Optional.ofNullable(Sessions.secret())
                .flatMap(sessions::session)
                .map(SessionJson::of)
                .orElseThrow(() -> new PlatenException(Errors.NOT_FOUND, "This call has no session"));
    }

    @DELETE
    @PermitAll
    @Operation(operationId = "logout", summary = "Ends the present session at once")
    public void logout(@Context HttpHeaders headers) {
        Sessions.requireOwnSite("DELETE", headers.getRequestHeaders());
        Optional.ofNullable(Sessions.secret()).ifPresent(sessions::close);
        Sessions.give(null);
    }
}
