package org.platen.rest.internal.resource;

import static org.platen.rest.internal.access.Roles.INTEGRATOR;
import static org.platen.rest.internal.access.Roles.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.platen.api.access.Call;
import org.platen.api.catalog.CatalogService;
import org.platen.rest.internal.access.Created;
import org.platen.rest.internal.access.IfMatch;
import org.platen.rest.v1.Listing;
import org.platen.rest.v1.SkuDraftJson;
import org.platen.rest.v1.SkuJson;

/** The library of SKUs. */
@Path("/skus")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Catalog")
public final class SkuResource {
    private final CatalogService catalog;

    public SkuResource(CatalogService catalog) {
        this.catalog = catalog;
    }

    @GET
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "findSkus", summary = "SKUs whose code or name begins with a text, or all")
    public Listing<SkuJson> find(
            @Context Call call,
            @QueryParam("q") @Nullable String q,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after) {
        return Listing.of(catalog.findSkus(call, Paging.text(q), Paging.of(limit, after)), SkuJson::of);
    }

    @POST
    @Created
    @RolesAllowed(OPERATOR)
    @Operation(operationId = "createSku", summary = "Adds a SKU")
    public SkuJson create(@Context Call call, SkuDraftJson draft) {
        return SkuJson.of(catalog.createSku(call, draft.toDraft()));
    }

    @GET
    @Path("{code}")
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "getSku", summary = "Reads a SKU by its code or id")
    public SkuJson get(@Context Call call, @PathParam("code") String code) {
        return SkuJson.of(catalog.sku(call, code));
    }

    @PUT
    @Path("{code}")
    @RolesAllowed(OPERATOR)
    @Operation(operationId = "changeSku", summary = "Changes a SKU; orders use it from their next reconcile on")
    public SkuJson update(
            @Context Call call,
            @PathParam("code") String code,
            @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch,
            SkuDraftJson draft) {
        return SkuJson.of(catalog.updateSku(call, code, draft.toDraft(), IfMatch.optional(ifMatch)));
    }
}
