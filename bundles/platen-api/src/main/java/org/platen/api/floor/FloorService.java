package org.platen.api.floor;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.platen.api.access.Call;

/** Locations, stations and devices. Codes are unique; putting an existing code changes it. */
@ProviderType
public interface FloorService {
    List<LocationView> locations(Call call);

    /** {@code id} is ignored. */
    LocationView putLocation(Call call, LocationView location);

    List<StationView> stations(Call call);

    /** {@code id} is ignored. */
    StationView putStation(Call call, StationView station);

    List<DeviceView> devices(Call call);

    /** {@code id} is ignored. */
    DeviceView putDevice(Call call, DeviceView device);
}
