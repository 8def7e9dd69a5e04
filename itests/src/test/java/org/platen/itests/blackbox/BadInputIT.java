package org.platen.itests.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.platen.itests.harness.BlackBox;
import org.platen.itests.harness.JobStory;
import org.platen.itests.harness.Json;
import org.platen.itests.harness.Rest;
import org.platen.itests.harness.Shop;

/** What is wrong is refused in a way that the sender can act on. */
@BlackBox
class BadInputIT {
    private final Shop shop;
    private final Rest operator;

    BadInputIT(Shop shop, Rest operator) {
        this.shop = shop;
        this.operator = operator;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{\"lines\": [{\"sku\": \"A\", \"quantity\": 1}],}",
                "{\"orderNumber\": \"a\", \"orderNumber\": \"b\", \"lines\": []}",
                "{\"lines\": [{\"sku\": \"A\", \"quantity\": NaN}]}",
                "{\"lines\": [{\"sku\": \"A\", \"quantity\": 99999999999999999999}]}",
                "{\"lines\": [{\"sku\": \"A\", \"quantity\": \"two\"}]}",
                "{\"lines\": [{\"sku\": \"A\", \"quantity\": 1.5}]}",
                "{\"orderNumber\": \"\\ud800\", \"lines\": []}",
                "{\"lines\": {}}"
            })
    void json_that_cannot_be_read_is_named_with_its_place(String body) {
        JsonNode problem =
                operator.json("POST", "/orders", body).expect(400, 422).json();

        assertThat(problem.path("detail").asText() + problem.path("errors")).isNotBlank();
    }

    @Test
    void the_place_of_a_slip_is_told() {
        JsonNode problem = operator.json("POST", "/orders", "{\n  \"lines\": [}\n")
                .expect(400)
                .json();

        assertThat(problem.path("detail").asText() + problem.path("errors")).contains("line 2");
    }

    @Test
    void deep_nesting_is_refused() {
        String deep = "{\"lines\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}";

        operator.json("POST", "/orders", deep).expect(400, 422);
    }

    @Test
    void an_unknown_field_is_refused_and_named() {
        JsonNode problem = operator.post(
                        "/orders", Shop.draft(shop.shirt().times(1)).put("colour", "blue"))
                .expect(400)
                .json();

        assertThat(problem.path("errors").toString()).contains("/colour");
    }

    @Test
    @Tag("PG-11")
    void what_is_short_to_write_is_not_allowed_to_fill_the_memory() {
        String sku = shop.shirt().code();
        JsonNode preview = operator.json(
                        "POST", "/orders/preview", "{\"lines\":[{\"sku\":\"" + sku + "\",\"quantity\":2000000000}]}")
                .expect(200)
                .json();
        assertThat(preview.path("problems").toString()).contains("/lines/0/quantity");

        String order = shop.order(shop.shirt().times(1)).path();
        JsonNode refused = operator.json(
                        "POST",
                        order + "/payments",
                        "{\"method\":\"card\",\"amount\":{\"amount\":\"1E999999999\",\"currency\":\"EUR\"}}")
                .expect(400)
                .json();
        assertThat(refused.path("errors").toString()).contains("/amount/amount");
        operator.get(order).expect(200);
    }

    @Test
    @Tag("PG-47")
    void days_and_cursors_that_there_are_not_are_refused() {
        for (String query : List.of(
                "/orders?sort=fulfilmentDate&after=eB8x",
                "/orders?to=%2B999999999-12-31",
                "/orders?from=-0001-01-01",
                "/materials?low=yes")) {
            operator.get(query).expect(400);
        }
        operator.get("/orders?to=9999-12-31").expect(200);
    }

    @Test
    void a_wrong_type_of_body_is_refused() {
        operator.post("/orders", "text/plain", "hello".getBytes(StandardCharsets.UTF_8))
                .expect(415);
        operator.post("/orders", "application/xml", "<a/>".getBytes(StandardCharsets.UTF_8))
                .expect(415);
        operator.with("Accept", "text/html").get("/orders").expect(406);
    }

    @Test
    void a_body_over_the_limit_is_refused() {
        byte[] huge = ("{\"notes\":\"" + "x".repeat(12_000_000) + "\"}").getBytes(StandardCharsets.UTF_8);

        operator.post("/orders", "application/json", huge).expect(413);
    }

    @Test
    void what_does_not_exist_is_not_found() {
        operator.get("/orders/987654321987").expect(404);
        operator.get("/jobs/987654321987").expect(404);
        operator.get("/skus/NO-SUCH-SKU").expect(404);
        operator.get("/no/such/path").expect(404);
        operator.post("/scans", Json.of("barcode", "PX987654321", "station", "pick-1"))
                .expect(404);
        operator.post("/scans", Json.of("barcode", "' OR 1=1 --", "station", "pick-1"))
                .expect(404);
        operator.get("/orders/not-a-number").expect(400, 404);
    }

    @Test
    void a_method_that_a_path_does_not_know_is_refused() {
        operator.call("DELETE", "/orders").expect(405);
        operator.call("PUT", "/queue").expect(405);
    }

    @Test
    void an_event_that_nobody_knows_is_refused_with_those_that_are_allowed() {
        JobStory job = shop.order(shop.shirt().times(1)).paid().jobs(1).get(0).released();

        JsonNode problem = job.tryEvent("explode").expect(409).json();

        assertThat(problem.path("allowed")).isNotEmpty();
        assertThat(problem.path("currentState").asText()).isEqualTo("pending");
    }

    @Test
    void a_scan_at_an_unknown_station_is_refused() {
        JobStory job = shop.order(shop.shirt().times(1)).paid().jobs(1).get(0);

        operator.post("/scans", Json.of("barcode", job.barcode(), "station", "kitchen"))
                .expect(400);
    }

    @Test
    void texts_from_all_over_the_world_come_back_as_they_went() {
        for (String text : List.of("Zoë Ærø 🦄", "‮gnirts", "<script>alert(1)</script>", "'; DROP TABLE orders; --")) {
            String number = text + Shop.unique(" ");

            assertThat(shop.enter(Shop.draft(shop.shirt().times(1)).put("orderNumber", number))
                            .get()
                            .path("orderNumber")
                            .asText())
                    .isEqualTo(number);
        }
    }
}
