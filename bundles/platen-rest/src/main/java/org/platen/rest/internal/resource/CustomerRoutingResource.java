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
import org.platen.api.model.CustomerId;
import org.platen.api.routing.RoutingService;
import org.platen.rest.v1.AccountRoutingJson;

/** Where the orders of a customer are made. */
@Path("/customers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Catalog")
public final class CustomerRoutingResource {
    private final RoutingService routing;

    public CustomerRoutingResource(RoutingService routing) {
        this.routing = routing;
    }

    @GET
    @Path("{id}/routing")
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "customerRouting", summary = "Where the customer's orders are made")
    public AccountRoutingJson routing(@Context Call call, @PathParam("id") long id) {
        return AccountRoutingJson.of(routing.ofCustomer(call, new CustomerId(id)));
    }

    @PUT
    @Path("{id}/routing")
    @RolesAllowed(OPERATOR)
    @Operation(operationId = "putCustomerRouting", summary = "Pins the customer to a location, or keeps locations out")
    public AccountRoutingJson put(@Context Call call, @PathParam("id") long id, AccountRoutingJson draft) {
        return AccountRoutingJson.of(routing.putCustomer(call, new CustomerId(id), draft.toRouting()));
    }
}
