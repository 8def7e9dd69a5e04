package org.platen.rest.v1;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.platen.api.floor.DeviceView;

/** A machine as it is entered; active where nothing is said. */
public record DeviceDraftJson(
        @Required String name,
        @Required String decoration,
        @Required String location,
        Set<String> tags,
        Map<String, String> attributes,
        @Nullable Boolean active) {
    public DeviceView toView(String code) {
        return new DeviceView(0, code, name, decoration, location, tags, attributes, active == null || active);
    }
}
