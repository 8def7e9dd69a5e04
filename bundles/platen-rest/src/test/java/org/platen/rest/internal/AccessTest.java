package org.platen.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.platen.api.access.Call;
import org.platen.rest.internal.TestApi.Answer;

class AccessTest {
    private static final TestApi API = new TestApi().startCore();

    @BeforeEach
    void forget() {
        API.recorder.clear();
    }

    @AfterAll
    static void close() throws Exception {
        API.close();
    }

    private static HttpRequest.Builder basic(String path, String user, String password) {
        return API.request(path).header("Authorization", "Basic " + base64(user + ":" + password));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String type(Answer answer) {
        return answer.json().at("/type").asText();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer wrong",
                "Bearer",
                "bearer ",
                "Basic !!!",
                "Basic bm9jb2xvbg==",
                "Basic Og==",
                "Digest x",
                "x"
            })
    void bad_credentials_are_401(String header) {
        Answer answer = API.send(API.request("orders/7").header("Authorization", header));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).contains("Bearer", "Basic");
        assertThat(type(answer)).isEqualTo("urn:platen:problem:access.unauthenticated");
    }

    @Test
    void no_credentials_are_401_and_nothing_is_asked() {
        assertThat(API.send(API.request("orders/7")).status()).isEqualTo(401);
        assertThat(API.send(API.request("scans").POST(TestApi.json("{\"barcode\": 1}")))
                        .status())
                .isEqualTo(401);
        assertThat(API.send(API.request("verify").POST(TestApi.json(null))).status())
                .isEqualTo(401);
        assertThat(API.recorder.all()).isEmpty();
    }

    @Test
    void the_scheme_may_be_written_in_any_case() {
        assertThat(API.send(API.request("me").header("Authorization", "bEARER operator"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void roles_open_what_is_theirs() {
        assertThat(API.send(API.as("customer", "queue")).status()).isEqualTo(403);
        assertThat(API.send(API.as("customer", "orders/7/notes")).status()).isEqualTo(403);
        assertThat(API.send(API.as("operator", "tokens")).status()).isEqualTo(403);
        assertThat(API.send(API.as("operator", "verify").POST(TestApi.json(null)))
                        .status())
                .isEqualTo(403);
        assertThat(API.send(API.as("integrator", "problems")).status()).isEqualTo(403);
        assertThat(API.recorder.all()).isEmpty();
        assertThat(API.send(API.as("integrator", "queue")).status()).isEqualTo(200);
        assertThat(API.send(API.as("admin", "queue")).status()).isEqualTo(200);
        assertThat(API.send(API.as("admin", "tokens")).status()).isEqualTo(200);
    }

    /** Every operation of the document with every role, so that none is forgotten. */
    @TestFactory
    Stream<DynamicTest> each_operation_lets_in_whom_it_names_and_nobody_else() {
        JsonNode paths = API.send(API.request("openapi.json")).json().at("/paths");
        return paths.properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(operation -> operation.getValue().has("x-roles"))
                        .map(operation -> DynamicTest.dynamicTest(
                                operation.getValue().at("/operationId").asText(),
                                () -> checkRoles(operation.getKey(), path.getKey(), operation.getValue()))));
    }

    private static void checkRoles(String method, String template, JsonNode operation) {
        String path = template.substring(1).replace("{sha256}", Samples.SHA).replaceAll("\\{[a-z]+}", "1");
        String verb = method.toUpperCase(Locale.ROOT);
        Set<String> roles = new HashSet<>();
        operation.at("/x-roles").forEach(role -> roles.add(role.asText().toLowerCase(Locale.ROOT)));
        if (roles.contains("operator")) {
            roles.add("admin");
        }

        assertThat(API.send(API.request(path).method(verb, TestApi.json(null))).status())
                .isEqualTo(401);
        for (String role : FakeAccess.TOKENS.keySet()) {
            int status = API.status(API.as(role, path).method(verb, TestApi.json(null)));
            if (roles.contains(role)) {
                assertThat(status).as(role).isNotIn(401, 403, 405);
            } else {
                assertThat(status).as(role).isEqualTo(403);
            }
        }
    }

    @Test
    void a_user_logs_in_by_password_from_an_address() {
        assertThat(API.send(basic("orders/7", "anna", "pässword:1")).status()).isEqualTo(200);

        assertThat(API.recorder.all().get(0).arguments()).containsExactly("anna", "pässword:1", "127.0.0.1");
        assertThat(API.recorder.last().call().actor()).isEqualTo("user:anna");
    }

    @Test
    void the_one_time_password_is_good_for_two_things_only() {
        Answer refused = API.send(basic("orders/7", "admin", "pässword:1"));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(type(refused)).isEqualTo("urn:platen:problem:access.setup-required");
        assertThat(API.send(basic("me", "admin", "pässword:1")).status()).isEqualTo(403);
        assertThat(API.send(basic("tokens", "admin", "pässword:1")).status()).isEqualTo(403);

        assertThat(API.send(basic("tokens", "admin", "pässword:1")
                                .POST(TestApi.json("{\"name\": \"me\", \"roles\": [\"ADMIN\"]}")))
                        .status())
                .isEqualTo(201);
        assertThat(API.send(basic("me/password", "admin", "pässword:1")
                                .PUT(TestApi.json("{\"oldPassword\": \"a\", \"newPassword\": \"b\"}")))
                        .status())
                .isEqualTo(204);
        assertThat(API.recorder.last().arguments()).containsExactly("a", "b");
    }

    @Test
    void an_idempotency_key_is_bound_to_method_path_and_body() {
        Call.Once first = once("orders", "key-1", "{\"notes\": \"a\"}");

        assertThat(first.key()).isEqualTo("key-1");
        assertThat(first.fingerprint()).hasSize(64);
        assertThat(once("orders", "key-1", "{\"notes\": \"a\"}")).isEqualTo(first);
        assertThat(once("orders", "key-1", "{\"notes\": \"b\"}")).isNotEqualTo(first);
        assertThat(once("orders/preview", "key-1", "{\"notes\": \"a\"}")).isNotEqualTo(first);
        assertThat(once("orders/7/jobs/reconcile?dryRun=true", "key-1", ""))
                .isNotEqualTo(once("orders/7/jobs/reconcile", "key-1", ""));
    }

    private static Call.Once once(String path, String key, String body) {
        API.send(API.as("operator", path).POST(TestApi.json(body)).header("Idempotency-Key", key));
        return API.recorder.last().call().once();
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", ""})
    void an_unreadable_idempotency_key_is_refused(String key) {
        Answer answer =
                API.send(API.as("operator", "orders").POST(TestApi.json("{}")).header("Idempotency-Key", key));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/pointer").asText()).isEqualTo("Idempotency-Key");
        assertThat(once("orders", "x".repeat(200), "{}")).isNotNull();
        assertThat(API.send(API.as("operator", "orders")
                                .POST(TestApi.json("{}"))
                                .header("Idempotency-Key", "x".repeat(201)))
                        .status())
                .isEqualTo(400);
    }

    /** Open to nobody knows whom. */
    @Path("/forgotten")
    public static final class Forgotten {
        @GET
        @RolesAllowed("ADMIN")
        public String guarded() {
            return "";
        }

        @GET
        @Path("unguarded")
        public String unguarded() {
            return "";
        }
    }

    @Test
    void a_resource_that_does_not_say_who_may_call_it_keeps_the_server_from_starting() {
        assertThatThrownBy(() -> Providers.of(List.of(new Forgotten()), API.access, API.people, 1000))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Forgotten.unguarded does not say who may call it");
    }
}
