package org.platen.rest.internal.resource;

import static org.platen.rest.internal.access.Roles.INTEGRATOR;
import static org.platen.rest.internal.access.Roles.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.platen.api.access.Call;
import org.platen.api.stock.StockService;
import org.platen.rest.internal.access.Created;
import org.platen.rest.v1.Listing;
import org.platen.rest.v1.MovementDraftJson;
import org.platen.rest.v1.MovementJson;
import org.platen.rest.v1.StockJson;

/** Stock and its movements. */
@Path("/stock")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Stock")
public final class StockResource {
    private final StockService stock;

    public StockResource(StockService stock) {
        this.stock = stock;
    }

    @GET
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "listStock", summary = "Stock by site and material, with its bins")
    public Listing<StockJson> list(
            @Context Call call,
            @QueryParam("location") @Nullable String location,
            @QueryParam("material") @Nullable String material,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after) {
        return Listing.of(
                stock.stock(call, Paging.text(location), Paging.text(material), Paging.of(limit, after)),
                StockJson::of);
    }

    @GET
    @Path("movements")
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "listMovements", summary = "Movements of stock, newest first")
    public Listing<MovementJson> movements(
            @Context Call call,
            @QueryParam("material") @Nullable String material,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after) {
        return Listing.of(stock.movements(call, Paging.text(material), Paging.of(limit, after)), MovementJson::of);
    }

    @POST
    @Path("movements")
    @Created
    @RolesAllowed(OPERATOR)
    @Operation(
            operationId = "moveStock",
            summary =
                    "Takes in, counts, corrects, wastes or carries stock; jobs that wait for it are looked at at once")
    public MovementJson move(@Context Call call, MovementDraftJson draft) {
        return MovementJson.of(stock.move(call, draft.toDraft()));
    }
}
