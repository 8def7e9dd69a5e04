package org.platen.rest.internal.resource;

import static org.platen.rest.internal.access.Roles.INTEGRATOR;
import static org.platen.rest.internal.access.Roles.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.platen.api.access.Call;
import org.platen.api.live.LiveService;
import org.platen.rest.v1.RealtimeJson;

/** How the server itself does. */
@Path("/status")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Live")
public final class StatusResource {
    private final LiveService live;

    public StatusResource(LiveService live) {
        this.live = live;
    }

    @GET
    @Path("realtime")
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "realtimeStatus", summary = "The state of live events at this node")
    public RealtimeJson realtime(@Context Call call) {
        return RealtimeJson.of(live.status(call));
    }
}
