package org.platen.core.floor;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import org.platen.api.floor.DeviceView;
import org.platen.api.floor.LocationView;
import org.platen.api.floor.StationView;
import org.platen.core.catalog.AddressRules;
import org.platen.core.catalog.Rules;

/** What locations, stations and devices must be like. */
final class FloorRules {
    private static final int CODE = 40;
    private static final int NAME = 200;
    private static final int KEY = 80;
    private static final int VALUE = 1000;
    private static final int ENTRIES = 50;
    private static final int MOST_JOBS = 10_000_000;

    private FloorRules() {}

    static void check(LocationView location) {
        Rules rules = new Rules();
        rules.code(location.code(), CODE, "/code");
        rules.required(location.name(), NAME, "/name");
        if (location.address() != null) {
            AddressRules.check(rules, location.address(), "/address");
        }
        rules.must(zone(location.zone()), "/zone", "must be a time zone such as Europe/Berlin");
        rules.atMost(location.capacity().keySet(), ENTRIES, "/capacity");
        location.capacity().forEach((type, jobs) -> {
            rules.code(type, CODE, "/capacity");
            rules.must(jobs >= 0 && jobs <= MOST_JOBS, "/capacity", "must be 0 to " + MOST_JOBS + " jobs a day");
        });
        rules.check();
    }

    private static boolean zone(String id) {
        try {
            ZoneId.of(id);
            return id.length() <= 60;
        } catch (DateTimeException e) {
            return false;
        }
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
