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
import org.platen.api.stock.BinView;
import org.platen.api.stock.StockService;
import org.platen.rest.v1.BinDraftJson;
import org.platen.rest.v1.BinJson;
import org.platen.rest.v1.Listing;

/** Bins of a site. */
@Path("/locations/{location}/bins")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Stock")
public final class BinResource {
    private final StockService stock;

    public BinResource(StockService stock) {
        this.stock = stock;
    }

    @GET
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "listBins", summary = "Bins of a site in the order of the walk")
    public Listing<BinJson> list(@Context Call call, @PathParam("location") String location) {
        return Listing.of(stock.bins(call, location), BinJson::of);
    }

    @PUT
    @Path("{code}")
    @RolesAllowed(OPERATOR)
    @Operation(operationId = "putBin", summary = "Makes or changes a bin")
    public BinJson put(
            @Context Call call,
            @PathParam("location") String location,
            @PathParam("code") String code,
            BinDraftJson draft) {
        return BinJson.of(stock.putBin(call, new BinView(location, code, draft.walk())));
    }
}
