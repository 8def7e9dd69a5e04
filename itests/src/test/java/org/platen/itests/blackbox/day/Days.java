package org.platen.itests.blackbox.day;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.platen.itests.harness.Json;

/** Small words that all of the day use. */
final class Days {
    private Days() {}

    /** All jobs of an order, those that are over included. */
    static List<JsonNode> jobs(Steady rest, long order) {
        return Json.items(rest.get("/orders/" + order + "/jobs?limit=200")
                .expect(200)
                .json()
                .path("items"));
    }

    /** Whether a job stands for its garment: it is the only one, or the first of its steps. */
    static boolean firstStep(JsonNode job) {
        return job.path("attributes").path("step").asInt(1) == 1;
    }
}
