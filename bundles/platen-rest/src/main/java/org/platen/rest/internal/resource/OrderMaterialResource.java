package org.platen.rest.internal.resource;

import static org.platen.rest.internal.access.Roles.INTEGRATOR;
import static org.platen.rest.internal.access.Roles.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.platen.api.access.Call;
import org.platen.api.model.OrderId;
import org.platen.api.stock.StockService;
import org.platen.rest.v1.Listing;
import org.platen.rest.v1.MaterialNeedJson;

/** What orders use up. */
@Path("/orders")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Stock")
public final class OrderMaterialResource {
    private final StockService stock;

    public OrderMaterialResource(StockService stock) {
        this.stock = stock;
    }

    @GET
    @Path("{id}/materials")
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "orderMaterials", summary = "What the jobs of an order use up, by material")
    public Listing<MaterialNeedJson> materials(@Context Call call, @PathParam("id") long id) {
        return Listing.of(stock.needs(call, List.of(new OrderId(id))), MaterialNeedJson::of);
    }
}
