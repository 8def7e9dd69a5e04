package org.platen.itests.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.platen.itests.harness.BlackBox;
import org.platen.itests.harness.Json;
import org.platen.itests.harness.OrderStory;
import org.platen.itests.harness.Rest;
import org.platen.itests.harness.Samples;
import org.platen.itests.harness.Shop;
import org.platen.itests.harness.Sku;

/** Somebody in the office enters orders by hand. */
@BlackBox
class ManualOrderIT {
    private final Shop shop;
    private final Rest operator;

    ManualOrderIT(Shop shop, Rest operator) {
        this.shop = shop;
        this.operator = operator;
    }

    @Test
    @Tag("PG-01")
    @Tag("PG-02")
    @Tag("PG-05")
    @Tag("PG-07")
    @Tag("PG-12")
    @Tag("TB-01")
    void an_order_keeps_all_that_was_entered() {
        Sku tee = shop.shirt();
        Sku sign = shop.sign();
        String number = "#A/7 ü " + Shop.unique("");
        ObjectNode draft = Shop.draft(tee.times(3), sign.times(1));
        draft.put("orderNumber", number).put("notes", "Tape the box twice").put("fulfilmentDate", "2031-05-04");

        JsonNode order = shop.enter(draft).get();

        assertThat(order.path("orderNumber").asText()).isEqualTo(number);
        assertThat(order.path("origin").asText()).isEqualTo("MANUAL");
        assertThat(order.path("storefront").isNull()).isTrue();
        assertThat(order.path("fulfilmentDate").asText()).isEqualTo("2031-05-04");
        assertThat(Json.texts(order.path("notes"), "text")).containsExactly("Tape the box twice");
        assertThat(Json.texts(order.path("items"), "sku")).containsExactly(tee.code(), sign.code());
        assertThat(Json.texts(order.path("items"), "quantity")).containsExactly("3", "1");
    }

    @Test
    @Tag("PG-04")
    void a_target_date_is_optional_and_must_be_a_date() {
        Sku tee = shop.shirt();

        assertThat(shop.order(tee.times(1)).get().path("fulfilmentDate").isNull())
                .isTrue();
        JsonNode problem = operator.post("/orders", Shop.draft(tee.times(1)).put("fulfilmentDate", "4th of May"))
                .expect(400)
                .json();

        assertThat(problem.path("errors").toString()).contains("/fulfilmentDate");
    }

    @Test
    @Tag("PG-07")
    void a_line_of_none_or_less_is_refused_and_named() {
        Sku tee = shop.shirt();

        for (int quantity : List.of(0, -3)) {
            JsonNode problem = operator.post("/orders", Shop.draft(tee.times(1), tee.times(quantity)))
                    .expect(400)
                    .json();

            assertThat(Json.texts(problem.path("errors"), "pointer")).containsExactly("/lines/1/quantity");
        }
    }

    @Test
    @Tag("PG-06")
    @Tag("PG-67")
    void skus_are_found_by_the_beginning_of_their_name_and_put_on_an_order() {
        Sku sign = shop.sign();
        OrderStory order = shop.order(shop.shirt().times(1));

        JsonNode found = operator.get("/skus?q=" + sign.code().toLowerCase(java.util.Locale.ROOT))
                .expect(200)
                .json();
        order.add(sign.times(2)).expect(201);

        assertThat(Json.texts(found.path("items"), "code")).containsExactly(sign.code());
        assertThat(Json.texts(found.path("items").path(0).path("parts"), "code"))
                .containsExactly("base", "plate");
        assertThat(Json.texts(order.get().path("items"), "sku")).contains(sign.code());
    }

    @Test
    @Tag("PG-08")
    @Tag("PG-09")
    @Tag("PG-10")
    void only_exposed_parameters_can_be_set_and_each_line_has_its_own() {
        Sku sign = shop.sku(Json.of(
                "code",
                Shop.unique("PARAM"),
                "name",
                "Sign with infill",
                "parts",
                List.of(shop.printedPart("base", 1, Samples.box(30, 30, 3))),
                "parameters",
                List.of(
                        Json.of(
                                "name",
                                "infill",
                                "type",
                                "NUMBER",
                                "exposed",
                                true,
                                "defaultValue",
                                "20",
                                "min",
                                0,
                                "max",
                                100),
                        Json.of("name", "layerHeightMm", "type", "NUMBER", "exposed", false, "defaultValue", "0.2"))));

        JsonNode shown = operator.get("/skus/" + sign.code()).expect(200).json().path("parameters");
        OrderStory order = shop.order(
                        sign.times(1).set("parameters", Json.of("infill", "40")),
                        sign.times(1).set("parameters", Json.of("infill", "80")))
                .paid();
        JsonNode refused = operator.post(
                        "/orders", Shop.draft(sign.times(1).set("parameters", Json.of("layerHeightMm", "0.3"))))
                .expect(400)
                .json();

        assertThat(shown.path(0).path("exposed").asBoolean()).isTrue();
        assertThat(shown.path(0).path("type").asText()).isEqualTo("NUMBER");
        assertThat(shown.path(0).path("defaultValue").asText()).isEqualTo("20");
        assertThat(shown.path(0).path("max").asInt()).isEqualTo(100);
        assertThat(order.jobs(2))
                .extracting(job -> job.get().path("attributes").path("infill").asText())
                .containsExactly("40", "80");
        assertThat(refused.path("errors").toString()).contains("layerHeightMm");
    }

    @Test
    @Tag("PG-11")
    void before_saving_a_preview_says_how_many_parts_will_be_made() {
        Sku tee = shop.shirt();
        Sku sign = shop.sign();

        JsonNode preview = operator.post("/orders/preview", Shop.draft(tee.times(3), sign.times(2)))
                .expect(200)
                .json();

        assertThat(preview.path("totalParts").asInt()).isEqualTo(7);
    }

    @Test
    @Tag("PG-16")
    @Tag("PG-17")
    @Tag("PG-18")
    void the_job_counter_follows_the_lines_at_once() {
        Sku sign = shop.sku(
                Shop.unique("SIGN"),
                shop.printedPart("letter", 2, Samples.box(20, 20, 3)),
                shop.printedPart("base", 1, Samples.box(60, 20, 3)));
        Sku tee = shop.shirt();
        OrderStory order = shop.order(sign.times(3), tee.times(1)).paid();

        JsonNode before = order.get();
        order.change(0, Json.of("quantity", 4)).expect(200);
        JsonNode after = order.get();

        assertThat(before.path("jobCounter").asInt()).isEqualTo(10);
        assertThat(before.path("jobCounterBySku")).isEqualTo(Json.of(sign.code(), 9, tee.code(), 1));
        assertThat(after.path("jobCounter").asInt()).isEqualTo(13);
        assertThat(order.jobs()).hasSize(10);
    }

    @Test
    void a_line_may_bring_a_new_sku_with_it() {
        OrderStory order = shop.order(shop.shirt().times(1));
        String code = Shop.unique("NEW");
        ObjectNode sku = Json.of(
                "code", code, "name", "Brand new", "parts", List.of(shop.printedPart("base", 1, Samples.box(9, 9, 9))));

        order.add(Json.of("newSku", sku, "quantity", 2)).expect(201);

        operator.get("/skus/" + code).expect(200);
        assertThat(Json.texts(order.get().path("items"), "sku")).contains(code);
    }

    @Test
    @Tag("PG-14")
    void an_order_of_a_thousand_lines_is_taken_and_becomes_jobs() {
        Sku sign = shop.sku(Shop.unique("TAG"), shop.printedPart("tag", 1, Samples.box(20, 10, 2)));
        ArrayNode lines = Json.list();
        for (int i = 0; i < 1_000; i++) {
            lines.add(sign.times(1));
        }
        ObjectNode draft = Shop.draft();
        draft.set("lines", lines);

        OrderStory order = shop.enter(draft).paid();

        assertThat(order.get().path("jobCounter").asInt()).isEqualTo(1_000);
        assertThat(order.reconcile().path("empty").asBoolean()).isTrue();
        assertThat(order.get().path("jobs")).hasSize(1_000);
    }

    @Test
    @Tag("PG-15")
    void a_number_may_be_used_twice_with_a_warning() {
        Sku tee = shop.shirt();
        ObjectNode draft = Shop.draft(tee.times(1));

        JsonNode first = operator.post("/orders", draft).expect(201).json();
        JsonNode second = operator.post("/orders", draft).expect(201).json();

        assertThat(first.path("warnings")).isEmpty();
        assertThat(second.path("warnings")).hasSize(1);
        assertThat(second.path("id").asLong()).isNotEqualTo(first.path("id").asLong());
    }

    @Test
    @Tag("PI-01")
    void order_and_job_are_linked_and_hold_their_own() {
        OrderStory order = shop.order(shop.shirt().times(1)).paid();

        JsonNode job = order.jobs(1).get(0).get();
        JsonNode sold = order.get();

        assertThat(sold.path("jobs").path(0).path("href").asText())
                .isEqualTo(job.path("href").asText());
        assertThat(job.path("order").path("href").asText())
                .isEqualTo(sold.path("href").asText());
        assertThat(sold.has("substrate")).isFalse();
        assertThat(job.has("payment") || job.has("shipTo")).isFalse();
        assertThat(job.has("substrate") && job.has("finishing") && job.has("schedule"))
                .isTrue();
    }

    @Test
    @Tag("PI-03")
    void a_job_carries_its_file_substrate_finishing_and_deadline() throws Exception {
        ObjectNode draft = Json.of(
                "code",
                Shop.unique("TEE"),
                "name",
                "Tee",
                "substrate",
                "cotton tee black M",
                "finishing",
                List.of("fold", "bag"),
                "parts",
                List.of(Shop.printedFront(shop.file(Samples.design(1800, 2000, 77)))));

        JsonNode job =
                shop.order(shop.sku(draft).times(1)).paid().jobs(1).get(0).get();
        byte[] file = operator.get(job.path("printFile").path("href").asText())
                .expect(200)
                .bytes();

        assertThat(job.path("substrate").asText()).isEqualTo("cotton tee black M");
        assertThat(job.path("finishing")).isEqualTo(Json.list("fold", "bag"));
        assertThat(job.path("deadline").asText()).isNotBlank();
        assertThat(java.util.HexFormat.of()
                        .formatHex(java.security.MessageDigest.getInstance("SHA-256")
                                .digest(file)))
                .isEqualTo(job.path("printFile").path("sha256").asText());
    }

    @Test
    @Tag("PI-02")
    @Tag("PI-05")
    @Tag("TB-02")
    void nothing_is_made_before_it_is_paid_then_each_type_makes_its_own_number_of_jobs() {
        OrderStory order = shop.order(shop.shirt().times(5), shop.sign().times(2));

        assertThat(order.jobs()).isEmpty();
        order.paid();
        assertThat(order.jobs(9))
                .extracting(job -> job.get().path("decoration").asText())
                .containsOnly("dtg", "print3d");
        assertThat(order.get().path("items"))
                .extracting(item -> item.path("total").asInt())
                .containsExactly(5, 4);
        JsonNode queue =
                operator.get("/queue?limit=200&order=" + order.id()).expect(200).json();
        assertThat(queue.path("items")).hasSize(9);
    }

    @Test
    @Tag("PI-04")
    void a_basket_becomes_an_order_only_with_payment_or_on_account() {
        Sku tee = shop.shirt();
        OrderStory unpaid = shop.enter(Shop.draft(tee.times(1)).put("basket", true));
        OrderStory account = shop.enter(Shop.draft(tee.times(1)).put("onAccount", true));

        assertThat(unpaid.state()).isEqualTo("BASKET");
        operator.post(unpaid.path() + "/submit").expect(200);

        assertThat(unpaid.jobs()).isEmpty();
        assertThat(unpaid.why().toString()).contains("pa");
        assertThat(account.jobs(1)).hasSize(1);
        unpaid.paid();
        assertThat(unpaid.jobs(1)).hasSize(1);
        assertThat(unpaid.marks()).containsSubsequence("order.creating", "order.received", "order.payment");
    }

    @Test
    @Tag("IN-82")
    @Tag("IN-83")
    @Tag("IN-84")
    @Tag("IN-85")
    @Tag("IN-86")
    void a_purchase_order_number_is_added_changed_and_cleared_after_payment() {
        OrderStory order = shop.order(shop.shirt().times(1)).paid();

        assertThat(order.get().path("poNumber").isNull()).isTrue();
        assertThat(order.get().path("poAction").asText()).isEqualTo("ADD");
        operator.put(order.path() + "/po-number", Map.of("poNumber", "PO-1")).expect(200);
        assertThat(order.get().path("poNumber").asText()).isEqualTo("PO-1");
        assertThat(order.get().path("poAction").asText()).isEqualTo("EDIT");
        operator.put(order.path() + "/po-number", Map.of("poNumber", "PO-2")).expect(200);
        operator.put(order.path() + "/po-number", Map.of("poNumber", "")).expect(200);
        assertThat(order.get().path("poNumber").isNull()).isTrue();
        assertThat(order.get().path("poAction").asText()).isEqualTo("ADD");

        assertThat(order.history().stream()
                        .filter(mark -> mark.path("name").asText().equals("order.po-number"))
                        .map(mark -> mark.path("detail").path("from").asText()
                                + ">"
                                + mark.path("detail").path("to").asText()))
                .containsExactly(">PO-1", "PO-1>PO-2", "PO-2>");
    }
}
