package org.platen.rest.internal.resource;

import static org.platen.rest.internal.access.Roles.INTEGRATOR;
import static org.platen.rest.internal.access.Roles.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
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
import org.platen.api.job.JobService;
import org.platen.api.model.OrderId;
import org.platen.api.order.OrderService;
import org.platen.api.shipping.ShipmentService;
import org.platen.rest.internal.access.Created;
import org.platen.rest.internal.json.MayBeAbsent;
import org.platen.rest.v1.BlockerJson;
import org.platen.rest.v1.HoldDraftJson;
import org.platen.rest.v1.HoldJson;
import org.platen.rest.v1.JobJson;
import org.platen.rest.v1.Listing;
import org.platen.rest.v1.MarkJson;
import org.platen.rest.v1.PlanJson;
import org.platen.rest.v1.ReconcileJson;
import org.platen.rest.v1.ShipmentDraftJson;
import org.platen.rest.v1.ShipmentJson;
import org.platen.rest.v1.WhyJson;

/** An order on the floor: its jobs, what holds it, what happened, how it leaves. */
@Path("/orders")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Orders")
public final class OrderWorkResource {
    private final OrderService orders;
    private final JobService jobs;
    private final ShipmentService shipments;

    public OrderWorkResource(OrderService orders, JobService jobs, ShipmentService shipments) {
        this.orders = orders;
        this.jobs = jobs;
        this.shipments = shipments;
    }

    @GET
    @Path("{id}/jobs")
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "listOrderJobs", summary = "The order's jobs, cancelled and shipped ones included")
    public Listing<JobJson> jobs(
            @Context Call call,
            @PathParam("id") long id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after) {
        return Listing.of(jobs.find(call, new OrderId(id), Paging.of(limit, after)), JobJson::of);
    }

    @POST
    @Path("{id}/jobs/reconcile")
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(
            operationId = "reconcileOrder",
            summary = "Makes the jobs fit the lines (Print Jobs); a dry run only says what would be done")
    public PlanJson reconcile(
            @Context Call call,
            @PathParam("id") long id,
            @QueryParam("dryRun") @Nullable Boolean dryRun,
            @MayBeAbsent ReconcileJson body) {
        return PlanJson.of(orders.reconcile(call, new OrderId(id), body.toAssignment(), dryRun != null && dryRun));
    }

    @GET
    @Path("{id}/blockers")
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "listBlockers", summary = "What keeps the order from being complete")
    public Listing<BlockerJson> blockers(@Context Call call, @PathParam("id") long id) {
        return Listing.of(orders.blockers(call, new OrderId(id)), BlockerJson::of);
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "orderHistory", summary = "Everything that happened to the order and its jobs")
    public Listing<MarkJson> history(
            @Context Call call,
            @PathParam("id") long id,
            @QueryParam("newest") @Nullable Boolean newest,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after) {
        return Listing.of(
                orders.history(call, new OrderId(id), newest != null && newest, Paging.most(limit, after)),
                MarkJson::of);
    }

    @GET
    @Path("{id}/why")
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "whyOrder", summary = "Why is this order not moving?")
    public WhyJson why(@Context Call call, @PathParam("id") long id) {
        return WhyJson.of(orders.why(call, new OrderId(id)));
    }

    @POST
    @Path("{id}/holds")
    @Created
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "holdOrder", summary = "Blocks the order by hand or because of a dependency")
    public HoldJson hold(@Context Call call, @PathParam("id") long id, HoldDraftJson hold) {
        return HoldJson.of(orders.hold(call, new OrderId(id), hold.reason(), hold.message()));
    }

    @DELETE
    @Path("{id}/holds/{hold}")
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "releaseOrder", summary = "Clears a hold that a person set")
    public void release(@Context Call call, @PathParam("id") long id, @PathParam("hold") long hold) {
        orders.release(call, new OrderId(id), hold);
    }

    @GET
    @Path("{id}/shipments")
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "listShipments", summary = "The shipments of an order")
    public Listing<ShipmentJson> shipments(@Context Call call, @PathParam("id") long id) {
        return Listing.of(shipments.ofOrder(call, new OrderId(id)), ShipmentJson::of);
    }

    @POST
    @Path("{id}/shipments")
    @Created
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "shipOrder", summary = "Makes a shipment of an order, of all that is ready unless said")
    public ShipmentJson ship(@Context Call call, @PathParam("id") long id, @MayBeAbsent ShipmentDraftJson draft) {
        return ShipmentJson.of(shipments.create(call, new OrderId(id), draft.toDraft()));
    }
}
