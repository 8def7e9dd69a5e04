package org.platen.itests.harness;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The error contract: problem+json with all its parts and nothing of our inside. */
final class ProblemShape {
    private static final List<String> TEXTS = List.of("type", "title", "detail", "instance");

    /** Traces, class names, SQL, the stack we are built on, paths of the machine. */
    private static final Pattern INTERNALS =
            Pattern.compile("\\bat [\\w.$]+\\(|Exception|Caused by|\\b(?:org|com|java|javax|sun)\\.[a-z]+\\."
                    + "|(?i:\\bselect\\b.{1,200}\\bfrom\\b|\\binsert into\\b|\\bupdate .{1,60}\\bset\\b|sqlstate|mariadb|jdbc)"
                    + "|(?i:\\b(?:karaf|cxf|openjpa|hikari|tomcat|jackson|camel)\\b)|/(?:home|tmp|root|usr|var)/");

    /** The packages that plugins are made for are published, so a plugin that does not fit may hear of them. */
    private static final Pattern CONTRACT =
            Pattern.compile("\\borg\\.platen\\.(?:spi|api)(?:\\.[a-z0-9]+)*+(?![.\\w$])");

    private ProblemShape() {}

    /** What is wrong with a refusal; empty when it is right. */
    static List<String> faults(int status, String contentType, byte[] body) {
        List<String> faults = new ArrayList<>();
        if (status == 500) {
            faults.add("500 is a bug, whatever it says");
        }
        if (!contentType.startsWith("application/problem+json")) {
            faults.add("the content type is " + contentType);
            return faults;
        }
        String text = new String(body, StandardCharsets.UTF_8);
        Matcher inside = INTERNALS.matcher(CONTRACT.matcher(text).replaceAll("a package"));
        if (inside.find()) {
            faults.add("it tells internals: " + inside.group());
        }
        JsonNode problem = Json.read(body);
        for (String name : TEXTS) {
            if (!problem.path(name).isTextual() || problem.path(name).asText().isBlank()) {
                faults.add("it has no " + name);
            }
        }
        if (problem.path("status").asInt() != status) {
            faults.add("its status is " + problem.path("status"));
        }
        if (!problem.path("retryable").isBoolean()) {
            faults.add("it does not say whether to retry");
        }
        for (JsonNode error : problem.path("errors")) {
            if (!error.path("pointer").isTextual()
                    || !error.path("code").isTextual()
                    || !error.path("message").isTextual()) {
                faults.add("an entry of errors is incomplete: " + error);
            }
        }
        return faults;
    }
}
