package org.platen.itests.blackbox.day;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.platen.itests.harness.Answer;
import org.platen.itests.harness.Json;

/** The people at the stations of one site: they batch what is pending and make what wears a label. */
final class Crew {
    private static final int BATCH = 40;

    private final Steady rest;
    private final Ledger ledger;
    private final String site;
    private final Random random;
    private final String undo;
    private int progress;

    /** Barcodes of labels that hang on garments which are not made yet, with the job that they were printed for. */
    private final Map<String, Long> inHand = new LinkedHashMap<>();

    Crew(Steady rest, Ledger ledger, String site, long seed) {
        this.rest = rest;
        this.ledger = ledger;
        this.site = site;
        this.random = new Random(seed);
        undo = Json.items(rest.get("/scans/commands").expect(200).json().path("items")).stream()
                .filter(one -> one.path("name").asText().equals("UNDO"))
                .map(one -> one.path("barcode").asText())
                .findFirst()
                .orElseThrow();
    }

    /** Works off what is there. @return whether there was anything to do */
    boolean pass() {
        int before = progress;
        for (JsonNode group : rest.get("/batches/candidates").expect(200).json().path("items")) {
            if (group.path("location").asText().equals(site)) {
                label(Json.ids(group.path("jobs")));
            }
        }
        for (Iterator<Map.Entry<String, Long>> it = inHand.entrySet().iterator(); it.hasNext(); ) {
            Map.Entry<String, Long> label = it.next();
            if (make(label.getKey(), label.getValue())) {
                it.remove();
            }
        }
        return progress > before;
    }

    private void label(List<Long> jobs) {
        for (int i = 0; i < jobs.size(); i += BATCH) {
            List<Long> some = jobs.subList(i, Math.min(i + BATCH, jobs.size()));
            // A job may have been cancelled since we looked; what is left is a candidate still.
            Answer batch = rest.post("/batches", Json.of("jobs", some)).expect(201, 400, 409, 422);
            if (batch.ok()) {
                JsonNode labels = rest.post(
                                "/batches/" + batch.json().path("id").asLong() + "/labels")
                        .expect(200, 201)
                        .json();
                labels.path("items")
                        .forEach(one -> inHand.put(
                                one.path("barcode").asText(),
                                one.path("job").path("id").asLong()));
            }
        }
    }

    /** @return whether nothing more is to be done with that garment */
    private boolean make(String label, long job) {
        JsonNode first = rest.get("/jobs/" + job).expect(200).json();
        boolean mixed = first.path("attributes").has("step");
        String state = first.path("state").asText();
        ledger.touched.add(first.path("order").path("id").asLong());
        boolean undone = false;
        for (int steps = 0; steps < 20; steps++) {
            Answer answer;
            switch (state) {
                case "labeled" -> answer = scan(label, "pick", null);
                case "picked" -> {
                    if (!undone && random.nextInt(40) == 0) {
                        undone = true;
                        ledger.undone.incrementAndGet();
                        answer = scan(undo, "pick", null);
                    } else {
                        answer = scan(label, "printer", null);
                    }
                }
                case "scanned" -> {
                    if (random.nextInt(25) == 0) {
                        return reject(label, "qc", mixed);
                    }
                    if (random.nextInt(80) == 0) {
                        callOff(first.path("order").path("id").asLong());
                    }
                    answer = scan(label, "qc", null);
                }
                case "printed" -> {
                    return !mixed
                            || sleeve(label, job, first.path("order").path("id").asLong());
                }
                default -> {
                    return true;
                }
            }
            if (!answer.expect(200, 409).ok()) {
                // Called off, or not its turn: look again, next time if it is not over.
                return over(job);
            }
            state = answer.json().path("state").asText();
        }
        throw new AssertionError("Job " + job + " goes round in circles, at last " + state);
    }

    private boolean over(long job) {
        String phase = rest.get("/jobs/" + job).expect(200).json().path("phase").asText();
        return phase.equals("CANCELED")
                || phase.equals("FAILED")
                || phase.equals("COMPLETED")
                || phase.equals("SHIPPED");
    }

    /** The customer calls while the printer runs: the print runs out, and nobody gets it. */
    private void callOff(long order) {
        Answer answer = rest.post("/orders/" + order + "/cancel", Json.of("reason", "changed their mind"));
        if (answer.expect(200, 409).ok() && answer.json().path("stillRunning").size() > 0) {
            ledger.canceled.incrementAndGet();
            ledger.canceledInTheMaking.incrementAndGet();
        }
    }

    /** The same garment at the embroidery machine, whose operator says when it is done. */
    private boolean sleeve(String label, long front, long order) {
        Answer answer = scan(label, "sew", null);
        if (answer.expect(200, 409).ok() && answer.json().path("changed").asBoolean()) {
            return random.nextInt(25) == 0
                    ? reject(label, "sew", true)
                    : embroidered(answer.json().path("job").path("id").asLong());
        }
        // It cannot be sewn yet, or was in the machine when the power failed.
        for (JsonNode job : Days.jobs(rest, order)) {
            if (!Days.firstStep(job) && job.path("state").asText().equals("scanned")) {
                embroidered(job.path("id").asLong());
            }
        }
        return over(front);
    }

    private boolean embroidered(long job) {
        Answer answer = rest.post("/jobs/" + job + "/events", Json.of("event", "embroidered"));
        progress += answer.expect(200, 409).ok() ? 1 : 0;
        return answer.ok();
    }

    private boolean reject(String label, String station, boolean mixed) {
        Answer answer = scan(label, station, random.nextBoolean() ? "STAIN" : "COLOUR");
        if (!answer.expect(200, 409).ok()) {
            return false;
        }
        JsonNode rejected = answer.json();
        long job = rejected.path("job").path("id").asLong();
        ledger.rejected.incrementAndGet();
        boolean again = mixed || random.nextInt(6) > 0;
        // An order that was called off wants nothing again.
        Answer decided = rest.post(
                        "/jobs/" + job + (again ? "/remake" : "/waive"), Json.of("reason", "not good enough"))
                .expect(200, 201, 409);
        if (decided.ok()) {
            (again ? ledger.remade : ledger.waived).incrementAndGet();
        }
        return true;
    }

    private Answer scan(String barcode, String kind, @Nullable String reject) {
        ledger.scans.incrementAndGet();
        return rest.post("/scans", Json.of("barcode", barcode, "station", Sites.station(site, kind), "reject", reject));
    }
}
