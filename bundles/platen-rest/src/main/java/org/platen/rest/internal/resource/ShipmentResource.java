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
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.platen.api.access.Call;
import org.platen.api.model.JobId;
import org.platen.api.model.ShipmentId;
import org.platen.api.shipping.ShipmentService;
import org.platen.rest.internal.access.Created;
import org.platen.rest.v1.CollectedJson;
import org.platen.rest.v1.OrderShipmentDraftJson;
import org.platen.rest.v1.ShipmentJson;

/** Shipments. */
@Path("/shipments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Shipments")
public final class ShipmentResource {
    private final ShipmentService shipments;

    public ShipmentResource(ShipmentService shipments) {
        this.shipments = shipments;
    }

    @POST
    @Created
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "createShipment", summary = "Makes a shipment of the order named in the body")
    public ShipmentJson create(@Context Call call, OrderShipmentDraftJson draft) {
        return ShipmentJson.of(shipments.create(call, draft.orderId(), draft.toDraft()));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "getShipment", summary = "Reads a shipment")
    public ShipmentJson get(@Context Call call, @PathParam("id") long id) {
        return ShipmentJson.of(shipments.get(call, new ShipmentId(id)));
    }

    @DELETE
    @Path("{id}/jobs/{job}")
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "unpackJob", summary = "Takes a job out of a shipment that has not left")
    public ShipmentJson takeOut(@Context Call call, @PathParam("id") long id, @PathParam("job") long job) {
        return ShipmentJson.of(shipments.takeOut(call, new ShipmentId(id), new JobId(job)));
    }

    @POST
    @Path("{id}/label")
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "labelShipment", summary = "Records that the shipping label was printed")
    public ShipmentJson label(@Context Call call, @PathParam("id") long id) {
        return ShipmentJson.of(shipments.labelPrinted(call, new ShipmentId(id)));
    }

    @POST
    @Path("{id}/delivered")
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "shipmentDelivered", summary = "Records that the carrier delivered it")
    public ShipmentJson delivered(@Context Call call, @PathParam("id") long id) {
        return ShipmentJson.of(shipments.delivered(call, new ShipmentId(id)));
    }

    @POST
    @Path("{id}/collected")
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "shipmentCollected", summary = "Records that the customer fetched it")
    public ShipmentJson collected(@Context Call call, @PathParam("id") long id, CollectedJson collected) {
        return ShipmentJson.of(shipments.collected(call, new ShipmentId(id), collected.by()));
    }
}
