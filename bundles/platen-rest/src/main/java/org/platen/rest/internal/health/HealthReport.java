package org.platen.rest.internal.health;

import java.util.List;
import java.util.stream.Stream;
import org.apache.felix.hc.api.Result;
import org.apache.felix.hc.api.ResultLog;
import org.apache.felix.hc.api.execution.HealthCheckExecutionResult;

/** The answer as JSON: what was checked, how it stands, and in the checks' own words why. */
record HealthReport(String status, List<Check> checks) {
    record Check(String name, String status, String message) {}

    private static final String UP = "up";

    /** Nothing checked means that the checks are not there yet, so it is no good news. */
    static HealthReport of(boolean answering, List<HealthCheckExecutionResult> results) {
        boolean ok = answering
                && !results.isEmpty()
                && results.stream().allMatch(one -> one.getHealthCheckResult().isOk());
        Check api = answering
                ? new Check("api", "OK", "Requests are answered")
                : new Check("api", "TEMPORARILY_UNAVAILABLE", "The API is starting or stopping");
        return new HealthReport(
                ok ? UP : "down",
                Stream.concat(Stream.of(api), results.stream().map(HealthReport::check))
                        .toList());
    }

    boolean ok() {
        return status.equals(UP);
    }

    private static Check check(HealthCheckExecutionResult one) {
        Result result = one.getHealthCheckResult();
        return new Check(
                one.getHealthCheckMetadata().getName(), result.getStatus().toString(), message(result));
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
}
