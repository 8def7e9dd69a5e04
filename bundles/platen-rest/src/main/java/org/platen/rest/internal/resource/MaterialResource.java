package org.platen.rest.internal.resource;

import static org.platen.rest.internal.access.Roles.INTEGRATOR;
import static org.platen.rest.internal.access.Roles.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.platen.api.access.Call;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.api.model.OrderId;
import org.platen.api.stock.MaterialFilter;
import org.platen.api.stock.StockService;
import org.platen.rest.v1.Listing;
import org.platen.rest.v1.MaterialDraftJson;
import org.platen.rest.v1.MaterialJson;
import org.platen.rest.v1.MaterialNeedJson;

/** Materials. */
@Path("/materials")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Stock")
public final class MaterialResource {
    private final StockService stock;

    public MaterialResource(StockService stock) {
        this.stock = stock;
    }

    @GET
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(
            operationId = "listMaterials",
            summary = "Materials whose code or name begins with a text, or those that are low")
    public Listing<MaterialJson> list(
            @Context Call call,
            @QueryParam("q") @Nullable String q,
            @QueryParam("low") boolean low,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after) {
        return Listing.of(
                stock.materials(call, new MaterialFilter(Paging.text(q), low), Paging.of(limit, after)),
                MaterialJson::of);
    }

    @GET
    @Path("plan")
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "planMaterials", summary = "What the jobs of several orders use up, by material")
    public Listing<MaterialNeedJson> plan(@Context Call call, @QueryParam("orders") @Nullable String orders) {
        List<OrderId> ids;
        try {
            ids = Arrays.stream((orders == null ? "" : orders).split(","))
                    .map(String::strip)
                    .filter(id -> !id.isEmpty())
                    .map(id -> new OrderId(Long.parseLong(id)))
                    .toList();
        } catch (NumberFormatException e) {
            throw PlatenException.field(Errors.INVALID, "orders", "must be ids of orders, parted by commas");
        }
        return Listing.of(stock.needs(call, ids), MaterialNeedJson::of);
    }

    @GET
    @Path("{code}")
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "getMaterial", summary = "Reads a material")
    public MaterialJson get(@Context Call call, @PathParam("code") String code) {
        return MaterialJson.of(stock.material(call, code));
    }

    @PUT
    @Path("{code}")
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(
            operationId = "putMaterial",
            summary = "Makes or changes a material; from then on jobs wait for its stock")
    public MaterialJson put(@Context Call call, @PathParam("code") String code, MaterialDraftJson draft) {
        return MaterialJson.of(stock.putMaterial(call, code, draft.toDraft()));
    }
}
