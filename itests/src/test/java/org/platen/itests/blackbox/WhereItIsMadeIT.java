package org.platen.itests.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
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
import org.platen.itests.harness.Stockroom;
import org.platen.itests.harness.Waiting;

/** Accounts, room, blanks and the way decide where an order is made. Each story has a second site of its own. */
@BlackBox
class WhereItIsMadeIT {
    private static final Object MUNICH =
            Json.of("line1", "Isar 1", "city", "München", "postalCode", "80331", "countryCode", "DE");

    private final Shop shop;
    private final Rest operator;

    /** In Hamburg, while the main site is in Munich. */
    private final String north = Shop.unique("north").toLowerCase(Locale.ROOT);

    WhereItIsMadeIT(Shop shop, Rest operator) {
        this.shop = shop;
        this.operator = operator;
    }

    private void sites(Map<String, Integer> main, Map<String, Integer> second) {
        site(Shop.SITE, 48.1, 11.6, main);
        site(north, 53.5, 10.0, second);
    }

    private void site(String code, double latitude, double longitude, Map<String, Integer> capacity) {
        operator.put(
                        "/locations/" + code,
                        Json.of(
                                "name",
                                code,
                                "point",
                                Json.of("latitude", latitude, "longitude", longitude),
                                "capacity",
                                capacity))
                .expect(200);
    }

    @AfterEach
    void the_shop_is_as_it_was() {
        operator.put("/locations/" + north, Json.of("name", north, "active", false))
                .expect(200);
        operator.put("/locations/" + Shop.SITE, Json.of("name", "Main street")).expect(200);
    }

    /** Of somebody in Munich, with no word about where it is to be made. */
    private static ObjectNode draft(Object... lines) {
        ObjectNode draft = Shop.draft(lines);
        draft.remove("location");
        draft.set("shipTo", Json.read(Json.write(MUNICH)));
        return draft;
    }

    private OrderStory order(Object... lines) {
        return shop.enter(draft(lines)).paid();
    }

    private static List<String> places(OrderStory order, int jobs) {
        return order.jobs(jobs).stream()
                .map(job -> job.get().path("location").asText())
                .toList();
    }

    /** What the decision says of a location, for the first line. */
    private JsonNode candidate(OrderStory order, String location) {
        JsonNode routing = operator.get(order.path() + "/routing").expect(200).json();
        return Json.items(routing.path("items").path(0).path("candidates")).stream()
                .filter(one -> one.path("location").asText().equals(location))
                .findFirst()
                .orElseThrow(() -> new AssertionError(location + " is no candidate: " + routing));
    }

    @Test
    @Tag("TB-09")
    void what_a_pinned_account_orders_is_made_at_its_location_though_another_is_nearer() {
        sites(Map.of(), Map.of());
        long team = operator.post("/customers", Json.of("name", "Team", "email", Shop.unique("team") + "@example.com"))
                .expect(201)
                .json()
                .path("id")
                .asLong();
        Sku shirt = shop.shirt();

        OrderStory before =
                shop.enter(draft(shirt.times(1)).put("customer", team)).paid();
        operator.put("/customers/" + team + "/routing", Json.of("pinned", north))
                .expect(200);
        OrderStory pinned =
                shop.enter(draft(shirt.times(2)).put("customer", team)).paid();

        assertThat(places(before, 1)).containsExactly(Shop.SITE);
        assertThat(places(pinned, 2)).containsExactly(north, north);
        assertThat(candidate(pinned, north).path("pinned").asBoolean()).isTrue();
        assertThat(candidate(pinned, Shop.SITE).path("why").asText()).contains("pinned to " + north);
    }

    @Test
    @Tag("TB-10")
    void a_full_location_gets_no_more_and_the_next_one_makes_it() {
        // Nearer than the main site, which has no limit, is a third one with room for two.
        sites(Map.of(), Map.of());
        String near = Shop.unique("near").toLowerCase(Locale.ROOT);
        site(near, 48.14, 11.57, Map.of("dtg", 2));
        try {
            Sku shirt = shop.shirt();

            OrderStory first = order(shirt.times(2));
            OrderStory second = order(shirt.times(1));

            assertThat(places(first, 2)).containsOnly(near);
            assertThat(places(second, 1)).containsExactly(Shop.SITE);
            assertThat(candidate(second, near).path("capacityLeft").asInt(-1)).isZero();
            assertThat(candidate(second, near).path("why").asText()).startsWith("full");
        } finally {
            operator.put("/locations/" + near, Json.of("name", near, "active", false))
                    .expect(200);
        }
    }

    @Test
    @Tag("TB-11")
    void the_only_location_that_has_the_blank_makes_it() {
        sites(Map.of(), Map.of());
        Sku shirt = shop.shirt();
        new Stockroom(operator, Shop.SITE).keep(shirt.code());
        new Stockroom(operator, north).bin("N", 1).receive(shirt.code(), 2, "N");

        OrderStory order = order(shirt.times(2));

        assertThat(places(order, 2)).containsOnly(north);
        assertThat(Json.list(candidate(order, Shop.SITE).path("lacks")).toString())
                .contains(shirt.code());
        order.jobs().forEach(job -> job.await("pending"));
    }

    @Test
    @Tag("TB-08")
    void an_order_passes_production_hold_by_itself_and_waits_there_only_while_nobody_can_make_it() {
        sites(Map.of("dtg", 1_000), Map.of("dtg", 1_000));
        Sku polo = polo();

        OrderStory through = order(shop.shirt().times(1));
        OrderStory stuck = order(polo.times(1));

        through.jobs(1).get(0).released();
        assertThat(through.marks())
                .containsSubsequence("order.received", "order.production_hold", "order.intake_hold", "order.open");
        assertThat(stuck.state()).isEqualTo("PRODUCTION_HOLD");
        assertThat(stuck.jobs()).isEmpty();
        assertThat(stuck.holds().toString()).contains("makes no embroidery");

        sites(Map.of("dtg", 1_000), Map.of("dtg", 1_000, "embroidery", 10));
        operator.post("/checks/intake/run").expect(200);

        assertThat(places(stuck, 1)).containsExactly(north);
        assertThat(stuck.marks()).containsSubsequence("order.production_hold", "order.intake_hold");
        assertThat(stuck.holds()).isEmpty();
    }

    private Sku polo() {
        return shop.sku(
                Shop.unique("POLO"),
                shop.part(
                        "chest",
                        "embroidery",
                        "logo.dst",
                        Samples.logo(40),
                        Map.of("hoop", "130x180", "stitches", "750")));
    }

    @Test
    @Tag("TB-38")
    @Tag("PI-18")
    void an_order_over_two_locations_is_complete_when_both_are_and_leaves_in_two_shipments() {
        sites(Map.of("dtg", 1_000), Map.of("embroidery", 1_000));
        for (String kind : List.of("PICK", "PRINTER", "SHIP")) {
            operator.put("/stations/" + station(kind), Json.of("kind", kind, "location", north))
                    .expect(200);
        }
        OrderStory order = order(shop.shirt().times(1), polo().times(2));

        assertThat(places(order, 3)).containsExactly(Shop.SITE, north, north);
        JsonNode seen = order.get();
        assertThat(Json.items(seen.path("items")))
                .extracting(item -> item.path("location").asText())
                .containsExactly(Shop.SITE, north);
        assertThat(seen.path("locations").toString()).contains(Shop.SITE, north);
        JobStory shirt = order.job(0);
        List<JobStory> polos = order.jobs().subList(1, 3);

        shirt.made();
        assertThat(order.state()).isEqualTo("OPEN");
        for (JobStory polo : polos) {
            polo.released();
            shop.label(List.of(polo));
            scan(polo, "PICK");
            scan(polo, "PRINTER");
            polo.event("embroidered");
        }
        assertThat(order.state()).isEqualTo("COMPLETED");

        operator.post(order.path() + "/shipments", Json.of("carrier", "DHL")).expect(400, 409, 422);
        shirt.scan("ship");
        ship(order, List.of(shirt));
        assertThat(order.state()).isEqualTo("COMPLETED");
        polos.forEach(polo -> scan(polo, "SHIP"));
        ship(order, polos);

        assertThat(order.state()).isEqualTo("SHIPPED");
        assertThat(operator.get(order.path() + "/shipments").expect(200).json().path("items"))
                .hasSize(2);
    }

    @Test
    @Tag("TB-38")
    @Tag("PI-18")
    void the_shirts_of_one_line_are_made_at_two_locations_and_leave_in_two_shipments() {
        sites(Map.of(), Map.of());
        for (String kind : List.of("PICK", "PRINTER", "QC", "SHIP")) {
            operator.put("/stations/" + station(kind), Json.of("kind", kind, "location", north))
                    .expect(200);
        }
        Sku shirt = shop.shirt();
        Stockroom main = new Stockroom(operator, Shop.SITE).bin("A", 1).keep(shirt.code());
        Stockroom second = new Stockroom(operator, north).bin("N", 1).receive(shirt.code(), 2, "N");
        main.receive(shirt.code(), 5, "A");
        OrderStory order = order(shirt.times(5));
        assertThat(places(order, 5)).containsOnly(Shop.SITE);
        order.jobs().forEach(job -> job.await("pending"));
        long line = order.item(0).path("id").asLong();

        operator.put(order.path() + "/routing", split(line, 3, 1)).expect(422);
        JsonNode routing = operator.put(order.path() + "/routing", split(line, 3, 2))
                .expect(200)
                .json();

        assertThat(routing.path("items").path(0).path("location").isTextual()).isFalse();
        assertThat(routing.path("items").path(0).path("parts").toString())
                .contains("\"" + Shop.SITE + "\",\"pieces\":3", "\"" + north + "\",\"pieces\":2");
        assertThat(places(order, 5)).containsExactly(Shop.SITE, Shop.SITE, Shop.SITE, north, north);
        assertThat(order.get().path("location").isTextual()).isFalse();
        assertThat(order.get().path("locations").toString()).contains(Shop.SITE, north);
        assertThat(order.item(0).path("split").toString()).contains(Shop.SITE, north);
        assertThat(main.level(shirt.code())).isEqualTo("5/3/0");
        assertThat(second.level(shirt.code())).isEqualTo("2/2/0");

        List<JobStory> here = order.jobs().subList(0, 3);
        List<JobStory> there = order.jobs().subList(3, 5);
        here.forEach(JobStory::made);
        operator.put(order.path() + "/routing", Json.of("item", line, "location", north))
                .expect(409);
        assertThat(order.state()).isEqualTo("OPEN");
        shop.label(there);
        for (JobStory job : there) {
            scan(job, "PICK");
            scan(job, "PRINTER");
            scan(job, "QC");
        }
        assertThat(order.state()).isEqualTo("COMPLETED");
        assertThat(main.level(shirt.code())).isEqualTo("2/0/0");
        assertThat(second.level(shirt.code())).isEqualTo("0/0/0");

        here.forEach(job -> job.scan("ship"));
        ship(order, here);
        assertThat(order.state()).isEqualTo("COMPLETED");
        there.forEach(job -> scan(job, "SHIP"));
        ship(order, there);
        assertThat(order.state()).isEqualTo("SHIPPED");
    }

    private Object split(long line, int here, int there) {
        return Json.of(
                "item",
                line,
                "parts",
                List.of(Json.of("location", Shop.SITE, "pieces", here), Json.of("location", north, "pieces", there)));
    }

    @Test
    @Tag("TB-38")
    void a_line_that_is_split_by_mistake_is_brought_together_again() {
        sites(Map.of(), Map.of());
        OrderStory order = order(shop.shirt().times(3));
        places(order, 3);
        long line = order.item(0).path("id").asLong();
        operator.put(order.path() + "/routing", split(line, 1, 2)).expect(200);

        operator.put(order.path() + "/routing", Json.of("item", line, "location", Shop.SITE))
                .expect(200);

        assertThat(places(order, 3)).containsOnly(Shop.SITE);
        assertThat(order.get().path("location").asText()).isEqualTo(Shop.SITE);
        assertThat(order.item(0).path("split")).isEmpty();
    }

    private String station(String kind) {
        return north + "-" + kind.toLowerCase(Locale.ROOT);
    }

    private void scan(JobStory job, String kind) {
        operator.post("/scans", Json.of("barcode", job.barcode(), "station", station(kind)))
                .expect(200);
    }

    private void ship(OrderStory order, List<JobStory> jobs) {
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
                                jobs.stream().map(JobStory::id).toList()))
                .expect(201);
        Waiting.until(
                "the jobs have left",
                Duration.ofSeconds(5),
                () -> jobs.stream().allMatch(job -> job.state().equals("shipped")));
    }
}
