package org.platen.itests.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.platen.itests.harness.Json;

/** Those who work at the stations. What the house refuses stays for the next day, as on a real floor. */
final class Hands {
    private static final Duration STEP = Duration.ofSeconds(25);
    private static final List<String> REASONS = List.of("INK", "POS", "POS", "HOLE", "COLOUR");

    private final Api api;
    private final HouseTime time;
    private final Random chance;

    Hands(Api api, HouseTime time, Random chance) {
        this.api = api;
        this.time = time;
        this.chance = chance;
    }

    /** What failed the day before is made again. */
    void remake() {
        for (JsonNode row : api.get("/queue?phase=FAILED&limit=200").path("items")) {
            attempt(() -> api.post(
                    "/jobs/" + row.path("id").asLong() + "/remake", Json.of("reason", "Failed the quality check")));
        }
        api.post("/checks/intake/run");
    }

    /** Makes batches of what may be mixed, labels and releases them. */
    void batch() {
        for (JsonNode group : api.get("/batches/candidates").path("items")) {
            List<Long> jobs = Json.ids(group.path("jobs"));
            for (int from = 0; from < jobs.size(); from += 24) {
                List<Long> some = jobs.subList(from, Math.min(from + 24, jobs.size()));
                attempt(() -> {
                    long batch = api.post("/batches", Json.of("jobs", some))
                            .path("id")
                            .asLong();
                    api.post("/batches/" + batch + "/labels");
                    api.post("/batches/" + batch + "/release");
                });
                time.pass(STEP);
            }
        }
    }

    /** Works on a job until it is made, or until so many steps are done. */
    void make(long id, int steps) {
        for (int step = 0; step < steps; step++) {
            JsonNode job = api.get("/jobs/" + id);
            if (!attempt(() -> next(job))) {
                return;
            }
            time.pass(STEP.plusSeconds(chance.nextInt(20)));
        }
    }

    private void next(JsonNode job) {
        String state = job.path("state").asText();
        boolean garment = !job.path("decoration").asText().equals("print3d");
        switch (job.path("phase").asText()) {
            case "STAGED", "READY", "PRODUCING", "DECORATED" -> {
                if (garment && state.equals("labeled")) {
                    scan(job, "PICK");
                } else if (garment && state.equals("picked")) {
                    scan(job, "PRINTER");
                } else if (garment && state.equals("scanned") && chance.nextInt(40) == 0) {
                    api.post(
                            "/scans",
                            Json.of(
                                    "barcode",
                                    job.path("barcode").asText(),
                                    "station",
                                    station(job, "QC"),
                                    "reject",
                                    REASONS.get(chance.nextInt(REASONS.size()))));
                } else {
                    event(job);
                }
            }
            default -> throw new Done();
        }
    }

    /** The event that leads on, as its workflow orders them. */
    private void event(JsonNode job) {
        List<String> allowed = new ArrayList<>();
        job.path("allowed").forEach(one -> allowed.add(one.asText()));
        for (String wanted : List.of("start", "print", "qcPass", "embroidered", "complete", "next", "finish")) {
            if (allowed.contains(wanted)) {
                api.post("/jobs/" + job.path("id").asLong() + "/events", Json.of("event", wanted));
                return;
            }
        }
        throw new Done();
    }

    void ship(JsonNode order) {
        long id = order.path("id").asLong();
        attempt(() -> {
            api.post(
                    "/orders/" + id + "/shipments",
                    Json.of("carrier", "DHL", "trackingNumber", "003404341" + (10_000_000 + id), "labelPrinted", true));
            for (JsonNode job : api.get("/orders/" + id + "/jobs?limit=200").path("items")) {
                if (job.path("phase").asText().equals("COMPLETED")) {
                    time.pass(Duration.ofSeconds(6));
                    scan(job, "SHIP");
                }
            }
        });
    }

    private void scan(JsonNode job, String kind) {
        api.post("/scans", Json.of("barcode", job.path("barcode").asText(), "station", station(job, kind)));
    }

    private static String station(JsonNode job, String kind) {
        return Assortment.station(job.path("location").asText("berlin"), kind);
    }

    /** False when the house said no, or there was nothing to do. */
    private static boolean attempt(Runnable work) {
        try {
            work.run();
            return true;
        } catch (Api.Refused | Done e) {
            return false;
        }
    }

    /** There is no next step. */
    private static final class Done extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
