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
import org.platen.api.floor.FloorService;
import org.platen.rest.v1.DeviceDraftJson;
import org.platen.rest.v1.DeviceJson;
import org.platen.rest.v1.Listing;
import org.platen.rest.v1.LocationDraftJson;
import org.platen.rest.v1.LocationJson;
import org.platen.rest.v1.StationDraftJson;
import org.platen.rest.v1.StationJson;

/** Locations, stations and devices. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Floor")
public final class FloorResource {
    private final FloorService floor;

    public FloorResource(FloorService floor) {
        this.floor = floor;
    }

    @GET
    @Path("locations")
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "listLocations", summary = "The sites of the shop")
    public Listing<LocationJson> locations(@Context Call call) {
        return Listing.of(floor.locations(call), LocationJson::of);
    }

    @PUT
    @Path("locations/{code}")
    @RolesAllowed(OPERATOR)
    @Operation(operationId = "putLocation", summary = "Makes or changes a site")
    public LocationJson putLocation(@Context Call call, @PathParam("code") String code, LocationDraftJson draft) {
        return LocationJson.of(floor.putLocation(call, draft.toView(code)));
    }

    @GET
    @Path("stations")
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "listStations", summary = "The places with a scanner")
    public Listing<StationJson> stations(@Context Call call) {
        return Listing.of(floor.stations(call), StationJson::of);
    }

    @PUT
    @Path("stations/{code}")
    @RolesAllowed(OPERATOR)
    @Operation(operationId = "putStation", summary = "Makes or changes a place with a scanner")
    public StationJson putStation(@Context Call call, @PathParam("code") String code, StationDraftJson draft) {
        return StationJson.of(floor.putStation(call, draft.toView(code)));
    }

    @GET
    @Path("devices")
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "listDevices", summary = "The machines")
    public Listing<DeviceJson> devices(@Context Call call) {
        return Listing.of(floor.devices(call), DeviceJson::of);
    }

    @PUT
    @Path("devices/{code}")
    @RolesAllowed(OPERATOR)
    @Operation(operationId = "putDevice", summary = "Makes or changes a machine")
    public DeviceJson putDevice(@Context Call call, @PathParam("code") String code, DeviceDraftJson draft) {
        return DeviceJson.of(floor.putDevice(call, draft.toView(code)));
    }
}
