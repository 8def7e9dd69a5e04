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
import org.platen.api.model.CustomerId;
import org.platen.api.order.OrderFilter;
import org.platen.api.order.OrderService;
import org.platen.rest.internal.access.Created;
import org.platen.rest.internal.access.IfMatch;
import org.platen.rest.v1.CustomerDraftJson;
import org.platen.rest.v1.CustomerJson;
import org.platen.rest.v1.Listing;
import org.platen.rest.v1.OrderRowJson;

/** Customer accounts. */
@Path("/customers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Catalog")
public final class CustomerResource {
    private final CatalogService catalog;
    private final OrderService orders;

    public CustomerResource(CatalogService catalog, OrderService orders) {
        this.catalog = catalog;
        this.orders = orders;
    }

    @GET
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "findCustomers", summary = "Customers whose name or e-mail begins with a text, or all")
    public Listing<CustomerJson> find(
            @Context Call call,
            @QueryParam("q") @Nullable String q,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after) {
        return Listing.of(catalog.findCustomers(call, Paging.text(q), Paging.of(limit, after)), CustomerJson::of);
    }

    @POST
    @Created
    @RolesAllowed(OPERATOR)
    @Operation(operationId = "createCustomer", summary = "Adds a customer account")
    public CustomerJson create(@Context Call call, CustomerDraftJson draft) {
        return CustomerJson.of(catalog.createCustomer(call, draft.toDraft()));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "getCustomer", summary = "Reads a customer account")
    public CustomerJson get(@Context Call call, @PathParam("id") long id) {
        return CustomerJson.of(catalog.customer(call, new CustomerId(id)));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(OPERATOR)
    @Operation(operationId = "changeCustomer", summary = "Changes a customer account")
    public CustomerJson update(
            @Context Call call,
            @PathParam("id") long id,
            @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch,
            CustomerDraftJson draft) {
        return CustomerJson.of(
                catalog.updateCustomer(call, new CustomerId(id), draft.toDraft(), IfMatch.optional(ifMatch)));
    }

    @GET
    @Path("{id}/orders")
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "customerOrders", summary = "The customer's orders, closed ones included")
    public Listing<OrderRowJson> orders(
            @Context Call call,
            @PathParam("id") long id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after) {
        CustomerId customer = catalog.customer(call, new CustomerId(id)).id();
        OrderFilter filter = new OrderFilter(
                customer, null, null, null, null, null, null, OrderFilter.Closed.INCLUDE, OrderFilter.Sort.CREATED);
        return Listing.of(orders.find(call, filter, Paging.of(limit, after)), OrderRowJson::of);
    }
}
