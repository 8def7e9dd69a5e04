package org.platen.rest.internal.resource;

import static org.platen.rest.internal.access.Roles.INTEGRATOR;
import static org.platen.rest.internal.access.Roles.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.platen.api.access.Call;
import org.platen.api.routing.RoutingService;
import org.platen.rest.v1.AccountRoutingJson;

/** Where the orders of a storefront are made. */
@Path("/storefronts/{name}/routing")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Operation")
public final class StorefrontRoutingResource {
    private final RoutingService routing;

    public StorefrontRoutingResource(RoutingService routing) {
        this.routing = routing;
    }

    @GET
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "storefrontRouting", summary = "Where the storefront's orders are made")
    public AccountRoutingJson routing(@Context Call call, @PathParam("name") String name) {
        return AccountRoutingJson.of(routing.ofStorefront(call, name));
    }

    @PUT
    @RolesAllowed(OPERATOR)
    @Operation(
            operationId = "putStorefrontRouting",
            summary = "Pins the storefront to a location, or keeps locations out")
    public AccountRoutingJson put(@Context Call call, @PathParam("name") String name, AccountRoutingJson draft) {
        return AccountRoutingJson.of(routing.putStorefront(call, name, draft.toRouting()));
    }
}
