package org.platen.itests.harness;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A job, told in the words of the floor. Every look at it is fresh. */
public final class JobStory {
    private static final Set<String> MADE = Set.of("DECORATED", "COMPLETED", "SHIPPED");

    private final Rest operator;
    private final long id;

    JobStory(Rest operator, long id) {
        this.operator = operator;
        this.id = id;
    }

    public long id() {
        return id;
    }

    public String path() {
        return "/jobs/" + id;
    }

    public JsonNode get() {
        return operator.get(path()).expect(200).json();
    }

    public String state() {
        return get().path("state").asText();
    }

    public String phase() {
        return get().path("phase").asText();
    }

    public String barcode() {
        return get().path("barcode").asText();
    }

    /** Scans its barcode at a station of this kind. */
    public JsonNode scan(String kind) {
        return tryScan(kind).expect(200).json();
    }

    public Answer tryScan(String kind) {
        return operator.post("/scans", Json.of("barcode", barcode(), "station", Shop.station(kind)));
    }

    public JobStory event(String event) {
        tryEvent(event).expect(200);
        return this;
    }

    public Answer tryEvent(String event) {
        return operator.post(path() + "/events", Json.of("event", event));
    }

    public JobStory await(String state) {
        Waiting.until("job " + id + " is " + state, Duration.ofSeconds(30), () -> state().equals(state));
        return this;
    }

    /** Waits until nothing keeps it in intake. */
    public JobStory released() {
        Waiting.until("job " + id + " is released", Duration.ofSeconds(30), () -> !phase().equals("INTAKE"));
        return this;
    }

    /** Takes it from wherever it is until it is on the device. */
    public JobStory started() {
        released();
        switch (get().path("decoration").asText()) {
            case "dtg", "dtf", "embroidery" -> {
                labeled();
                if (state().equals("labeled")) {
                    scan("pick");
                }
                if (state().equals("picked") || state().equals("pretreated")) {
                    scan("printer");
                }
            }
            default -> event("start");
        }
        return this;
    }

    /** A garment: into a batch, with a label. */
    public JobStory labeled() {
        released();
        if (state().equals("pending")) {
            new Shop(operator).label(List.of(this));
        }
        return this;
    }

    /** Takes it from wherever it is until it is made and good. */
    public JobStory made() {
        if (!MADE.contains(phase())) {
            if (!phase().equals("PRODUCING")) {
                started();
            }
            event(
                    switch (get().path("decoration").asText()) {
                        case "dtg", "dtf" -> "qcPass";
                        case "embroidery" -> "embroidered";
                        default -> "complete";
                    });
        }
        return this;
    }

    public List<JsonNode> history() {
        return operator.all(path() + "/history");
    }

    /** The names of its state changes in their order, such as {@code pick}. */
    public List<String> marks() {
        return history().stream()
                .map(mark -> mark.path("name").asText().toLowerCase(Locale.ROOT))
                .toList();
    }

    public JsonNode why() {
        return operator.get(path() + "/why").expect(200).json();
    }

    public List<JsonNode> holds() {
        return Json.items(get().path("holds"));
    }

    /** The name that shared print operations give to where it is. */
    public String spo() {
        return operator.get(path() + "?view=spo")
                .expect(200)
                .json()
                .path("spoStatus")
                .asText();
    }
}
