package org.platen.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.platen.api.error.ErrorCategory;
import org.platen.api.error.ErrorCode;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.rest.internal.TestApi.Answer;

class ErrorContractTest {
    private static final TestApi API = new TestApi().startCore();

    @BeforeEach
    void forget() {
        API.recorder.clear();
    }

    @AfterAll
    static void close() throws Exception {
        API.close();
    }

    /** Each failure, whoever in the server makes it, has the one shape. */
    private static JsonNode problem(Answer answer, int status) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        JsonNode problem = answer.json();
        assertThat(problem.at("/type").asText()).startsWith("urn:platen:problem:");
        assertThat(problem.at("/title").asText()).isNotBlank();
        assertThat(problem.at("/status").asInt()).isEqualTo(status);
        assertThat(problem.at("/detail").asText()).isNotBlank();
        assertThat(problem.at("/retryable").isBoolean()).isTrue();
        assertThat(problem.at("/instance").asText()).isEqualTo("urn:uuid:" + answer.header("X-Request-Id"));
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(problem.toString())
                .doesNotContain(
                        "Exception", "org.platen", "com.fasterxml", "org.apache", "java.", ".java", "at line -1");
        return problem;
    }

    private static void field(Answer answer, String pointer, String message) {
        JsonNode error = problem(answer, 400).at("/errors/0");
        assertThat(error.at("/pointer").asText()).as(answer.text()).isEqualTo(pointer);
        assertThat(error.at("/message").asText()).contains(message);
        assertThat(error.at("/code").asText()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nothing",
                "orders/7/nothing",
                "orders/seven",
                "x/dtg/thing",
                "files/zz",
                "jobs/7/8/9",
                "services",
                "skus/7/services",
                "../v1",
                "?_wadl",
                "orders/99999999999999999999"
            })
    void unknown_paths_are_404(String path) {
        problem(API.get(path), 404);
    }

    @Test
    void wrong_methods_are_405_and_say_which_are_right() {
        Answer answer = API.send("DELETE", "orders/7", null);

        problem(answer, 405);
        assertThat(answer.header("Allow")).contains("GET", "PATCH");
        problem(API.send("PROPFIND", "orders", null), 405);
    }

    @ParameterizedTest
    @CsvSource({
        "'de-AT,de;q=0.9,en;q=0.5', Das gibt es nicht, de",
        "'fr,en;q=0.5', There is no such resource, en",
        "'*', There is no such resource, en",
        "';;;', There is no such resource, en"
    })
    void the_title_of_a_problem_is_in_the_language_that_is_asked_for(String accepted, String title, String language) {
        Answer answer = API.send(API.as("operator", "nothing").header("Accept-Language", accepted));

        problem(answer, 404);
        assertThat(answer.json().at("/title").asText()).isEqualTo(title);
        assertThat(answer.header("Content-Language")).isEqualTo(language);
    }

    @Test
    void media_types_are_checked() {
        problem(API.send(API.as("operator", "orders/7").header("Accept", "text/html")), 406);
        problem(
                API.send(API.as("operator", "scans")
                        .POST(TestApi.json("barcode=1"))
                        .header("Content-Type", "application/x-www-form-urlencoded")),
                415);
        problem(
                API.send(API.as("operator", "orders").POST(TestApi.json("{}")).header("Content-Type", "text/plain")),
                415);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"lines\": [{\"sku\": \"A\", \"quantity\": 1},\\n  {\"sku\" \"B\"}]}|line 2, column 10",
                "{\"lines\": [|line 1",
                "{}{}|",
                "{\"notes\": \"a\", \"notes\": \"b\"}|notes",
                "nonsense|line 1, column",
                "{\"notes\": NaN}|NaN"
            })
    void malformed_json_names_the_place(String body, String place) {
        JsonNode problem = problem(API.post("orders", body.replace("\\n", "\n")), 400);

        assertThat(problem.at("/type").asText())
                .isIn("urn:platen:problem:request.malformed", "urn:platen:problem:request.invalid");
        assertThat(problem.at("/detail").asText()).contains(place == null ? "" : place);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"lines\": [{\"sku\": \"A\", \"quantity\": 1, \"qty\": 1}]}|/lines/0/qty|known are artwork, newSku",
                "{\"state\": \"SHIPPED\"}|/state|not a known field",
                "{\"lines\": [{\"sku\": \"A\", \"quantity\": \"2\"}]}|/lines/0/quantity|whole number",
                "{\"lines\": [{\"sku\": \"A\", \"quantity\": 2.5}]}|/lines/0/quantity|whole number",
                "{\"lines\": [{\"sku\": \"A\", \"quantity\": 99999999999}]}|/lines/0/quantity|whole number",
                "{\"lines\": [{\"sku\": \"A\", \"quantity\": null}]}|/lines/0/quantity|null",
                "{\"lines\": [{\"sku\": \"A\"}]}|/lines/0/quantity|required",
                "{\"lines\": [null]}|/lines/0|null",
                "{\"lines\": {}}|/lines|list",
                "{\"lines\": [[]]}|/lines/0|object",
                "{\"notes\": 5}|/notes|text",
                "{\"notes\": {}}|/notes|text",
                "{\"basket\": \"yes\"}|/basket|true or false",
                "{\"basket\": 1}|/basket|true or false",
                "{\"fulfilmentDate\": \"2026-02-30\"}|/fulfilmentDate|date",
                "{\"fulfilmentDate\": 20260301}|/fulfilmentDate|date",
                "{\"processAt\": \"tomorrow\"}|/processAt|moment",
                "{\"processAt\": 5}|/processAt|moment",
                "{\"processAt\": \"+10000-01-01T00:00:00Z\"}|/processAt|moment",
                "{\"fulfilmentDate\": \"-0001-01-01\"}|/fulfilmentDate|date",
                "{\"policy\": \"SOMETIMES\"}|/policy|MANUAL, ON_ASSIGNMENT, ON_PAYMENT",
                "{\"policy\": 1}|/policy|",
                "{\"total\": {\"amount\": \"much\", \"currency\": \"EUR\"}}|/total/amount|number",
                "{\"total\": {\"amount\": 5}}|/total/currency|required",
                "{\"total\": {\"amount\": \"1E999999999\", \"currency\": \"EUR\"}}|/total/amount|30 digits",
                "{\"total\": {\"amount\": 1E999999999, \"currency\": \"EUR\"}}|/total/amount|30 digits",
                "{\"total\": {\"amount\": 1E-2147483647, \"currency\": \"EUR\"}}|/total/amount|30 digits",
                "{\"total\": {\"amount\": 1E99999999999, \"currency\": \"EUR\"}}|/total/amount|number",
                "{\"total\": {\"amount\": true, \"currency\": \"EUR\"}}|/total/amount|number",
                "{\"total\": {\"amount\": \"\", \"currency\": \"EUR\"}}|/total/amount|number",
                "{\"lines\":[{\"quantity\":1,\"parameters\":{\"a/b~c\":5}}]}|/lines/0/parameters/a~1b~0c|text",
                "{\"notes\": \"\\ud800\"}|/notes|well-formed",
                "{\"lines\":[{\"quantity\":1,\"parameters\":{\"\\udc00\":\"x\"}}]}|*|well-formed",
                "[]|''|object",
                "null|''|object",
                "5|''|object"
            })
    void wrong_fields_are_named(String body, String pointer, String message) {
        Answer answer = API.post("orders", body);

        if (pointer.equals("*")) {
            problem(answer, 400);
        } else {
            field(answer, pointer, message == null ? "" : message);
        }
    }

    @Test
    void another_way_of_assignment_is_refused_by_name() {
        field(
                API.post("orders/7/jobs/reconcile", "{\"assignment\": {\"mode\": \"RANDOM\"}}"),
                "/assignment/mode",
                "NEXT_AVAILABLE, SPECIFIC_PRINTER, TAGGED_PRINTERS");
    }

    @Test
    void a_needed_body_is_needed() {
        problem(API.post("scans", null), 400);
        problem(API.post("scans", "  "), 400);
        field(API.post("scans", "{\"barcode\": \"1\"}"), "/station", "required");
    }

    @ParameterizedTest
    @CsvSource({
        "orders?limit=0, limit, between 1 and 200",
        "orders?limit=201, limit, between 1 and 200",
        "orders?limit=ten, limit, whole number",
        "orders?from=01.03.2026, from, date",
        "orders?to=%2B999999999-12-31, to, date",
        "orders?dueFrom=-0001-01-01, dueFrom, date",
        "reports/rejects?from=9999-12-31T23:59:59-10:00, from, moment",
        "materials?low=yes, low, true or false",
        "orders?state=LOST, state, one of",
        "orders?closed=maybe, closed, one of",
        "orders?customer=anna, customer, whole number",
        "orders?colour=red, colour, not a known parameter",
        "orders/7?view=raw, view, one of",
        "orders/7?_method=DELETE, _method, not a known parameter",
        "queue?phase=DONE, phase, one of",
        "skus/A?x=1, x, there are none here"
    })
    void wrong_parameters_are_named(String path, String parameter, String message) {
        field(API.get(path), parameter, message);
    }

    @Test
    void a_dry_run_is_true_or_false() {
        field(API.post("orders/7/jobs/reconcile?dryRun=1", null), "dryRun", "true or false");
    }

    @Test
    void a_change_needs_the_version_that_it_is_based_on() {
        assertThat(problem(API.send("PATCH", "orders/7", "{}"), 428).at("/type").asText())
                .endsWith("resource.if-match-required");
        field(
                API.send(API.as("operator", "orders/7")
                        .method("PATCH", TestApi.json("{}"))
                        .header("If-Match", "4")),
                "If-Match",
                "in quotes");
        API.recorder.failWith(new PlatenException(Errors.STALE, "It has changed"));
        problem(
                API.send(API.as("operator", "orders/7")
                        .method("PATCH", TestApi.json("{}"))
                        .header("If-Match", "W/\"other\"")),
                412);
    }

    @Test
    void a_full_disk_is_503_with_a_moment_to_come_again() {
        API.recorder.failWith(new PlatenException(Errors.STORAGE_FULL, "There is no room left for files"));
        Answer answer = API.post("orders", "{}");

        assertThat(problem(answer, 503).at("/type").asText()).endsWith("storage-full");
        assertThat(answer.header("Retry-After")).isEqualTo("5");
    }

    @Test
    void what_cannot_be_emptied_is_named() {
        Answer answer = API.send(API.as("operator", "orders/7")
                .method("PATCH", TestApi.json("{\"orderNumber\": null}"))
                .header("If-Match", "*"));

        field(answer, "/orderNumber", "null");
    }

    @Test
    void bodies_over_the_limit_are_413() {
        String large = "{\"notes\": \"" + "x".repeat(3 << 20) + "\"}";

        problem(API.post("orders", large), 413);
        problem(API.send(API.as("operator", "orders").POST(TestApi.json(large)).header("Idempotency-Key", "k")), 413);
        problem(API.send(API.as("operator", "files").POST(TestApi.json("x".repeat(TestApi.UPLOAD_LIMIT + 1)))), 413);
    }

    @Test
    void deep_or_endless_json_is_400() {
        problem(API.post("orders", "[".repeat(100_000)), 400);
        problem(API.post("orders", "{\"lines\":".repeat(2_000)), 400);
        problem(API.post("orders", "{\"" + "n".repeat(60_000) + "\": 1}"), 400);
        problem(API.post("orders", "{\"repeatMonths\": " + "9".repeat(5_000) + "}"), 400);
    }

    @Test
    void each_kind_of_failure_has_its_status() {
        for (ErrorCategory category : ErrorCategory.values()) {
            API.recorder.failWith(new PlatenException(new ErrorCode("dtg.oops", category, "Oops"), "because"));

            JsonNode problem = problem(API.get("orders/7"), category.status());

            assertThat(problem.at("/type").asText()).isEqualTo("urn:platen:problem:dtg.oops");
            assertThat(problem.at("/title").asText()).isEqualTo("Oops");
            assertThat(problem.at("/detail").asText()).isEqualTo("because");
        }
    }

    @Test
    void a_refused_transition_says_where_it_stands_and_what_would_do() {
        API.recorder.failWith(PlatenException.refused(
                Errors.TRANSITION_REFUSED, "qcPass is not possible in picked", "picked", List.of("scan", "hold")));

        JsonNode problem = problem(API.post("jobs/70/events", "{\"event\": \"qcPass\"}"), 409);

        assertThat(problem.at("/currentState").asText()).isEqualTo("picked");
        assertThat(problem.at("/allowed").toString()).isEqualTo("[\"scan\",\"hold\"]");
        assertThat(problem.at("/retryable").asBoolean()).isFalse();
    }

    @Test
    void an_order_is_never_reopened_but_copied() {
        JsonNode problem = problem(API.post("orders/7/reopen", null), 409);

        assertThat(problem.at("/currentState").asText()).isEqualTo("CLOSED");
        assertThat(problem.at("/detail").asText()).contains("copyOf");
    }

    @Test
    void busy_and_away_say_when_to_come_back() {
        API.recorder.failWith(new PlatenException(Errors.UNAVAILABLE, "The database is away"));
        Answer away = API.get("orders/7");
        assertThat(problem(away, 503).at("/retryable").asBoolean()).isTrue();
        assertThat(away.header("Retry-After")).isNotNull();

        API.recorder.failWith(new PlatenException(Errors.BUSY, "Slowly"));
        assertThat(API.get("orders/7").header("Retry-After")).isEqualTo("5");

        API.recorder.failWith(PlatenException.later(Errors.BUSY, "Slowly", Duration.ofMinutes(15)));
        assertThat(API.get("orders/7").header("Retry-After")).isEqualTo("900");
    }

    @Test
    void a_fault_of_ours_shows_its_request_id_and_nothing_else() {
        API.recorder.failWith(new IllegalStateException("SELECT secret FROM /etc/passwd"));

        JsonNode problem = problem(API.get("orders/7"), 500);

        assertThat(problem.toString()).doesNotContain("SELECT", "passwd");
        assertThat(problem.at("/type").asText()).isEqualTo("urn:platen:problem:service.internal");
    }
}
