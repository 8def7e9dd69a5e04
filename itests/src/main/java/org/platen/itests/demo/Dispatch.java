package org.platen.itests.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.platen.itests.harness.Json;

/** The shipping table: a shipment with its tracking number, its label, and the shipper's scans. */
final class Dispatch {
    private static final String TRACKING_PAGE = "https://www.dhl.com/track?tracking-id=";

    private final Api api;
    private final Floor floor;
    private final Progress progress;

    Dispatch(Api api, Floor floor, Progress progress) {
        this.api = api;
        this.floor = floor;
        this.progress = progress;
    }

    void ship(long order, String trackingNumber) {
        JsonNode shipment = api.post(
                "/orders/" + order + "/shipments",
                Json.of(
                        "carrier",
                        "DHL",
                        "trackingNumber",
                        trackingNumber,
                        "trackingUrl",
                        TRACKING_PAGE + trackingNumber));
        long id = shipment.path("id").asLong();
        api.post("/shipments/" + id + "/label");
        List<Long> jobs = Json.ids(shipment.path("jobs"));
        progress.step("Order " + order + ": shipment " + id + " of jobs " + Floor.text(jobs) + ", DHL " + trackingNumber
                + ", label printed");
        floor.jobs(order).forEach(job -> {
            if (jobs.contains(job.path("id").asLong())) {
                floor.scan(job, "ship");
            }
        });
        String state = api.get("/orders/" + order).path("state").asText();
        progress.step("Order " + order + ": " + jobs.size() + " jobs scanned at " + floor.station("ship")
                + ", the order is " + state);
        if (!state.equals("SHIPPED")) {
            throw new DemoFailure("Order " + order + " should be SHIPPED but is " + state);
        }
    }
}
