package org.platen.core.floor;

import java.util.Map;
import org.platen.api.floor.DeviceView;
import org.platen.api.floor.LocationView;
import org.platen.api.floor.StationView;
import org.platen.core.catalog.Rules;

/** What locations, stations and devices must be like. */
final class FloorRules {
    private static final int CODE = 40;
    private static final int NAME = 200;
    private static final int KEY = 80;
    private static final int VALUE = 1000;
    private static final int ENTRIES = 50;

    private FloorRules() {}

    static void check(LocationView location) {
        Rules rules = new Rules();
        rules.code(location.code(), CODE, "/code");
        rules.required(location.name(), NAME, "/name");
        rules.check();
    }

    static void check(StationView station) {
        Rules rules = new Rules();
        rules.code(station.code(), CODE, "/code");
        rules.check();
    }

    static void check(DeviceView device) {
        Rules rules = new Rules();
        rules.code(device.code(), CODE, "/code");
        rules.required(device.name(), NAME, "/name");
        rules.code(device.decoration(), CODE, "/decoration");
        rules.atMost(device.tags(), ENTRIES, "/tags");
        device.tags().forEach(tag -> rules.code(tag, KEY, "/tags"));
        rules.atMost(device.attributes().keySet(), ENTRIES, "/attributes");
        for (Map.Entry<String, String> attribute : device.attributes().entrySet()) {
            rules.code(attribute.getKey(), KEY, "/attributes");
            rules.optional(attribute.getValue(), VALUE, "/attributes");
        }
        rules.check();
    }
}
