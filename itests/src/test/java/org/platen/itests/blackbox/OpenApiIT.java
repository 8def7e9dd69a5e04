package org.platen.itests.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.platen.itests.harness.Answer;
import org.platen.itests.harness.BlackBox;
import org.platen.itests.harness.Json;
import org.platen.itests.harness.PlatenServer;
import org.platen.itests.harness.Rest;

/** The description of the interface, and whether the interface is like it. */
@BlackBox
class OpenApiIT {
    private final PlatenServer server;
    private final JsonNode document;

    OpenApiIT(PlatenServer server) {
        this.server = server;
        this.document = server.rest().get("/openapi.json").expect(200).json();
    }

    private record Call(String method, String path, JsonNode operation) {}

    private List<Call> calls() {
        List<Call> calls = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                if (Set.of("get", "put", "post", "patch", "delete").contains(operation.getKey())) {
                    calls.add(
                            new Call(operation.getKey().toUpperCase(Locale.ROOT), path.getKey(), operation.getValue()));
                }
            }
        }
        return calls;
    }

    @Test
    void every_operation_is_described_and_every_reference_leads_somewhere() {
        assertThat(document.path("openapi").asText()).startsWith("3.");
        Set<String> names = new HashSet<>();
        for (Call call : calls()) {
            assertThat(call.operation().path("summary").asText())
                    .as(call.path())
                    .isNotBlank();
            assertThat(names.add(call.operation().path("operationId").asText()))
                    .as(call.path())
                    .isTrue();
            assertThat(call.operation().path("responses")).as(call.path()).isNotEmpty();
        }
        for (JsonNode reference : document.findValues("$ref")) {
            assertThat(reference.asText()).startsWith("#/");
            assertThat(document.at(reference.asText().substring(1)).isMissingNode())
                    .as(reference.asText())
                    .isFalse();
        }
        assertThat(names).hasSizeGreaterThan(50);
    }

    @Test
    void every_operation_answers_whatever_comes_and_none_is_open_by_mistake() {
        Rest admin = server.admin();
        for (Call call : calls()) {
            String path = call.path()
                    .replaceFirst("^/api/v1", "")
                    .replaceAll("\\{sha256[^}]*}", "0".repeat(64))
                    .replaceAll("\\{[^}]+}", "987654321");
            if (path.equals("/me/password")) {
                continue;
            }
            Answer stranger = call(server.rest(), call, path);
            boolean open = path.equals("/openapi.json")
                    || !call.method().equals("GET") && path.equals("/session")
                    || path.matches("/webhooks/.*|/carriers/[^/]+/webhook");
            if (!open) {
                assertThat(stranger.status()).as(call.method() + " " + path).isEqualTo(401);
            }
            // A 500 fails by itself.
            assertThat(call(admin, call, path).status())
                    .as(call.method() + " " + path)
                    .isBetween(200, 499);
        }
    }

    /** The door lets them in by the same list; this asks the use cases behind it. */
    @Test
    void nobody_whom_an_operation_names_is_refused_for_his_role() {
        for (String role : List.of("INTEGRATOR", "OPERATOR")) {
            Rest caller = server.with(role);
            for (Call call : calls()) {
                boolean named = false;
                for (JsonNode one : call.operation().path("x-roles")) {
                    named |= one.asText().equals(role);
                }
                // Passwords and settings are a person's, whatever the role of a token.
                if (!named || call.path().contains("/me/")) {
                    continue;
                }
                String path = call.path()
                        .replaceFirst("^/api/v1", "")
                        .replaceAll("\\{sha256[^}]*}", "0".repeat(64))
                        .replaceAll("\\{[^}]+}", "987654321");
                JsonNode schema = call.operation().at("/requestBody/content/application~1json/schema");
                Answer answer = schema.isMissingNode()
                        ? call(caller, call, path)
                        : caller.json(call.method(), path, sample(schema));
                assertThat(answer.status())
                        .as(role + " " + call.method() + " " + path)
                        .isNotEqualTo(403);
            }
        }
        Rest operator = server.with("OPERATOR");
        for (String list : List.of("/locations", "/stations", "/devices", "/batch-rules")) {
            assertThat(operator.get(list).expect(200).json().toString())
                    .as("the walk made nothing: what others do in this house must not change by it")
                    .doesNotContain("987654321");
        }
        assertThat(operator.all("/materials").toString()).doesNotContain("987654321");
        assertThat(operator.all("/skus").toString()).doesNotContain("987654321");
    }

    /** The least body of that shape: good enough to be read, and of words that no use case takes. */
    private Object sample(JsonNode schema) {
        if (schema.has("$ref")) {
            return sample(document.at(schema.path("$ref").asText().substring(1)));
        }
        if (schema.has("enum")) {
            return schema.path("enum").get(0).asText();
        }
        return switch (schema.path("type").asText()) {
            case "object" -> {
                Map<String, Object> fields = new LinkedHashMap<>();
                for (JsonNode name : schema.path("required")) {
                    fields.put(name.asText(), sample(schema.path("properties").path(name.asText())));
                }
                yield fields;
            }
            case "array" -> List.of(sample(schema.path("items")));
            case "integer", "number" -> 987654321;
            case "boolean" -> true;
            default -> schema.path("format").asText().equals("date-time") ? "2026-01-01T00:00:00Z" : " ";
        };
    }

    private static Answer call(Rest rest, Call call, String path) {
        if (call.method().equals("GET") || call.method().equals("DELETE")) {
            return rest.call(call.method(), path);
        }
        JsonNode types = call.operation().at("/requestBody/content");
        return types.isMissingNode()
                        || types.has("application/json")
                        || !call.method().equals("POST")
                ? rest.json(call.method(), path, Json.of())
                : rest.post(path, types.fieldNames().next().replace("*/*", "application/octet-stream"), new byte[] {1});
    }
}
