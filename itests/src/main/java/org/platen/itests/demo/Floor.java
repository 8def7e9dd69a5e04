package org.platen.itests.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.platen.itests.harness.Json;

/**
 * The people and machines on the floor. They know nothing of garments or plastics: what comes next they read from the
 * workflow and from what the job allows now.
 */
final class Floor {
    private static final Set<String> MADE = Set.of("COMPLETED", "SHIPPED");
    private static final int MOST_STEPS = 40;

    private final Api api;
    private final Progress progress;
    private final Map<String, Workflow> workflows = new HashMap<>();
    private final Map<String, String> stations = new HashMap<>();
    private final Map<String, String> devices = new HashMap<>();

    Floor(Api api, Progress progress) {
        this.api = api;
        this.progress = progress;
        for (JsonNode station : api.get("/stations").path("items")) {
            stations.putIfAbsent(
                    station.path("kind").asText().toLowerCase(java.util.Locale.ROOT),
                    station.path("code").asText());
        }
        for (JsonNode device : api.get("/devices").path("items")) {
            devices.putIfAbsent(
                    device.path("decoration").asText(), device.path("code").asText());
        }
    }

    /** Code of the station of a kind. */
    String station(String kind) {
        String code = stations.get(kind);
        if (code == null) {
            throw new DemoFailure("The shop has no station of the kind " + kind);
        }
        return code;
    }

    /** Takes the jobs of the orders from where they are until everything is made. */
    void make(List<Long> orders) {
        for (int step = 0; step < MOST_STEPS; step++) {
            List<JsonNode> open = open(orders);
            if (open.isEmpty()) {
                return;
            }
            if (!batched(open)) {
                groups(open).values().forEach(this::next);
            }
        }
        JsonNode stuck = open(orders).get(0);
        throw new DemoFailure("Job " + stuck.path("id").asLong() + " does not come to its end: "
                + api.get("/jobs/" + stuck.path("id").asLong() + "/why")
                        .path("summary")
                        .asText());
    }

    private List<JsonNode> open(List<Long> orders) {
        List<JsonNode> open = new ArrayList<>();
        for (long order : orders) {
            for (JsonNode job : jobs(order)) {
                if (!MADE.contains(job.path("phase").asText())) {
                    open.add(job);
                }
            }
        }
        return open;
    }

    List<JsonNode> jobs(long order) {
        List<JsonNode> jobs = new ArrayList<>();
        api.get("/orders/" + order + "/jobs")
                .path("items")
                .forEach(row -> jobs.add(api.get("/jobs/" + row.path("id").asLong())));
        return jobs;
    }

    /** Jobs of the same kind in the same state are worked on together. */
    private static Map<String, List<JsonNode>> groups(List<JsonNode> jobs) {
        Map<String, List<JsonNode>> groups = new LinkedHashMap<>();
        for (JsonNode job : jobs) {
            String key =
                    job.path("decoration").asText() + " " + job.path("state").asText();
            groups.computeIfAbsent(key, any -> new ArrayList<>()).add(job);
        }
        return groups;
    }

    /** Puts what may go together into batches and prints the labels. @return whether there was anything */
    private boolean batched(List<JsonNode> open) {
        Set<Long> ours = Set.copyOf(Json.ids(Json.list(open.toArray())));
        boolean any = false;
        for (JsonNode group : api.get("/batches/candidates").path("items")) {
            List<Long> jobs =
                    Json.ids(group.path("jobs")).stream().filter(ours::contains).toList();
            if (!jobs.isEmpty()) {
                JsonNode batch = api.post("/batches", Json.of("jobs", jobs));
                long id = batch.path("id").asLong();
                JsonNode labels = api.post("/batches/" + id + "/labels");
                progress.step("Batch " + id + " of jobs " + text(jobs) + " ("
                        + group.path("mixingKey").asText() + "), labels printed: "
                        + String.join(", ", Json.texts(labels.path("items"), "barcode")));
                any = true;
            }
        }
        return any;
    }

    /** Brings jobs of one group one step on; a step that the house refuses is told, and the next possible one is tried. */
    private void next(List<JsonNode> group) {
        JsonNode first = group.get(0);
        Workflow workflow = workflows.computeIfAbsent(
                first.path("decoration").asText(),
                key -> new Workflow(api.get("/decoration-types/" + key + "/workflow")));
        for (Workflow.Step step : workflow.onwards(first)) {
            try {
                JsonNode answer = bring(first, step);
                for (JsonNode job : group.subList(1, group.size())) {
                    bring(job, step);
                }
                tell(group, step, answer);
                return;
            } catch (Api.Refused e) {
                if (e.status() != 409) {
                    throw e;
                }
                progress.step("Job " + first.path("id").asLong() + " may not be "
                        + step.to().replace('_', ' ') + " yet, rightly: " + e.detail());
            }
        }
        throw new DemoFailure("Job " + first.path("id").asLong() + " is "
                + first.path("state").asText()
                + " and nothing more is possible: "
                + api.get("/jobs/" + first.path("id").asLong() + "/why")
                        .path("summary")
                        .asText());
    }

    private JsonNode bring(JsonNode job, Workflow.Step step) {
        if (!step.station().isEmpty()) {
            return scan(job, step.station());
        }
        return api.post(
                "/jobs/" + job.path("id").asLong() + "/events",
                Json.of(
                        "event",
                        step.event(),
                        "device",
                        devices.get(job.path("decoration").asText())));
    }

    /** Scans the barcode of a job at the station of a kind. */
    JsonNode scan(JsonNode job, String kind) {
        return api.post("/scans", Json.of("barcode", job.path("barcode").asText(), "station", station(kind)));
    }

    private void tell(List<JsonNode> group, Workflow.Step step, JsonNode answer) {
        String who = (group.size() == 1 ? "Job " : "Jobs ") + text(Json.ids(Json.list(group.toArray())));
        String how = step.station().isEmpty()
                ? "event " + step.event() + " from "
                        + devices.get(group.get(0).path("decoration").asText())
                : "scanned at " + station(step.station());
        progress.step(
                who + ": " + how + ", now " + answer.path("state").asText().replace('_', ' '));
        JsonNode work = answer.path("work");
        if (work.path("file").isObject()) {
            progress.detail(
                    "the station loads " + work.path("file").path("name").asText("a file") + " with " + settings(work));
        }
    }

    private static String settings(JsonNode work) {
        List<String> settings = new ArrayList<>();
        work.path("settings")
                .properties()
                .forEach(one -> settings.add(one.getKey() + " " + one.getValue().asText()));
        return settings.isEmpty() ? "its own settings" : String.join(", ", settings);
    }

    static String text(List<Long> ids) {
        return String.join(", ", ids.stream().map(String::valueOf).toList());
    }
}
