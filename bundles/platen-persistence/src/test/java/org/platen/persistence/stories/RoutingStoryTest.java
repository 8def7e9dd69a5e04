package org.platen.persistence.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.platen.api.catalog.CustomerDraft;
import org.platen.api.error.Errors;
import org.platen.api.floor.LocationView;
import org.platen.api.job.JobView;
import org.platen.api.model.Address;
import org.platen.api.model.CustomerId;
import org.platen.api.model.GeoPoint;
import org.platen.api.model.ItemId;
import org.platen.api.model.OrderId;
import org.platen.api.order.Artwork;
import org.platen.api.order.HoldView;
import org.platen.api.order.LineDraft;
import org.platen.api.order.LinePatch;
import org.platen.api.order.OrderState;
import org.platen.api.routing.AccountRouting;
import org.platen.api.routing.RoutingView;
import org.platen.api.shipping.ShipmentView;
import org.platen.core.geo.Centroids;
import org.platen.core.routing.RoutingParts;
import org.platen.persistence.internal.jpa.catalog.AtOnce;
import org.platen.testkit.database.MariaDbExtension;
import org.platen.testkit.database.TestSchema;

/** Where orders are made, and why there. */
@ExtendWith(MariaDbExtension.class)
class RoutingStoryTest {
    private static final Address HAMBURG =
            new Address("Ann", null, "Mole 1", null, "Hamburg", null, "20095", "DE", null);
    private static final Address MUNICH =
            new Address("Bob", null, "Isar 1", null, "München", null, "80331", "DE", null);

    private final Map<String, Map<Long, BigDecimal>> shelves = new HashMap<>();
    private final TestSchema schema;
    private final Shop shop;

    RoutingStoryTest(TestSchema schema) {
        this.schema = schema;
        shop = shop(schema, false);
        shop.tee("shirt");
        shop.plate("sign", 1);
        shop.location("north");
    }

    private Shop shop(TestSchema at, boolean waitForArtwork) {
        return new Shop(
                at,
                new RoutingParts(
                        (materials, locations) -> Map.copyOf(shelves), Centroids.builtIn(), waitForArtwork, true));
    }

    @AfterEach
    void nothing_is_amiss() {
        shop.close();
    }

    private void site(String code, @Nullable GeoPoint point, Map<String, Integer> capacity) {
        shop.floor.putLocation(new LocationView(0, code, code, true, null, point, "Europe/Berlin", capacity));
    }

    /** Main in Munich and north in Hamburg. */
    private void onTheMap(Map<String, Integer> main, Map<String, Integer> north) {
        site("main", new GeoPoint(48.1, 11.6), main);
        site("north", new GeoPoint(53.5, 10), north);
    }

    private CustomerId account(AccountRouting routing) {
        CustomerId id = shop.catalog
                .createCustomer(Shop.OPERATOR, new CustomerDraft("Team Ltd", "team@x.de", MUNICH, true, false))
                .id();
        shop.house.routing().putCustomer(Shop.OPERATOR, id, routing);
        return id;
    }

    private List<String> places(OrderId order) {
        return shop.jobs(order).stream().map(JobView::location).toList();
    }

    private RoutingView routing(OrderId order) {
        return shop.house.routing().routing(Shop.OPERATOR, order);
    }

    private static RoutingView.Candidate candidate(RoutingView view, String location) {
        return view.items().get(0).candidates().stream()
                .filter(one -> one.location().equals(location))
                .findFirst()
                .orElseThrow();
    }

    private OrderId to(Address address, String sku, int quantity) {
        return shop.enter(Ticket.of(sku, quantity).to(address).onAccount()).id();
    }

    @Test
    @Tag("TB-09")
    void what_a_pinned_account_orders_is_made_at_its_location() {
        onTheMap(Map.of(), Map.of());
        CustomerId pinned = account(new AccountRouting("north", Set.of(), null));

        OrderId order = shop.enter(Ticket.of("shirt", 2).customer(pinned)).id();

        assertThat(places(order)).containsExactly("north", "north");
        assertThat(candidate(routing(order), "north").pinned()).isTrue();
        assertThat(candidate(routing(order), "main").why()).isEqualTo("the account is pinned to north");
    }

    @Test
    @Tag("TB-09")
    void an_excluded_location_never_makes_what_the_account_orders() {
        onTheMap(Map.of(), Map.of("tee", 1));
        CustomerId choosy = account(new AccountRouting(null, Set.of("main"), null));

        OrderId order = shop.enter(Ticket.of("shirt", 1).customer(choosy)).id();
        OrderId next = shop.enter(Ticket.of("shirt", 1).customer(choosy)).id();

        assertThat(places(order)).containsExactly("north");
        assertThat(places(next)).isEmpty();
        assertThat(routing(next).decided()).isFalse();
        assertThat(candidate(routing(next), "main").why()).isEqualTo("the account excludes it");
    }

    @Test
    @Tag("TB-10")
    void a_location_that_is_full_today_gets_no_more_until_tomorrow() {
        onTheMap(Map.of("tee", 3), Map.of("tee", 100));

        OrderId first = to(MUNICH, "shirt", 2);
        OrderId second = to(MUNICH, "shirt", 2);
        shop.clock.forward(Duration.ofDays(1));
        OrderId tomorrow = to(MUNICH, "shirt", 2);

        assertThat(places(first)).containsOnly("main");
        assertThat(places(second)).containsOnly("north");
        assertThat(candidate(routing(second), "main").capacityLeft()).isEqualTo(1);
        assertThat(candidate(routing(second), "main").why()).startsWith("full: tee has room for 1 more today of 3");
        assertThat(places(tomorrow)).containsOnly("main");
    }

    @Test
    @Tag("TB-10")
    @Tag("TB-13")
    void a_line_that_no_location_has_room_for_keeps_no_other_line_and_is_made_when_there_is_room() {
        onTheMap(Map.of("tee", 2), Map.of("tee", 1));
        OrderId order = shop.enter(Ticket.of("shirt", 2)
                        .line("shirt", 1, Map.of())
                        .to(MUNICH)
                        .onAccount())
                .id();
        assertThat(places(order)).containsExactly("main", "main", "north");
        List<JobView> first = shop.jobs(order);
        shop.house
                .orders()
                .addItem(Shop.OPERATOR, order, new LineDraft("shirt", null, 3, Map.of(), List.of(), List.of()));

        shop.house.orders().reconcile(Shop.OPERATOR, order, null, false);
        shop.house.checks().run(Shop.OPERATOR);
        shop.batch(List.of(first.get(0)));

        assertThat(shop.order(order).holds()).extracting(HoldView::code).containsExactly("routing.no-location");
        assertThat(shop.job(first.get(1).id()).state()).isEqualTo("pending");
        site("north", new GeoPoint(53.5, 10), Map.of("tee", 100));
        shop.house.checks().run(Shop.OPERATOR);

        assertThat(shop.order(order).holds()).isEmpty();
        assertThat(shop.jobs(order)).hasSize(6);
    }

    @Test
    @Tag("TB-11")
    void the_location_that_has_the_material_makes_it_though_another_is_nearer() {
        onTheMap(Map.of(), Map.of());
        long north = shop.floor.location("north").orElseThrow().id();
        shelves.put("ink", Map.of(north, new BigDecimal("3")));

        OrderId enough = to(MUNICH, "shirt", 2);
        OrderId tooMany = to(MUNICH, "shirt", 3);

        assertThat(places(enough)).containsOnly("north");
        assertThat(candidate(routing(enough), "main").lacks()).containsExactly("ink");
        assertThat(routing(enough).items().get(0).reason()).isEqualTo("The only location that has its materials");
        assertThat(places(tooMany))
                .as("nobody has enough: the nearest waits for it")
                .containsOnly("main");
    }

    @Test
    @Tag("TB-12")
    void all_else_equal_the_nearest_makes_it_and_the_answer_says_why() {
        onTheMap(Map.of(), Map.of());

        OrderId order = to(HAMBURG, "shirt", 1);

        assertThat(places(order)).containsExactly("north");
        RoutingView view = routing(order);
        assertThat(view.decided()).isTrue();
        assertThat(view.locations()).containsExactly("north");
        assertThat(view.items().get(0).reason()).matches("The nearest of 2 that fit, \\d+ km away");
        assertThat(candidate(view, "north").chosen()).isTrue();
        assertThat(candidate(view, "north").distanceKm()).isLessThan(100);
        assertThat(candidate(view, "main").distanceKm()).isBetween(550L, 750L);
        assertThat(candidate(view, "main").why()).matches("farther: \\d+ km against \\d+ km");
        assertThat(shop.house.orders().history(Shop.OPERATOR, order))
                .filteredOn(mark -> mark.name().equals("order.routed"))
                .singleElement()
                .satisfies(mark -> assertThat(mark.detail()).containsEntry("locations", "north"));
    }

    @Test
    @Tag("TB-08")
    void an_order_passes_production_hold_by_itself_and_waits_there_while_no_location_can_make_it() {
        onTheMap(Map.of("tee", 5), Map.of("tee", 5));

        OrderId through = to(MUNICH, "shirt", 1);
        OrderId stuck = to(MUNICH, "sign", 1);

        assertThat(shop.column("SELECT to_state FROM history_mark WHERE order_id = " + through
                        + " AND name LIKE 'order.%' AND to_state IS NOT NULL ORDER BY id"))
                .containsExactly("RECEIVED", "PRODUCTION_HOLD", "INTAKE_HOLD", "OPEN");
        assertThat(shop.order(stuck).state()).isEqualTo(OrderState.PRODUCTION_HOLD);
        assertThat(shop.order(stuck).holds())
                .singleElement()
                .satisfies(
                        hold -> assertThat(hold.message()).contains("main: makes no plate", "north: makes no plate"));

        onTheMap(Map.of("tee", 5), Map.of("tee", 5, "plate", 5));
        shop.house.checks().run(Shop.OPERATOR);

        assertThat(places(stuck)).containsExactly("north");
        assertThat(shop.order(stuck).holds()).isEmpty();
    }

    @Test
    @Tag("TB-38")
    @Tag("PI-18")
    void an_order_over_two_locations_leaves_in_two_shipments_and_completes_when_both_are_done() {
        onTheMap(Map.of("tee", 50), Map.of("plate", 50));
        OrderId order = shop.enter(
                        Ticket.of("shirt", 1).line("sign", 1).to(MUNICH).onAccount())
                .id();

        assertThat(places(order)).containsExactly("main", "north");
        assertThat(shop.order(order).location()).isNull();
        assertThat(shop.order(order).locations()).containsExactly("main", "north");
        assertThat(shop.order(order).items())
                .extracting(item -> item.location())
                .containsExactly("main", "north");

        JobView shirt = shop.jobs(order).get(0);
        JobView sign = shop.jobs(order).get(1);
        shop.batch(List.of(shirt));
        shop.column("SELECT 1");
        shop.house
                .batches()
                .label(Shop.OPERATOR, shop.openBatches(Shop.OPERATOR).get(0).id());
        shop.makeTee(shirt);
        assertThat(shop.order(order).state()).isEqualTo(OrderState.OPEN);
        shop.event(sign, "start");
        shop.event(sign, "complete");
        assertThat(shop.order(order).state()).isEqualTo(OrderState.COMPLETED);

        assertThat(refused(() -> shop.ship(order)).code()).isEqualTo(Errors.CONTENT);
        ShipmentView one = shop.ship(order, shop.job(shirt.id()));
        ShipmentView other = shop.ship(order, shop.job(sign.id()));
        assertThat(one.id()).isNotEqualTo(other.id());
    }

    @Test
    void lines_go_together_when_one_location_can_make_all_of_them() {
        onTheMap(Map.of("tee", 50), Map.of("tee", 50, "plate", 50));

        OrderId order = shop.enter(
                        Ticket.of("shirt", 1).line("sign", 1).to(MUNICH).onAccount())
                .id();

        assertThat(places(order)).containsExactly("north", "north");
        assertThat(shop.order(order).location()).isEqualTo("north");
    }

    @Test
    void an_operator_overrides_the_decision_until_a_job_is_begun() {
        onTheMap(Map.of("tee", 10), Map.of("tee", 10));
        OrderId order = shop.enter(
                        Ticket.of("shirt", 1).line("shirt", 1).to(MUNICH).onAccount())
                .id();
        ItemId second = shop.order(order).items().get(1).id();

        RoutingView view = shop.house.routing().override(Shop.OPERATOR, order, second, "north");
        assertThat(view.locations()).containsExactly("main", "north");
        assertThat(places(order)).containsExactly("main", "north");
        assertThat(shop.column("SELECT routed FROM location_load ORDER BY location_id"))
                .containsExactly("1", "1");

        shop.house.routing().override(Shop.OPERATOR, order, null, "north");
        assertThat(places(order)).containsOnly("north");
        assertThat(shop.order(order).location()).isEqualTo("north");

        shop.batch(shop.jobs(order));
        assertThat(refused(() -> shop.house.routing().override(Shop.OPERATOR, order, null, "main"))
                        .code())
                .isEqualTo(Errors.STATE);
        assertThat(places(order)).containsOnly("north");
    }

    @Test
    void what_was_kept_for_a_job_is_free_again_when_it_is_sent_to_another_location() {
        onTheMap(Map.of(), Map.of());
        Store store = new Store(shop);
        store.bin("north", "N", 1);
        store.keep("shirt");
        store.receive("shirt", 1, "A");
        OrderId order =
                shop.enter(Ticket.of("shirt", 1).onAccount().location("main")).id();
        assertThat(shop.states(order)).containsExactly("pending");
        assertThat(store.level("shirt")).isEqualTo("1/1/0");

        shop.house.routing().override(Shop.OPERATOR, order, null, "north");

        assertThat(places(order)).containsExactly("north");
        assertThat(store.level("shirt")).isEqualTo("1/0/0");
        store.receive("north", "shirt", 1, "N");
        assertThat(shop.states(order)).containsExactly("pending");
        assertThat(shop.jobs(order).get(0).holds()).isEmpty();
        assertThat(store.level("north", "shirt")).isEqualTo("1/1/0");
        shop.batchAndLabel(order);
        shop.scan(shop.jobs(order).get(0), "pick");
        assertThat(store.level("north", "shirt")).isEqualTo("0/0/0");
        assertThat(store.level("shirt")).isEqualTo("1/0/0");
    }

    @Test
    void an_operator_decides_for_an_order_that_has_no_jobs_yet() {
        onTheMap(Map.of("tee", 5), Map.of("tee", 5));
        OrderId order = to(MUNICH, "sign", 1);

        shop.house.routing().override(Shop.OPERATOR, order, null, "main");

        assertThat(places(order)).containsExactly("main");
        assertThat(routing(order).items().get(0).reason()).startsWith("Overridden by");
    }

    @Test
    @Tag("TB-12")
    void the_same_order_is_always_decided_alike() {
        onTheMap(Map.of(), Map.of());
        OrderId order = to(HAMBURG, "shirt", 1);

        RoutingView first = shop.house.routing().dryRun(Shop.OPERATOR, order);
        RoutingView again = shop.house.routing().dryRun(Shop.OPERATOR, order);
        OrderId unknownPlace = shop.enter(Ticket.of("shirt", 1).onAccount()).id();

        assertThat(again).isEqualTo(first);
        assertThat(first.items()).isEqualTo(routing(order).items());
        assertThat(places(unknownPlace)).as("by code").containsExactly("main");
    }

    @Test
    @Tag("TB-10")
    @Tag("R29")
    void orders_that_are_routed_at_once_never_overbook_a_location() {
        onTheMap(Map.of("tee", 5), Map.of("tee", 4));

        List<OrderId> orders = AtOnce.run(16, i -> to(MUNICH, "shirt", 1));

        assertThat(shop.column("SELECT routed FROM location_load ORDER BY location_id"))
                .containsExactly("5", "4");
        assertThat(shop.column("SELECT COUNT(*) FROM job GROUP BY location_id ORDER BY location_id"))
                .containsExactly("5", "4");
        assertThat(orders)
                .filteredOn(order -> shop.order(order).state() == OrderState.PRODUCTION_HOLD)
                .hasSize(7);
    }

    @Test
    void orders_of_a_storefront_are_routed_too_and_follow_its_settings() {
        onTheMap(Map.of(), Map.of());
        shop.house.routing().putStorefront(Shop.OPERATOR, "demo", new AccountRouting("north", Set.of(), null));

        OrderId order = shop.house
                .intake()
                .receive(
                        Shop.PARTNER,
                        "shopify",
                        "demo",
                        Web.order("1").line("a", "shirt", 2).told(),
                        null)
                .order();

        assertThat(places(order)).containsExactly("north", "north");
    }

    @Test
    void where_the_shop_wants_it_an_order_waits_in_production_hold_for_its_artwork() {
        onTheMap(Map.of(), Map.of());
        try (Shop strict = shop(schema, true)) {
            strict.blankTee("blank");
            OrderId order = strict.enter(Ticket.of("blank", 1).onAccount()).id();

            assertThat(strict.order(order).state()).isEqualTo(OrderState.PRODUCTION_HOLD);
            assertThat(strict.jobs(order)).isEmpty();
            assertThat(strict.order(order).holds())
                    .singleElement()
                    .satisfies(hold -> assertThat(hold.reason().name()).isEqualTo("ARTWORK"));

            strict.house
                    .orders()
                    .patchItem(
                            Shop.OPERATOR,
                            order,
                            strict.order(order).items().get(0).id(),
                            new LinePatch(
                                    null,
                                    null,
                                    List.of(new Artwork(
                                            "front",
                                            null,
                                            strict.files.put("fresh").sha256(),
                                            "fresh.png",
                                            Artwork.STORED,
                                            null))),
                            OptionalLong.empty());

            assertThat(strict.jobs(order)).hasSize(1).allMatch(job -> "main".equals(job.location()));
            assertThat(strict.order(order).holds()).isEmpty();
        }
    }

    private static org.platen.api.error.PlatenException refused(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        return Story.refused(work);
    }
}
