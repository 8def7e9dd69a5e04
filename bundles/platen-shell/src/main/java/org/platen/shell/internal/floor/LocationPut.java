package org.platen.shell.internal.floor;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.api.floor.LocationView;
import org.platen.api.model.GeoPoint;
import org.platen.shell.internal.Answer;
import org.platen.shell.internal.Words;

/** Makes or changes a location. */
@Service
@Command(scope = "platen", name = "location-put", description = "Makes or changes a location")
public final class LocationPut extends FloorCommand {
    @Argument(index = 0, name = "code", description = "Code of the location", required = true)
    String code = "";

    @Argument(index = 1, name = "name", description = "Name for people", required = true)
    String name = "";

    @Option(name = "--inactive", description = "Not in use")
    boolean inactive;

    @Option(name = "--at", description = "Latitude and longitude such as 52.5,13.4")
    @Nullable
    String at;

    @Option(name = "--zone", description = "Time zone such as Europe/Berlin")
    @Nullable
    String zone;

    @Option(
            name = "--capacity",
            description = "type=jobs that it makes a day, such as dtg=500; it makes the named types only",
            multiValued = true)
    List<String> capacity = List.of();

    private @Nullable GeoPoint point(LocationView before) {
        if (at == null) {
            return before.point();
        }
        try {
            String[] parts = at.split(",", 2);
            return new GeoPoint(Double.parseDouble(parts[0]), Double.parseDouble(parts[parts.length - 1]));
        } catch (IllegalArgumentException e) {
            throw PlatenException.field(Errors.INVALID, "--at", "must look like 52.5,13.4");
        }
    }

    private Map<String, Integer> capacity() {
        Map<String, Integer> jobs = new TreeMap<>();
        Words.pairs("--capacity", capacity).forEach((type, count) -> jobs.put(type, Words.count("--capacity", count)));
        return jobs;
    }

    @Override
    protected Answer run() {
        LocationView before = floor().locations(call()).stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElse(new LocationView(0, code, name, true));
        LocationView put = floor().putLocation(
                        call(),
                        new LocationView(
                                0,
                                code,
                                name,
                                !inactive,
                                before.address(),
                                point(before),
                                zone == null ? before.zone() : zone,
                                capacity.isEmpty() ? before.capacity() : capacity()));
        return Answer.said(put, "Location " + put.code() + " is kept");
    }
}
