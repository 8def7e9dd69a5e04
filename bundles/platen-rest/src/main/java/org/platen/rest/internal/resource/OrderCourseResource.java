package org.platen.rest.internal.resource;

import static org.platen.rest.internal.access.Roles.INTEGRATOR;
import static org.platen.rest.internal.access.Roles.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.platen.api.access.Call;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.api.model.OrderId;
import org.platen.api.order.OrderService;
import org.platen.api.order.OrderView;
import org.platen.rest.internal.json.MayBeAbsent;
import org.platen.rest.v1.CancelResultJson;
import org.platen.rest.v1.CloseJson;
import org.platen.rest.v1.CloseResultJson;
import org.platen.rest.v1.Links;
import org.platen.rest.v1.Listing;
import org.platen.rest.v1.OrderJson;
import org.platen.rest.v1.ReasonJson;

/** Orders from the basket to the end: submitting, cancelling, closing. */
@Path("/orders")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Orders")
public final class OrderCourseResource {
    private final OrderService orders;

    public OrderCourseResource(OrderService orders) {
        this.orders = orders;
    }

    @POST
    @Path("{id}/submit")
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "submitOrder", summary = "Ends the basket: the order is checked and received")
    public OrderJson submit(@Context Call call, @PathParam("id") long id) {
        return OrderJson.of(orders.submit(call, new OrderId(id)));
    }

    @POST
    @Path("{id}/cancel")
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "cancelOrder", summary = "Cancels an order; what is being made runs out")
    public CancelResultJson cancel(@Context Call call, @PathParam("id") long id, @MayBeAbsent ReasonJson reason) {
        return CancelResultJson.of(orders.cancel(call, new OrderId(id), reason.reason()));
    }

    @POST
    @Path("{id}/close")
    @RolesAllowed(OPERATOR)
    @Operation(operationId = "closeOrder", summary = "Closes a complete order for good")
    public OrderJson close(@Context Call call, @PathParam("id") long id) {
        return OrderJson.of(orders.close(call, new OrderId(id)));
    }

    @POST
    @Path("close")
    @RolesAllowed(OPERATOR)
    @Operation(operationId = "closeOrders", summary = "Closes several orders; each is closed or refused for itself")
    public Listing<CloseResultJson> closeSeveral(@Context Call call, CloseJson ids) {
        return Listing.of(orders.close(call, ids.orders()), CloseResultJson::of);
    }

    @POST
    @Path("{id}/reopen")
    @RolesAllowed(OPERATOR)
    @Operation(operationId = "reopenOrder", summary = "Refused always: a closed order stays closed, a copy goes on")
    public OrderJson reopen(@Context Call call, @PathParam("id") long id) {
        OrderView order = orders.get(call, new OrderId(id));
        throw PlatenException.refused(
                Errors.STATE,
                "An order is never reopened; make a new one with POST " + Links.ROOT + "/orders {\"copyOf\": " + id
                        + "}",
                order.closed() ? "CLOSED" : order.state().name(),
                List.of());
    }
}
