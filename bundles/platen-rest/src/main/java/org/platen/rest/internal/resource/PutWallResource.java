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
import org.platen.api.floor.PutWallService;
import org.platen.rest.v1.Listing;
import org.platen.rest.v1.OrderBinDraftJson;
import org.platen.rest.v1.OrderBinJson;

/** The bins in which the pieces of orders wait for each other. */
@Path("/locations/{location}/order-bins")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Floor")
public final class PutWallResource {
    private final PutWallService wall;

    public PutWallResource(PutWallService wall) {
        this.wall = wall;
    }

    @GET
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "listOrderBins", summary = "The put-wall of a location, and whose pieces wait there")
    public Listing<OrderBinJson> bins(@Context Call call, @PathParam("location") String location) {
        return Listing.of(wall.bins(call, location), OrderBinJson::of);
    }

    @PUT
    @Path("{code}")
    @RolesAllowed(OPERATOR)
    @Operation(operationId = "putOrderBin", summary = "Makes or changes a bin of the put-wall")
    public OrderBinJson put(
            @Context Call call,
            @PathParam("location") String location,
            @PathParam("code") String code,
            OrderBinDraftJson draft) {
        return OrderBinJson.of(wall.putBin(call, draft.toBin(location, code)));
    }
}
