package org.platen.rest.internal.health;

import java.util.List;
import org.apache.felix.hc.api.Result;
import org.apache.felix.hc.api.ResultLog;
import org.apache.felix.hc.api.execution.HealthCheckExecutionResult;

/** The answer as JSON: what was checked, how it stands, and in the checks' own words why. */
final class HealthReport {
    private final List<HealthCheckExecutionResult> results;

    HealthReport(List<HealthCheckExecutionResult> results) {
        this.results = results;
    }

    /** Nothing checked means that the checks are not there yet, so it is no good news. */
    boolean ok() {
        return !results.isEmpty()
                && results.stream().allMatch(one -> one.getHealthCheckResult().isOk());
    }

    String json() {
        StringBuilder json = new StringBuilder("{\"status\":\"").append(ok() ? "up" : "down");
        json.append("\",\"checks\":[");
        for (int i = 0; i < results.size(); i++) {
            HealthCheckExecutionResult one = results.get(i);
            Result result = one.getHealthCheckResult();
            json.append(i == 0 ? "" : ",")
                    .append("{\"name\":")
                    .append(quoted(one.getHealthCheckMetadata().getName()))
                    .append(",\"status\":")
                    .append(quoted(result.getStatus().toString()))
                    .append(",\"message\":")
                    .append(quoted(message(result)))
                    .append('}');
        }
        return json.append("]}\n").toString();
    }

    /** The worst word of a check; its debug lines are for its author. */
    private static String message(Result result) {
        String message = "";
        for (ResultLog.Entry entry : result) {
            if (!entry.isDebug() && entry.getStatus() == result.getStatus()) {
                message = entry.getMessage();
            }
        }
        return message;
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                default -> quoted.append(c < ' ' ? ' ' : c);
            }
        }
        return quoted.append('"').toString();
    }
}
