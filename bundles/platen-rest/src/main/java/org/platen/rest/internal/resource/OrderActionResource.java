package org.platen.rest.internal.resource;

import static org.platen.rest.internal.access.Roles.INTEGRATOR;
import static org.platen.rest.internal.access.Roles.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.platen.api.access.Call;
import org.platen.api.model.OrderId;
import org.platen.api.order.OrderService;
import org.platen.rest.v1.Listing;
import org.platen.rest.v1.OrderActionJson;

/** What may still be done to an order. */
@Path("/orders/{order}/actions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Orders")
public final class OrderActionResource {
    private final OrderService orders;

    public OrderActionResource(OrderService orders) {
        this.orders = orders;
    }

    @GET
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(
            operationId = "orderActions",
            summary = "What may be done to the order now, what it would do, until when")
    public Listing<OrderActionJson> actions(@Context Call call, @PathParam("order") long order) {
        return Listing.of(orders.actions(call, new OrderId(order)), OrderActionJson::of);
    }
}
