package org.platen.core.floor;

import java.util.List;
import org.platen.api.access.Call;
import org.platen.api.access.Role;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.api.floor.DeviceView;
import org.platen.api.floor.FloorService;
import org.platen.api.floor.LocationView;
import org.platen.api.floor.StationView;
import org.platen.core.port.catalog.Floor;

/** Locations, stations and devices. */
public class ShopFloor implements FloorService {
    private final Floor floor;

    public ShopFloor(Floor floor) {
        this.floor = floor;
    }

    @Override
    public List<LocationView> locations(Call call) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        return floor.plan().locations();
    }

    @Override
    public LocationView putLocation(Call call, LocationView location) {
        call.require(Role.OPERATOR);
        FloorRules.check(location);
        return floor.putLocation(location);
    }

    @Override
    public List<StationView> stations(Call call) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        return floor.plan().stations();
    }

    @Override
    public StationView putStation(Call call, StationView station) {
        call.require(Role.OPERATOR);
        FloorRules.check(station);
        return floor.putStation(station).orElseThrow(() -> noLocation(station.location()));
    }

    @Override
    public List<DeviceView> devices(Call call) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        return floor.plan().devices();
    }

    @Override
    public DeviceView putDevice(Call call, DeviceView device) {
        call.require(Role.OPERATOR);
        FloorRules.check(device);
        return floor.putDevice(device).orElseThrow(() -> noLocation(device.location()));
    }

    private static PlatenException noLocation(String code) {
        return PlatenException.field(Errors.CONTENT, "/location", "There is no location " + code);
    }
}
