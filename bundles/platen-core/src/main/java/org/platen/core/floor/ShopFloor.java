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
        return floor.plan().locations().stream()
                .filter(one -> call.at(one.id()))
                .toList();
    }

    @Override
    public LocationView putLocation(Call call, LocationView location) {
        call.require(Role.OPERATOR);
        requireAt(call, location.code());
        FloorRules.check(location);
        return floor.putLocation(location);
    }

    @Override
    public List<StationView> stations(Call call) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        return floor.plan().stations().stream()
                .filter(one -> Scope.at(call, floor, one.location()))
                .toList();
    }

    @Override
    public StationView putStation(Call call, StationView station) {
        call.require(Role.OPERATOR);
        requireAt(call, station.location());
        FloorRules.check(station);
        floor.plan().stations().stream()
                .filter(one -> one.code().equals(station.code()))
                .forEach(one -> requireAt(call, one.location()));
        return floor.putStation(station).orElseThrow(() -> noLocation(station.location()));
    }

    @Override
    public List<DeviceView> devices(Call call) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        return floor.plan().devices().stream()
                .filter(one -> Scope.at(call, floor, one.location()))
                .toList();
    }

    @Override
    public DeviceView putDevice(Call call, DeviceView device) {
        call.require(Role.OPERATOR);
        requireAt(call, device.location());
        FloorRules.check(device);
        floor.plan().devices().stream()
                .filter(one -> one.code().equals(device.code()))
                .forEach(one -> requireAt(call, one.location()));
        return floor.putDevice(device).orElseThrow(() -> noLocation(device.location()));
    }

    /** Who is limited to locations changes these only, and makes no new ones. */
    private void requireAt(Call call, String location) {
        if (!Scope.at(call, floor, location)) {
            throw PlatenException.notFound("location", location);
        }
    }

    private static PlatenException noLocation(String code) {
        return PlatenException.field(Errors.CONTENT, "/location", "There is no location " + code);
    }
}
