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
import org.platen.api.floor.PutWallService;
import org.platen.api.model.OrderId;
import org.platen.rest.v1.GatheredJson;
import org.platen.rest.v1.Listing;

/** What is there of an order. */
@Path("/orders/{order}/gathered")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Orders")
public final class GatheredResource {
    private final PutWallService wall;

    public GatheredResource(PutWallService wall) {
        this.wall = wall;
    }

    @GET
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "orderGathered", summary = "Pieces of the order that are made, and what is still missing")
    public Listing<GatheredJson> gathered(@Context Call call, @PathParam("order") long order) {
        return Listing.of(wall.gathered(call, new OrderId(order)), GatheredJson::of);
    }
}
