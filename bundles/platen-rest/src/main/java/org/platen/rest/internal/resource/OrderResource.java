package org.platen.rest.internal.resource;

import static org.platen.rest.internal.access.Roles.CUSTOMER;
import static org.platen.rest.internal.access.Roles.INTEGRATOR;
import static org.platen.rest.internal.access.Roles.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.PATCH;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.platen.api.access.Call;
import org.platen.api.model.CustomerId;
import org.platen.api.model.OrderId;
import org.platen.api.model.Page;
import org.platen.api.order.OrderFilter;
import org.platen.api.order.OrderService;
import org.platen.api.order.OrderState;
import org.platen.api.order.OrderSummary;
import org.platen.rest.internal.access.Created;
import org.platen.rest.internal.access.IfMatch;
import org.platen.rest.v1.CustomerOrderJson;
import org.platen.rest.v1.CustomerOrderRowJson;
import org.platen.rest.v1.Listing;
import org.platen.rest.v1.OrderDocument;
import org.platen.rest.v1.OrderDraftJson;
import org.platen.rest.v1.OrderEntry;
import org.platen.rest.v1.OrderJson;
import org.platen.rest.v1.OrderPatchJson;
import org.platen.rest.v1.OrderRowJson;
import org.platen.rest.v1.PreviewJson;
import org.platen.rest.v1.SpoJson;

/** Orders as a whole: finding, entering, reading, changing. */
@Path("/orders")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Orders")
public final class OrderResource {
    /** Other ways to look at an order than that of staff. */
    public enum View {
        CUSTOMER,
        SPO
    }

    private final OrderService orders;

    public OrderResource(OrderService orders) {
        this.orders = orders;
    }

    @GET
    @RolesAllowed({OPERATOR, INTEGRATOR, CUSTOMER})
    @Operation(
            operationId = "findOrders",
            summary = "Finds orders; closed ones are left out unless asked for, customers see their own")
    public Listing<OrderEntry> find(
            @Context Call call,
            @QueryParam("customer") @Nullable Long customer,
            @Parameter(description = "Beginning of the customer's name or e-mail") @QueryParam("q") @Nullable String q,
            @Parameter(description = "First day of creation, inclusive, UTC") @QueryParam("from") @Nullable
                    LocalDate from,
            @Parameter(description = "Last day of creation, inclusive, UTC") @QueryParam("to") @Nullable LocalDate to,
            @Parameter(description = "The exact order number") @QueryParam("number") @Nullable String number,
            @QueryParam("state") @Nullable OrderState state,
            @QueryParam("storefront") @Nullable String storefront,
            @Parameter(description = "Code of a location where something of the order is made")
                    @QueryParam("location")
                    @Nullable
                    String location,
            @Parameter(description = "First fulfilment date, inclusive") @QueryParam("dueFrom") @Nullable
                    LocalDate dueFrom,
            @Parameter(description = "Last fulfilment date, inclusive") @QueryParam("dueTo") @Nullable LocalDate dueTo,
            @Parameter(description = "Only orders whose fulfilment date is over and which are not made yet")
                    @QueryParam("overdue")
                    @Nullable
                    Boolean overdue,
            @QueryParam("closed") OrderFilter.@Nullable Closed closed,
            @QueryParam("sort") OrderFilter.@Nullable Sort sort,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after) {
        OrderFilter filter = new OrderFilter(
                customer == null ? null : new CustomerId(customer),
                Paging.text(q),
                from,
                to,
                Paging.text(number),
                state,
                Paging.text(storefront),
                closed == null ? OrderFilter.Closed.EXCLUDE : closed,
                sort == null ? OrderFilter.Sort.CREATED : sort,
                Paging.text(location),
                dueFrom,
                dueTo,
                overdue != null && overdue);
        Page<OrderSummary> page = orders.find(call, filter, Paging.of(limit, after));
        return Listing.of(page, call.staff() ? OrderRowJson::of : CustomerOrderRowJson::of);
    }

    @POST
    @Created
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "createOrder", summary = "Enters an order, as a basket or submitted")
    public OrderJson create(@Context Call call, OrderDraftJson draft) {
        return OrderJson.of(orders.create(call, draft.toDraft()));
    }

    @POST
    @Path("preview")
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "previewOrder", summary = "Says what an order would make, without saving it")
    public PreviewJson preview(@Context Call call, OrderDraftJson draft) {
        return PreviewJson.of(orders.preview(call, draft.toDraft()));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({OPERATOR, INTEGRATOR, CUSTOMER})
    @Operation(operationId = "getOrder", summary = "Reads an order; customers get the customer's view")
    public OrderDocument get(@Context Call call, @PathParam("id") long id, @QueryParam("view") @Nullable View view) {
        OrderId order = new OrderId(id);
        if (!call.staff() || view == View.CUSTOMER) {
            return CustomerOrderJson.of(orders.customerView(call, order));
        }
        return view == View.SPO ? SpoJson.of(orders.spoView(call, order)) : OrderJson.of(orders.get(call, order));
    }

    @PATCH
    @Path("{id}")
    @RolesAllowed(OPERATOR)
    @Operation(operationId = "changeOrder", summary = "Changes an order's head; null empties a field")
    public OrderJson patch(
            @Context Call call,
            @PathParam("id") long id,
            @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch,
            OrderPatchJson patch) {
        return OrderJson.of(orders.patch(call, new OrderId(id), patch.toPatch(), IfMatch.required(ifMatch)));
    }
}
