package org.platen.rest.internal.resource;

import static org.platen.rest.internal.access.Roles.INTEGRATOR;
import static org.platen.rest.internal.access.Roles.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.platen.api.access.Call;
import org.platen.api.model.OrderId;
import org.platen.api.order.OrderService;
import org.platen.rest.internal.access.Created;
import org.platen.rest.internal.json.MayBeAbsent;
import org.platen.rest.v1.ApprovalJson;
import org.platen.rest.v1.Listing;
import org.platen.rest.v1.LocationChoiceJson;
import org.platen.rest.v1.NoteDraftJson;
import org.platen.rest.v1.NoteJson;
import org.platen.rest.v1.OrderJson;
import org.platen.rest.v1.PaymentDraftJson;
import org.platen.rest.v1.PaymentJson;
import org.platen.rest.v1.PoNumberJson;

/** What belongs to the office: payments, purchase order, notes, approval. */
@Path("/orders")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Orders")
public final class OrderOfficeResource {
    private final OrderService orders;

    public OrderOfficeResource(OrderService orders) {
        this.orders = orders;
    }

    @GET
    @Path("{id}/payments")
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "listPayments", summary = "The order's payments, from the append-only ledger")
    public Listing<PaymentJson> payments(@Context Call call, @PathParam("id") long id) {
        return Listing.of(orders.payments(call, new OrderId(id)), PaymentJson::of);
    }

    @POST
    @Path("{id}/payments")
    @Created
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "payOrder", summary = "Records a payment; without an amount of all that is open")
    public PaymentJson pay(@Context Call call, @PathParam("id") long id, @MayBeAbsent PaymentDraftJson payment) {
        return PaymentJson.of(
                orders.pay(call, new OrderId(id), payment.money(), payment.methodOrManual(), payment.reference()));
    }

    @POST
    @Path("{id}/approval")
    @RolesAllowed(OPERATOR)
    @Operation(operationId = "approveOrder", summary = "Approves or rejects an order that waits for approval")
    public OrderJson approve(@Context Call call, @PathParam("id") long id, ApprovalJson decision) {
        return OrderJson.of(orders.approve(call, new OrderId(id), decision.approved(), decision.comment()));
    }

    @PUT
    @Path("{id}/location")
    @RolesAllowed(OPERATOR)
    @Operation(operationId = "assignOrder", summary = "Decides where the order is made")
    public OrderJson assign(@Context Call call, @PathParam("id") long id, LocationChoiceJson choice) {
        return OrderJson.of(orders.assign(call, new OrderId(id), choice.location()));
    }

    @PUT
    @Path("{id}/po-number")
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "setPoNumber", summary = "Sets, changes or clears the purchase order number")
    public OrderJson setPoNumber(@Context Call call, @PathParam("id") long id, PoNumberJson number) {
        return OrderJson.of(orders.setPoNumber(call, new OrderId(id), number.poNumber()));
    }

    @GET
    @Path("{id}/notes")
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "listNotes", summary = "The order's notes, internal ones included")
    public Listing<NoteJson> notes(@Context Call call, @PathParam("id") long id) {
        return Listing.of(orders.get(call, new OrderId(id)).notes(), NoteJson::of);
    }

    @POST
    @Path("{id}/notes")
    @Created
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "addNote", summary = "Adds a note")
    public NoteJson addNote(@Context Call call, @PathParam("id") long id, NoteDraftJson note) {
        return NoteJson.of(orders.addNote(call, new OrderId(id), note.text(), note.internal()));
    }
}
