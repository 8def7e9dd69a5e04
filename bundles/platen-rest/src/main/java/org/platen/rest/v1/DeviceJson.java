package org.platen.rest.v1;

import java.util.Map;
import java.util.Set;
import org.platen.api.floor.DeviceView;

/** A machine. */
public record DeviceJson(
        long id,
        String code,
        String name,
        String decoration,
        String location,
        Set<String> tags,
        Map<String, String> attributes,
        boolean active) {
    public static DeviceJson of(DeviceView device) {
        return new DeviceJson(
                device.id(),
                device.code(),
                device.name(),
                device.decoration(),
                device.location(),
                device.tags(),
                device.attributes(),
                device.active());
    }
}
