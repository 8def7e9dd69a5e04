package org.platen.itests.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.platen.itests.harness.BlackBox;
import org.platen.itests.harness.JobStory;
import org.platen.itests.harness.Json;
import org.platen.itests.harness.OrderStory;
import org.platen.itests.harness.Rest;
import org.platen.itests.harness.Samples;
import org.platen.itests.harness.Shop;
import org.platen.itests.harness.Sku;

/** Jobs go through the floor: scans at stations, events of devices. */
@BlackBox
class FloorIT {
    private final Shop shop;
    private final Rest operator;

    FloorIT(Shop shop, Rest operator) {
        this.shop = shop;
        this.operator = operator;
    }

    @Test
    @Tag("TB-16")
    @Tag("TB-25")
    @Tag("TB-26")
    @Tag("TB-27")
    @Tag("TB-31")
    @Tag("TB-32")
    @Tag("TB-33")
    @Tag("TB-36")
    @Tag("TB-05")
    void two_shirts_go_from_intake_to_complete() {
        OrderStory order = shop.order(shop.shirt().times(2)).paid();
        List<JobStory> shirts = order.jobs(2);
        shirts.forEach(JobStory::released);

        assertThat(shirts).extracting(JobStory::state).containsOnly("pending");
        assertThat(candidates()).contains(shirts.get(0).id(), shirts.get(1).id());
        long batch = operator.post(
                        "/batches",
                        Json.of("jobs", shirts.stream().map(JobStory::id).toList()))
                .expect(201)
                .json()
                .path("id")
                .asLong();
        assertThat(shirts).extracting(JobStory::state).containsOnly("open");
        JsonNode labels = operator.post("/batches/" + batch + "/labels").json().path("items");
        assertThat(shirts).extracting(JobStory::state).containsOnly("labeled");
        assertThat(Json.texts(labels, "barcode"))
                .containsExactly(shirts.get(0).barcode(), shirts.get(1).barcode());

        JobStory first = shirts.get(0);
        JsonNode picked = first.scan("pick");
        assertThat(picked.path("state").asText()).isEqualTo("picked");
        JsonNode onPrinter = first.scan("printer");
        assertThat(onPrinter.path("state").asText()).isEqualTo("scanned");
        assertThat(onPrinter.path("work").path("file").path("sha256").asText()).hasSize(64);
        assertThat(onPrinter.path("work").path("settings").path("printWidthMm").asText())
                .isEqualTo("200");
        assertThat(first.state()).isEqualTo("scanned");
        first.event("qcPass");
        assertThat(first.state()).isEqualTo("printed");
        assertThat(order.state()).isEqualTo("OPEN");
        shirts.get(1).made();

        assertThat(shirts).extracting(JobStory::state).containsOnly("completed");
        assertThat(order.state()).isEqualTo("COMPLETED");
        assertThat(order.item(0).path("state").asText()).isEqualTo("COMPLETED");
    }

    private List<Long> candidates() {
        JsonNode groups = operator.get("/batches/candidates").expect(200).json().path("items");
        return Json.items(groups).stream()
                .flatMap(group -> Json.ids(group.path("jobs")).stream())
                .toList();
    }

    @Test
    @Tag("TB-29")
    @Tag("TB-30")
    void a_dark_shirt_is_pretreated_before_it_is_printed() {
        Sku dark = shop.sku(
                Shop.unique("DARK"),
                Shop.printedFront(shop.file(Samples.design(1800, 2000, 5)))
                        .set(
                                "attributes",
                                Json.of("printWidthMm", "200", "printHeightMm", "220", "pretreat", "required")));
        JobStory shirt = shop.order(dark.times(1)).paid().jobs(1).get(0).labeled();
        shirt.scan("pick");

        JsonNode tooEarly = shirt.tryScan("printer").expect(409).json();
        assertThat(tooEarly.path("detail").asText()).containsIgnoringCase("pretreat");
        assertThat(shirt.scan("pretreat").path("state").asText()).isEqualTo("queued_for_pretreat");
        assertThat(shirt.scan("cart").path("state").asText()).isEqualTo("pretreated");
        JsonNode onCart = shirt.history().stream()
                .filter(mark -> mark.path("name").asText().equals("job.cart"))
                .findFirst()
                .orElseThrow();
        assertThat(onCart.path("detail").path("station").asText()).isEqualTo("cart-1");
        assertThat(shirt.get().path("station").asText())
                .as("the job shows its cart")
                .isEqualTo("cart-1");
        assertThat(shirt.get().path("allowed").toString()).as("ready to print").contains("scan");
        assertThat(shirt.scan("printer").path("state").asText()).isEqualTo("scanned");
    }

    @Test
    @Tag("TB-19")
    @Tag("TB-37")
    void each_type_has_its_own_states_and_the_garment_those_of_the_trade() {
        JsonNode types = operator.get("/decoration-types").expect(200).json().path("items");
        JsonNode dtg =
                operator.get("/decoration-types/dtg/workflow").expect(200).json();
        JsonNode print3d =
                operator.get("/decoration-types/print3d/workflow").expect(200).json();

        assertThat(Json.texts(types, "key")).contains("dtg", "print3d");
        assertThat(Json.texts(dtg.path("states"), "key"))
                .containsSubsequence(
                        "intake_hold",
                        "on_order",
                        "pending",
                        "open",
                        "labeled",
                        "picked",
                        "queued_for_pretreat",
                        "pretreated",
                        "scanned",
                        "printed",
                        "completed",
                        "shipped")
                .contains("canceled");
        assertThat(Json.texts(print3d.path("states"), "key")).contains("queued", "printing", "print_done");
    }

    @Test
    @Tag("PI-09")
    @Tag("TB-37")
    void a_jump_over_steps_is_refused_and_the_allowed_ones_are_named() {
        JobStory shirt = shop.order(shop.shirt().times(1)).paid().jobs(1).get(0).released();

        JsonNode refused = shirt.tryEvent("qcPass").expect(409).json();

        assertThat(refused.path("currentState").asText()).isEqualTo("pending");
        assertThat(refused.path("allowed")).isEqualTo(shirt.get().path("allowed"));
        assertThat(shirt.state()).isEqualTo("pending");
        assertThat(shirt.tryScan("printer").status()).isEqualTo(409);
    }

    @Test
    @Tag("PG-39")
    @Tag("IN-12")
    @Tag("IN-17")
    void a_print_taken_off_the_plate_counts_only_when_somebody_says_that_it_is_good() {
        OrderStory order = shop.order(shop.sign().times(1)).paid();
        JobStory base = order.jobs(2).get(0).started();
        assertThat(base.spo()).isEqualTo("InProduction");
        base.event("removed");
        order.job(1).made();

        assertThat(order.get().path("readyToClose").asBoolean()).isFalse();
        base.event("complete");

        assertThat(order.get().path("readyToClose").asBoolean()).isTrue();
        assertThat(base.history().toString()).contains("\"spo\":\"Printed\"");
    }

    @Test
    @Tag("TB-06")
    @Tag("TB-17")
    @Tag("TB-34")
    @Tag("IN-21")
    void an_order_ships_when_label_and_last_scan_are_there_in_either_order() {
        OrderStory scanFirst = shop.order(shop.shirt().times(2)).paid();
        scanFirst.jobs(2).forEach(JobStory::made);
        scanFirst.jobs().forEach(job -> job.scan("ship"));
        assertThat(scanFirst.state()).isEqualTo("COMPLETED");
        scanFirst.ship("T-11");
        assertThat(scanFirst.state()).isEqualTo("SHIPPED");

        OrderStory labelFirst = shop.order(shop.shirt().times(2)).paid();
        labelFirst.jobs(2).forEach(JobStory::made);
        labelFirst.ship("T-12");
        labelFirst.job(0).scan("ship");
        assertThat(labelFirst.state()).isEqualTo("COMPLETED");
        labelFirst.job(1).scan("ship");
        assertThat(labelFirst.state()).isEqualTo("SHIPPED");

        JobStory shipped = labelFirst.job(0);
        assertThat(shipped.state()).isEqualTo("shipped");
        assertThat(shipped.spo()).isEqualTo("Shipped");
        assertThat(shipped.tryEvent("qcPass").status()).isEqualTo(409);
        assertThat(labelFirst.get().path("items"))
                .extracting(item -> item.path("state").asText())
                .containsOnly("SHIPPED");
    }

    @Test
    @Tag("PI-10")
    @Tag("PI-11")
    void the_customer_sees_four_words_and_the_tracking_number() {
        OrderStory order = shop.order(shop.sign().times(1)).paid();
        JobStory base = order.jobs(2).get(0);

        base.released();
        assertThat(order.customerStatus()).isEqualToIgnoringCase("in production");
        base.started();
        base.event("removed");
        assertThat(order.customerStatus()).isEqualToIgnoringCase("in production");
        order.madeAndShipped("JJD-0001");

        assertThat(order.customerStatus()).isEqualToIgnoringCase("shipped");
        assertThat(Json.texts(order.asCustomer().path("shipments"), "trackingNumber"))
                .containsExactly("JJD-0001");
        long shipment = operator.get(order.path() + "/shipments")
                .json()
                .path("items")
                .path(0)
                .path("id")
                .asLong();
        operator.post("/shipments/" + shipment + "/delivered").expect(200);
        assertThat(order.customerStatus()).isEqualToIgnoringCase("delivered");
        assertThat(order.state()).isEqualTo("SHIPPED");
    }

    @Test
    @Tag("TB-03")
    void jobs_are_made_only_when_the_order_has_a_place_to_be_made() {
        operator.put("/locations/annex", Json.of("name", "Annex")).expect(200);
        try {
            com.fasterxml.jackson.databind.node.ObjectNode draft =
                    Shop.draft(shop.shirt().times(2));
            draft.remove("location");
            OrderStory order = shop.enter(draft).paid();

            assertThat(order.state()).isEqualTo("PRODUCTION_HOLD");
            assertThat(order.jobs()).isEmpty();
            assertThat(order.why().toString()).contains("order.no-location");
            operator.put(order.path() + "/location", Map.of("location", Shop.SITE))
                    .expect(200);

            assertThat(order.jobs(2))
                    .extracting(job -> job.get().path("location").asText())
                    .containsOnly(Shop.SITE);
            assertThat(order.marks())
                    .containsSubsequence("order.received", "order.production_hold", "order.intake_hold");
        } finally {
            operator.put("/locations/annex", Json.of("name", "Annex", "active", false))
                    .expect(200);
        }
    }

    @Test
    void history_tells_each_step_once_with_time_and_actor() {
        OrderStory order = shop.order(shop.shirt().times(1)).paid();
        JobStory shirt = order.jobs(1).get(0).made();

        List<JsonNode> steps = shirt.history().stream()
                .filter(mark -> !mark.path("to").isNull())
                .toList();

        assertThat(steps)
                .extracting(mark -> mark.path("to").asText())
                .endsWith("open", "labeled", "picked", "scanned", "printed", "completed");
        assertThat(steps).allSatisfy(mark -> {
            assertThat(mark.path("actor").asText()).isNotBlank();
            assertThat(mark.path("at").asText()).isNotBlank();
        });
    }
}
