package org.platen.itests.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.platen.itests.harness.BlackBox;
import org.platen.itests.harness.House;
import org.platen.itests.harness.JobStory;
import org.platen.itests.harness.Json;
import org.platen.itests.harness.OrderStory;
import org.platen.itests.harness.Rest;
import org.platen.itests.harness.Shop;
import org.platen.itests.harness.Sku;
import org.platen.itests.harness.Waiting;
import org.platen.testkit.storefront.OrderSample;

/** What may still be done, who sees what, how goods leave in parts or are fetched, and stations that come back. */
@BlackBox
class OnTheWayOutIT {
    private static final Duration SOON = Duration.ofSeconds(30);

    private final House house;
    private final Shop shop;
    private final Rest operator;

    OnTheWayOutIT(House house, Shop shop, Rest operator) {
        this.house = house;
        this.shop = shop;
        this.operator = operator;
    }

    private JsonNode action(OrderStory order, String name) {
        return Json.items(operator.get(order.path() + "/actions")
                        .expect(200)
                        .json()
                        .path("items"))
                .stream()
                .filter(one -> one.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<String> open(OrderStory order) {
        return Json.items(operator.get(order.path() + "/actions")
                        .expect(200)
                        .json()
                        .path("items"))
                .stream()
                .filter(one -> one.path("open").asBoolean())
                .map(one -> one.path("name").asText())
                .toList();
    }

    @Test
    @Tag("G-4")
    void what_may_still_be_done_with_an_order_ends_step_by_step() {
        OrderStory order = shop.order(shop.shirt().times(2));
        assertThat(open(order))
                .contains("pay", "changeItems", "changeAddress", "cancel")
                .doesNotContain("ship");
        order.paid();
        assertThat(open(order)).doesNotContain("pay");
        List<JobStory> shirts = order.jobs(2);

        shirts.get(0).started();
        assertThat(action(order, "cancel").path("message").asText()).contains("1 are in the making", "never ships");
        shirts.forEach(JobStory::made);
        assertThat(action(order, "ship").path("open").asBoolean()).isTrue();
        order.ship(Shop.unique("T"));
        assertThat(action(order, "changeAddress").path("open").asBoolean()).isFalse();
        assertThat(action(order, "changeAddress").path("message").asText()).contains("carries the old address");
        shirts.forEach(shirt -> shirt.scan("ship"));

        assertThat(open(order)).containsExactlyInAnyOrder("close", "copy");
        operator.post(order.path() + "/cancel", Json.of("reason", "too late")).expect(409);
    }

    @Test
    @Tag("PI-12")
    @Tag("PI-13")
    void the_customer_sees_the_one_step_that_the_shop_shows_and_the_operator_sees_all() {
        OrderStory order =
                shop.order(shop.shirt().times(2), shop.sign().times(1)).paid();
        List<JobStory> jobs = order.jobs(4);
        jobs.get(0).started();
        jobs.get(1).labeled();
        jobs.get(2).released();
        assertThat(steps(order)).isEmpty();

        assertThat(Json.texts(operator.get(order.path() + "/jobs").json().path("items"), "state"))
                .containsExactly(
                        "scanned", "labeled", jobs.get(2).state(), jobs.get(3).state());
        assertThat(Json.items(operator.get("/queue?order=" + order.id()).json().path("items")))
                .extracting(row -> row.path("state").asText())
                .contains("scanned", "labeled");

        String shown = "/decoration-types/dtg/states/scanned";
        operator.put(shown, Json.of("customerVisible", true, "customerLabel", "On the printer"))
                .expect(200);
        try {
            assertThat(steps(order)).containsExactly("On the printer 1");
        } finally {
            operator.put(shown, Json.of("customerVisible", false)).expect(200);
        }
        assertThat(steps(order)).isEmpty();
        assertThat(order.customerStatus()).isEqualToIgnoringCase("in production");
    }

    private static List<String> steps(OrderStory order) {
        List<String> steps = new ArrayList<>();
        for (JsonNode line : order.asCustomer().path("items")) {
            line.path("steps")
                    .forEach(step -> steps.add(step.path("label").asText() + " "
                            + step.path("pieces").asInt()));
        }
        return steps;
    }

    private String sold(Sku sku, int quantity) {
        return house.shopify()
                .place(new OrderSample(
                        true, "", List.of(new OrderSample.Line(sku.code(), "Tee", quantity, List.of()))));
    }

    @Test
    @Tag("G-5")
    @Tag("PI-10")
    void what_leaves_in_parts_shows_as_such_and_the_storefront_hears_of_each_package_once() {
        String sold = sold(shop.shirt(), 3);
        OrderStory order = house.imported(House.SHOPIFY, house.shopify(), sold);
        List<JobStory> shirts = order.jobs(3);
        shirts.forEach(JobStory::made);
        assertThat(order.get().path("partiallyShipped").asBoolean()).isFalse();

        leave(order, shirts.subList(0, 1));
        assertThat(order.get().path("partiallyShipped").asBoolean()).isTrue();
        assertThat(order.state()).isEqualTo("COMPLETED");
        told(sold, 1);

        leave(order, shirts.subList(1, 3));
        assertThat(order.get().path("partiallyShipped").asBoolean()).isFalse();
        assertThat(order.state()).isEqualTo("SHIPPED");
        told(sold, 3);
    }

    /** Each shirt in a package of its own. */
    private void leave(OrderStory order, List<JobStory> shirts) {
        operator.post(
                        order.path() + "/shipments",
                        Json.of(
                                "carrier",
                                "DHL",
                                "trackingNumber",
                                Shop.unique("T"),
                                "labelPrinted",
                                true,
                                "jobs",
                                shirts.stream().map(JobStory::id).toList(),
                                "packages",
                                shirts.stream()
                                        .map(shirt -> Json.of(
                                                "weightGrams", 300, "contents", List.of(Json.of("job", shirt.id()))))
                                        .toList()))
                .expect(201);
        shirts.forEach(shirt -> shirt.scan("ship"));
    }

    private void told(String order, int shipments) {
        Waiting.until(
                shipments + " shipments told of " + order,
                SOON,
                () -> house.shopify().shipmentsTold(order) == shipments);
    }

    @Test
    @Tag("IN-22")
    void what_the_customer_fetches_is_ready_for_collection_told_to_the_storefront_and_then_delivered() {
        String sold = sold(shop.shirt(), 1);
        OrderStory order = house.imported(House.SHOPIFY, house.shopify(), sold);
        JobStory shirt = order.jobs(1).get(0).made();
        long shipment = operator.post(order.path() + "/shipments", Json.of("collect", true))
                .expect(201)
                .json()
                .path("id")
                .asLong();
        operator.post("/shipments/" + shipment + "/collected", Json.of("by", "Ann"))
                .expect(409);

        shirt.scan("ship");

        assertThat(order.get().path("delivery").asText()).isEqualTo("READY_FOR_COLLECTION");
        assertThat(order.history())
                .filteredOn(mark -> mark.path("spo").asText().equals("ReadyForCollection"))
                .hasSize(1);
        told(sold, 1);
        operator.post("/shipments/" + shipment + "/collected", Json.of("by", "Ann"))
                .expect(200);
        assertThat(order.get().path("delivery").asText()).isEqualTo("DELIVERED");
        assertThat(order.customerStatus()).isEqualToIgnoringCase("delivered");
    }

    @Test
    @Tag("G-12")
    void who_works_at_one_location_sees_and_touches_nothing_of_another() {
        String annex = Shop.unique("annex").toLowerCase(Locale.ROOT);
        operator.put("/locations/" + annex, Json.of("name", annex)).expect(200);
        try {
            OrderStory here = shop.order(shop.shirt().times(1)).paid();
            OrderStory there = shop.enter(Shop.draft(shop.shirt().times(1)).put("location", annex))
                    .paid();
            JobStory shirt = here.jobs(1).get(0).labeled();
            JobStory own = there.jobs(1).get(0).released();
            Rest staff = house.server()
                    .rest()
                    .as(house.server()
                            .admin()
                            .post(
                                    "/tokens",
                                    Json.of("name", annex, "roles", List.of("OPERATOR"), "locations", List.of(annex)))
                            .expect(201)
                            .json()
                            .path("secret")
                            .asText());

            // Orders of others in this house that have no place yet are everybody's.
            List<Long> seen = Rest.ids(staff.all("/orders"));
            assertThat(seen).contains(there.id()).doesNotContain(here.id());
            assertThat(seen)
                    .allSatisfy(order -> assertThat(operator.get("/orders/" + order)
                                    .expect(200)
                                    .json()
                                    .path("location")
                                    .asText(annex))
                            .isIn(annex, "null"));
            staff.get(there.path()).expect(200);
            staff.get(own.path()).expect(200);
            for (String path : List.of(here.path(), shirt.path(), here.path() + "/history", here.path() + "/actions")) {
                staff.get(path).expect(404);
            }
            assertThat(staff.get(here.path() + "/jobs").expect(200).json().path("items"))
                    .isEmpty();
            assertThat(Rest.ids(staff.all("/queue"))).containsExactly(own.id());
            staff.post("/scans", Json.of("barcode", shirt.barcode(), "station", "pick-1"))
                    .expect(404, 409, 422);
            staff.post(here.path() + "/cancel", Json.of("reason", "not mine")).expect(404);
            staff.post("/batches", Json.of("jobs", List.of(shirt.id()))).expect(404, 409, 422);
            staff.get("/stock?location=" + Shop.SITE).expect(404, 422, 403);
            assertThat(shirt.state()).isEqualTo("labeled");
            assertThat(here.state()).isEqualTo("OPEN");
        } finally {
            operator.put("/locations/" + annex, Json.of("name", annex, "active", false))
                    .expect(200);
        }
    }

    @Test
    @Tag("R32")
    void two_hundred_scans_of_a_station_without_network_are_applied_in_order_or_shown_as_conflicts() {
        int count = 66;
        OrderStory order = shop.order(shop.shirt().times(count)).paid();
        List<JobStory> shirts = order.jobs(count);
        shirts.forEach(JobStory::released);
        shop.label(shirts);
        String tablet = Shop.unique("tablet");
        Instant begin = Instant.now();
        List<Object> scans = new ArrayList<>();
        for (String station : List.of("pick-1", "printer-1", "qc-1")) {
            for (JobStory shirt : shirts) {
                scans.add(scan("s" + scans.size(), shirt.barcode(), station, begin.plusMillis(5L * scans.size())));
            }
        }
        // Two of no use: a label of nobody, and a shirt that was done already.
        scans.add(scan("x1", "NOBODY", "pick-1", begin.plusMillis(1_000)));
        scans.add(scan("x2", shirts.get(0).barcode(), "cart-1", begin.plusMillis(1_005)));
        assertThat(scans).hasSize(200);
        Waiting.until("a second has passed", SOON, () -> Instant.now().isAfter(begin.plusMillis(1_100)));
        // Meanwhile another station had one of the shirts, and one was called off.
        shirts.get(5).scan("pick");
        operator.post(shirts.get(7).path() + "/cancel").expect(200);

        JsonNode results = operator.post(
                        "/scans/offline",
                        Json.of("device", tablet, "sentAt", Instant.now().toString(), "scans", scans))
                .expect(200)
                .json()
                .path("items");

        assertThat(results).hasSize(200);
        long conflicts = Json.items(results).stream()
                .filter(one -> one.path("outcome").asText().equals("CONFLICT"))
                .count();
        long listed = operator.all("/scans/conflicts").stream()
                .filter(one -> one.path("device").asText().equals(tablet))
                .count();
        assertThat(listed).isEqualTo(conflicts).isEqualTo(5);
        assertThat(Json.texts(results, "outcome"))
                .filteredOn("REPEATED"::equals)
                .hasSize(1);
        for (int i = 0; i < count; i++) {
            if (i != 7) {
                assertThat(shirts.get(i).marks())
                        .as("shirt " + i)
                        .containsSubsequence("job.pick", "job.scan", "job.qcpass")
                        .doesNotHaveDuplicates();
            }
        }
        assertThat(shirts.get(7).state()).isEqualTo("canceled");
        assertThat(order.state()).isEqualTo("COMPLETED");
    }

    private static Object scan(String id, String barcode, String station, Instant at) {
        return Json.of("id", id, "barcode", barcode, "station", station, "at", at.toString());
    }

    @Test
    @Tag("G-16")
    void a_label_printer_that_is_offline_says_so_and_prints_once_when_it_is_back() throws Exception {
        List<JobStory> shirts = shop.order(shop.shirt().times(1)).paid().jobs(1);
        shirts.get(0).labeled();
        int port;
        try (ServerSocket taken = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            port = taken.getLocalPort();
        }
        house.server()
                .admin()
                .put("/label-printers/pack-1", Json.of("kind", "RAW", "host", "127.0.0.1", "port", port))
                .expect(200);
        try {
            String ticket = operator.post("/jobs/" + shirts.get(0).id() + "/label/print", Json.of("station", "pack-1"))
                    .expect(201)
                    .json()
                    .path("href")
                    .asText();
            Waiting.until(
                    "the ticket tells of the printer",
                    SOON,
                    () -> ticket(ticket).path("problem").asText().contains("127.0.0.1:" + port));
            assertThat(ticket(ticket).path("state").asText()).isEqualTo("NEW");

            try (ServerSocket printer = new ServerSocket(port, 5, InetAddress.getLoopbackAddress())) {
                printer.setSoTimeout((int) SOON.toMillis());
                assertThat(paper(printer)).contains(shirts.get(0).barcode());
                Waiting.until(
                        "it is printed",
                        SOON,
                        () -> ticket(ticket).path("state").asText().equals("SENT"));
            }
            assertThat(ticket(ticket).path("attempts").asInt()).isGreaterThan(1);
        } finally {
            house.server().admin().delete("/label-printers/pack-1").expect(204);
        }
    }

    private JsonNode ticket(String href) {
        return operator.get(href).expect(200).json();
    }

    private static String paper(ServerSocket printer) throws IOException {
        try (Socket socket = printer.accept()) {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
