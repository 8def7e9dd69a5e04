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
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.platen.api.access.Call;
import org.platen.api.stock.PurchaseService;
import org.platen.api.stock.PurchaseView;
import org.platen.rest.internal.access.Created;
import org.platen.rest.v1.Listing;
import org.platen.rest.v1.PurchaseDraftJson;
import org.platen.rest.v1.PurchaseJson;
import org.platen.rest.v1.ReceiptDraftJson;

/** Orders to suppliers. */
@Path("/purchase-orders")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Stock")
public final class PurchaseResource {
    private final PurchaseService purchases;

    public PurchaseResource(PurchaseService purchases) {
        this.purchases = purchases;
    }

    @GET
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "listPurchases", summary = "Orders to suppliers, newest first")
    public Listing<PurchaseJson> list(
            @Context Call call,
            @QueryParam("state") PurchaseView.@Nullable State state,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after) {
        return Listing.of(purchases.find(call, state, Paging.of(limit, after)), PurchaseJson::of);
    }

    @POST
    @Created
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(
            operationId = "createPurchase",
            summary = "Orders material; a line may be tied to the job that gets what arrives")
    public PurchaseJson create(@Context Call call, PurchaseDraftJson draft) {
        return PurchaseJson.of(purchases.create(call, draft.toDraft()));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "getPurchase", summary = "Reads an order to a supplier")
    public PurchaseJson get(@Context Call call, @PathParam("id") long id) {
        return PurchaseJson.of(purchases.get(call, id));
    }

    @POST
    @Path("{id}/cancel")
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "cancelPurchase", summary = "Ends an order to a supplier; what arrived stays")
    public PurchaseJson cancel(@Context Call call, @PathParam("id") long id) {
        return PurchaseJson.of(purchases.cancel(call, id));
    }

    @POST
    @Path("{id}/receipts")
    @RolesAllowed(OPERATOR)
    @Operation(
            operationId = "receivePurchase",
            summary = "Takes in what arrived: first for the jobs of its lines, the rest for those that wait longest")
    public PurchaseJson receive(@Context Call call, @PathParam("id") long id, ReceiptDraftJson receipt) {
        return PurchaseJson.of(purchases.receive(call, id, receipt.toDraft()));
    }
}
