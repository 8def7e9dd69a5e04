package org.platen.rest.internal.resource;

import static org.platen.rest.internal.access.Roles.INTEGRATOR;
import static org.platen.rest.internal.access.Roles.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.platen.api.access.Call;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.api.model.ItemId;
import org.platen.api.model.OrderId;
import org.platen.api.routing.RoutingService;
import org.platen.rest.v1.RoutingChoiceJson;
import org.platen.rest.v1.RoutingJson;
import org.platen.rest.v1.RoutingPartJson;

/** Where an order is made, and why there. */
@Path("/orders")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Orders")
public final class OrderRoutingResource {
    private final RoutingService routing;

    public OrderRoutingResource(RoutingService routing) {
        this.routing = routing;
    }

    @GET
    @Path("{id}/routing")
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "orderRouting", summary = "Where the order is made, and why there")
    public RoutingJson routing(@Context Call call, @PathParam("id") long id) {
        return RoutingJson.of(routing.routing(call, new OrderId(id)));
    }

    @PUT
    @Path("{id}/routing")
    @RolesAllowed(OPERATOR)
    @Operation(
            operationId = "overrideRouting",
            summary =
                    "Says where the order or a line of it is made, or how the pieces of a line are spread, until a job is"
                            + " begun")
    public RoutingJson override(@Context Call call, @PathParam("id") long id, RoutingChoiceJson choice) {
        ItemId item = choice.item() == null ? null : new ItemId(choice.item());
        OrderId order = new OrderId(id);
        if (!choice.parts().isEmpty()) {
            if (choice.location() != null) {
                throw PlatenException.field(Errors.INVALID, "/parts", "must not be given together with a location");
            }
            if (item == null) {
                throw PlatenException.field(Errors.INVALID, "/item", "must be given with parts");
            }
            return RoutingJson.of(routing.split(
                    call,
                    order,
                    item,
                    choice.parts().stream().map(RoutingPartJson::part).toList()));
        }
        if (choice.location() == null) {
            throw PlatenException.field(Errors.INVALID, "/location", "must be given, or parts");
        }
        return RoutingJson.of(routing.override(call, order, item, choice.location()));
    }

    @POST
    @Path("{id}/routing/dry-run")
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "dryRunRouting", summary = "Where the order would be made if that were decided now")
    public RoutingJson dryRun(@Context Call call, @PathParam("id") long id) {
        return RoutingJson.of(routing.dryRun(call, new OrderId(id)));
    }
}
