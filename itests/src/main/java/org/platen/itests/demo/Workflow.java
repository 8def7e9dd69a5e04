package org.platen.itests.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/** A workflow as REST shows it. */
final class Workflow {
    /**
     * A possible next step.
     *
     * @param station kind of the station that scans it; empty when it is an event
     */
    record Step(String event, String to, String station) {}

    /** The demo makes good things only, and batches, labels and ships in its own steps. */
    private static final Set<String> NOT_HERE = Set.of("batch", "label", "ship");

    private static final Set<String> BAD_ENDS = Set.of("FAILED", "CANCELED");

    private final JsonNode workflow;
    private final Map<String, JsonNode> states = new HashMap<>();

    Workflow(JsonNode workflow) {
        this.workflow = workflow;
        workflow.path("states").forEach(state -> states.put(state.path("key").asText(), state));
    }

    /** Steps that bring the job on, those of the straight way first, detours after them. */
    List<Step> onwards(JsonNode job) {
        List<Step> steps = new ArrayList<>();
        for (JsonNode way : workflow.path("transitions")) {
            String event = way.path("event").asText();
            String to = way.path("to").asText();
            boolean here = has(way.path("from"), job.path("state").asText());
            boolean allowed = has(job.path("allowed"), event) && !has(way.path("roles"), "system");
            if (here && allowed && !NOT_HERE.contains(event) && !BAD_ENDS.contains(phase(to))) {
                steps.add(new Step(event, to, way.path("station").asText("")));
            }
        }
        steps.sort(
                Comparator.comparing(step -> state(step.to()).path("optional").asBoolean()));
        return steps;
    }

    private String phase(String state) {
        return state(state).path("phase").asText();
    }

    private JsonNode state(String key) {
        return states.getOrDefault(key, com.fasterxml.jackson.databind.node.MissingNode.getInstance());
    }

    private static boolean has(JsonNode list, String text) {
        return StreamSupport.stream(list.spliterator(), false)
                .anyMatch(one -> one.asText().equalsIgnoreCase(text));
    }
}
