package org.platen.rest.internal.resource;

import static org.platen.rest.internal.access.Roles.INTEGRATOR;
import static org.platen.rest.internal.access.Roles.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.PATCH;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.platen.api.access.Call;
import org.platen.api.error.PlatenException;
import org.platen.api.model.ItemId;
import org.platen.api.model.OrderId;
import org.platen.api.order.OrderService;
import org.platen.rest.internal.access.Created;
import org.platen.rest.internal.access.IfMatch;
import org.platen.rest.v1.ItemJson;
import org.platen.rest.v1.LineDraftJson;
import org.platen.rest.v1.LinePatchJson;
import org.platen.rest.v1.SkuChoiceJson;
import org.platen.rest.v1.WhyJson;

/** The lines of an order. */
@Path("/orders/{id}/items")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Orders")
public final class OrderItemResource {
    private final OrderService orders;

    public OrderItemResource(OrderService orders) {
        this.orders = orders;
    }

    @POST
    @Created
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "addItem", summary = "Adds a line, of a SKU of the library or of a new one")
    public ItemJson add(@Context Call call, @PathParam("id") long id, LineDraftJson line) {
        OrderId order = new OrderId(id);
        return ItemJson.of(order, orders.addItem(call, order, line.toDraft()));
    }

    @GET
    @Path("{item}")
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "getItem", summary = "Reads a line")
    public ItemJson get(@Context Call call, @PathParam("id") long id, @PathParam("item") long item) {
        OrderId order = new OrderId(id);
        return orders.get(call, order).items().stream()
                .filter(line -> line.id().value() == item)
                .findAny()
                .map(line -> ItemJson.of(order, line))
                .orElseThrow(() -> PlatenException.notFound("item", item));
    }

    @PATCH
    @Path("{item}")
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "changeItem", summary = "Changes a line; If-Match is the version of the order")
    public ItemJson patch(
            @Context Call call,
            @PathParam("id") long id,
            @PathParam("item") long item,
            @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch,
            LinePatchJson patch) {
        OrderId order = new OrderId(id);
        return ItemJson.of(
                order, orders.patchItem(call, order, new ItemId(item), patch.toPatch(), IfMatch.optional(ifMatch)));
    }

    @DELETE
    @Path("{item}")
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "removeItem", summary = "Removes a line; its jobs stay until the next reconcile")
    public void remove(@Context Call call, @PathParam("id") long id, @PathParam("item") long item) {
        orders.removeItem(call, new OrderId(id), new ItemId(item));
    }

    @POST
    @Path("{item}/sku")
    @RolesAllowed(OPERATOR)
    @Operation(operationId = "resolveSku", summary = "Puts the right SKU on a line whose SKU was unknown")
    public ItemJson resolveSku(
            @Context Call call, @PathParam("id") long id, @PathParam("item") long item, SkuChoiceJson choice) {
        OrderId order = new OrderId(id);
        return ItemJson.of(order, orders.resolveSku(call, order, new ItemId(item), choice.sku()));
    }

    @GET
    @Path("{item}/why")
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "whyItem", summary = "Why is this line not moving?")
    public WhyJson why(@Context Call call, @PathParam("id") long id, @PathParam("item") long item) {
        return WhyJson.of(orders.why(call, new OrderId(id), new ItemId(item)));
    }
}
