package org.platen.itests.blackbox.day;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.platen.itests.harness.Answer;
import org.platen.itests.harness.Json;
import org.platen.itests.harness.Shop;

/** Ships what is ready: whole orders, and of some what is there already. */
final class Dock {
    private final Steady rest;
    private final Ledger ledger;
    private final Random random;

    Dock(Steady rest, Ledger ledger, long seed) {
        this.rest = rest;
        this.ledger = ledger;
        this.random = new Random(seed);
    }

    void pass() {
        for (long order : List.copyOf(ledger.touched)) {
            ledger.touched.remove(order);
            String state = rest.get("/orders/" + order)
                    .expect(200)
                    .json()
                    .path("state")
                    .asText();
            if (state.equals("COMPLETED") || (state.equals("OPEN") && random.nextInt(3) == 0)) {
                ship(order);
            }
        }
    }

    private void ship(long order) {
        Map<String, List<JsonNode>> ready = new LinkedHashMap<>();
        for (JsonNode job : Days.jobs(rest, order)) {
            if (job.path("state").asText().equals("completed")) {
                ready.computeIfAbsent(job.path("location").asText(), key -> new ArrayList<>())
                        .add(job);
            }
        }
        ready.forEach((site, jobs) -> leave(order, site, jobs));
    }

    private void leave(long order, String site, List<JsonNode> jobs) {
        Answer shipment = rest.post(
                "/orders/" + order + "/shipments",
                Json.of(
                        "carrier",
                        "DHL",
                        "trackingNumber",
                        Shop.unique("T"),
                        "labelPrinted",
                        true,
                        "jobs",
                        Json.ids(Json.list(jobs.toArray()))));
        // Called off at the last moment.
        if (!shipment.expect(201, 409).ok()) {
            return;
        }
        ledger.shipments.incrementAndGet();
        for (JsonNode job : jobs) {
            if (Days.firstStep(job)) {
                ledger.scans.incrementAndGet();
                rest.post(
                                "/scans",
                                Json.of(
                                        "barcode",
                                        job.path("barcode").asText(),
                                        "station",
                                        Sites.station(site, "ship")))
                        .expect(200, 409);
            }
        }
    }
}
