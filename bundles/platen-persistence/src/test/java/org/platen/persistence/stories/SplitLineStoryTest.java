package org.platen.persistence.stories;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.platen.api.access.Call;
import org.platen.api.access.Role;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.api.floor.LocationView;
import org.platen.api.job.JobView;
import org.platen.api.job.Phase;
import org.platen.api.model.Address;
import org.platen.api.model.GeoPoint;
import org.platen.api.model.ItemId;
import org.platen.api.model.OrderId;
import org.platen.api.model.PageRequest;
import org.platen.api.order.LinePatch;
import org.platen.api.order.OrderFilter;
import org.platen.api.order.OrderState;
import org.platen.api.routing.RoutingView;
import org.platen.api.routing.RoutingView.Part;
import org.platen.core.geo.Centroids;
import org.platen.core.routing.RoutingParts;
import org.platen.spi.decoration.WantedJob;
import org.platen.testkit.database.MariaDbExtension;
import org.platen.testkit.database.TestSchema;

/** The pieces of one line, made at several locations. */
@ExtendWith(MariaDbExtension.class)
class SplitLineStoryTest {
    private static final Address MUNICH =
            new Address("Bob", null, "Isar 1", null, "München", null, "80331", "DE", null);

    private static final OrderFilter EVERY = new OrderFilter(
            null, null, null, null, null, null, null, OrderFilter.Closed.EXCLUDE, OrderFilter.Sort.CREATED);

    private final TestSchema schema;
    private final Shop shop;
    private final Store store;

    SplitLineStoryTest(TestSchema schema) {
        this.schema = schema;
        shop = shop(false);
        shop.tee("shirt");
        shop.plate("sign", 1);
        shop.location("north");
        shop.location("west");
        onTheMap(Map.of(), Map.of());
        store = new Store(shop);
        store.bin("north", "N", 1);
    }

    private Shop shop(boolean splitLines) {
        return new Shop(schema, new RoutingParts(null, Centroids.builtIn(), false, true, splitLines));
    }

    @AfterEach
    void nothing_is_amiss() {
        assertThat(shop.problems()).isEmpty();
        shop.close();
    }

    private void site(String code, @Nullable GeoPoint point, Map<String, Integer> capacity) {
        shop.floor.putLocation(new LocationView(0, code, code, true, null, point, "Europe/Berlin", capacity));
    }

    /** Main in Munich, where the customers are, and north in Hamburg; west makes nothing of this. */
    private void onTheMap(Map<String, Integer> main, Map<String, Integer> north) {
        site("main", new GeoPoint(48.1, 11.6), main);
        site("north", new GeoPoint(53.5, 10), north);
        site("west", new GeoPoint(50.9, 6.9), Map.of("poster", 1));
    }

    private OrderId shirts(Shop at, int quantity) {
        return at.enter(Ticket.of("shirt", quantity).to(MUNICH).onAccount()).id();
    }

    private OrderId shirts(int quantity) {
        return shirts(shop, quantity);
    }

    private ItemId line(OrderId order) {
        return shop.order(order).items().get(0).id();
    }

    private RoutingView split(OrderId order, Part... parts) {
        return shop.house.routing().split(Shop.OPERATOR, order, line(order), List.of(parts));
    }

    private static Part part(String location, int pieces) {
        return new Part(location, pieces);
    }

    private Map<String, Integer> places(OrderId order) {
        Map<String, Integer> places = new HashMap<>();
        shop.jobs(order).stream()
                .filter(job -> job.phase() != Phase.CANCELED)
                .forEach(job -> places.merge(String.valueOf(job.location()), 1, Integer::sum));
        return places;
    }

    private List<JobView> at(OrderId order, String location) {
        return shop.jobs(order).stream()
                .filter(job -> location.equals(job.location()))
                .toList();
    }

    private static PlatenException refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        return Story.refused(work);
    }

    @Test
    @Tag("TB-38")
    @Tag("PI-18")
    void one_line_is_made_at_two_locations_leaves_in_two_shipments_and_is_done_when_both_are() {
        OrderId order = shirts(5);
        assertThat(places(order)).isEqualTo(Map.of("main", 5));

        RoutingView view = split(order, part("main", 3), part("north", 2));

        assertThat(places(order)).isEqualTo(Map.of("main", 3, "north", 2));
        assertThat(view.decided()).isTrue();
        assertThat(view.locations()).containsExactly("main", "north");
        assertThat(view.items().get(0).location()).isNull();
        assertThat(view.items().get(0).parts()).containsExactly(part("main", 3), part("north", 2));
        assertThat(view.items().get(0).candidates())
                .filteredOn(RoutingView.Candidate::chosen)
                .extracting(RoutingView.Candidate::location)
                .containsExactly("main", "north");
        assertThat(shop.order(order).location()).isNull();
        assertThat(shop.order(order).items().get(0).location()).isNull();
        assertThat(shop.order(order).items().get(0).split()).containsExactly("main", "north");
        assertThat(shop.order(order).locations()).containsExactly("main", "north");
        assertThat(shop.house.orders().history(Shop.OPERATOR, order))
                .filteredOn(mark -> mark.name().equals("item.routed"))
                .singleElement()
                .satisfies(mark -> assertThat(mark.detail()).containsEntry("location", "main 3, north 2"));

        assertThat(refused(() -> shop.batch(shop.jobs(order))).code()).isEqualTo(Errors.CONTENT);
        for (String location : List.of("main", "north")) {
            shop.house
                    .batches()
                    .label(Shop.OPERATOR, shop.batch(at(order, location)).id());
        }
        at(order, "main").forEach(shop::makeTee);
        assertThat(shop.order(order).state()).isEqualTo(OrderState.OPEN);
        at(order, "north").forEach(shop::makeTee);
        assertThat(shop.order(order).state()).isEqualTo(OrderState.COMPLETED);

        assertThat(refused(() -> shop.ship(order)).code()).isEqualTo(Errors.CONTENT);
        shop.ship(order, at(order, "main").toArray(JobView[]::new));
        shop.ship(order, at(order, "north").toArray(JobView[]::new));
        assertThat(shop.column("SELECT COUNT(*) FROM shipment WHERE order_id = " + order))
                .containsExactly("2");
    }

    @Test
    @Tag("TB-38")
    void stock_is_kept_for_each_part_where_it_is_made() {
        store.keep("shirt");
        store.receive("shirt", 5, "A");
        store.receive("north", "shirt", 2, "N");
        OrderId order = shirts(5);
        assertThat(store.level("shirt")).isEqualTo("5/5/0");

        split(order, part("main", 3), part("north", 2));

        assertThat(store.level("shirt")).isEqualTo("5/3/0");
        assertThat(store.level("north", "shirt")).isEqualTo("2/2/0");
        assertThat(shop.states(order)).containsOnly("pending");

        shop.house.routing().override(Shop.OPERATOR, order, line(order), "main");

        assertThat(store.level("shirt")).isEqualTo("5/5/0");
        assertThat(store.level("north", "shirt")).isEqualTo("2/0/0");
        assertThat(places(order)).isEqualTo(Map.of("main", 5));
        assertThat(shop.order(order).location()).isEqualTo("main");
        assertThat(shop.order(order).items().get(0).split()).isEmpty();
        assertThat(shop.column("SELECT COUNT(*) FROM item_split")).containsExactly("0");
    }

    @Test
    @Tag("TB-38")
    void what_was_begun_stays_and_a_split_that_does_not_fit_it_is_refused_as_a_whole() {
        OrderId order = shirts(4);
        List<JobView> begun = shop.jobs(order).subList(1, 4);
        shop.batch(begun);

        assertThat(refused(() -> split(order, part("main", 2), part("north", 2))))
                .hasMessageContaining("At main are 4 pieces, of which 1 too many were begun");
        assertThat(places(order)).isEqualTo(Map.of("main", 4));
        split(order, part("main", 3), part("north", 1));
        assertThat(at(order, "north"))
                .extracting(JobView::id)
                .containsExactly(shop.jobs(order).get(0).id());

        assertThat(refused(() -> shop.house.routing().override(Shop.OPERATOR, order, null, "north"))
                        .code())
                .isEqualTo(Errors.STATE);
    }

    @Test
    void parts_that_make_no_sense_are_refused_with_the_reason() {
        OrderId order = shirts(3);

        assertThat(refused(() -> split(order, part("main", 1), part("north", 1))))
                .hasMessageContaining("must add up to the line's 3, not 2");
        assertThat(refused(() -> split(order, part("main", 1), part("main", 2))))
                .hasMessageContaining("second time");
        assertThat(refused(() -> split(order, part("main", 1), part("moon", 2))))
                .hasMessageContaining("no active location moon");
        assertThat(refused(() -> split(order, part("main", 3), part("north", 0))))
                .hasMessageContaining("at least 1");
        assertThat(refused(() -> split(order, part("main", 3)))).hasMessageContaining("must be 2 to");
        shop.plate.explodesBy(() -> List.of(new WantedJob("run", "A run of three", "main", 3, Map.of())));
        OrderId signs = shop.enter(Ticket.of("sign", 3).to(MUNICH).onAccount()).id();
        assertThat(refused(() -> split(signs, part("main", 1), part("north", 2))))
                .hasMessageContaining("in one run of 3");
    }

    @Test
    @Tag("TB-38")
    void more_and_fewer_pieces_later_keep_to_the_split() {
        OrderId order = shirts(5);
        split(order, part("main", 3), part("north", 2));

        quantity(order, 3);
        assertThat(places(order)).isEqualTo(Map.of("main", 3));
        quantity(order, 5);
        assertThat(places(order)).isEqualTo(Map.of("main", 3, "north", 2));
        quantity(order, 7);
        assertThat(places(order)).as("what is more goes to the larger part").isEqualTo(Map.of("main", 5, "north", 2));
        assertThat(shop.house
                        .routing()
                        .routing(Shop.OPERATOR, order)
                        .items()
                        .get(0)
                        .parts())
                .containsExactly(part("main", 5), part("north", 2));
    }

    private void quantity(OrderId order, int quantity) {
        shop.house
                .orders()
                .patchItem(
                        Shop.OPERATOR, order, line(order), new LinePatch(quantity, null, null), OptionalLong.empty());
        shop.house.orders().reconcile(Shop.OPERATOR, order, null, false);
    }

    @Test
    @Tag("TB-38")
    void a_line_that_no_location_has_room_for_is_spread_where_the_shop_allows_it() {
        onTheMap(Map.of("tee", 4), Map.of("tee", 3));
        OrderId waits = shirts(5);
        assertThat(shop.order(waits).state()).isEqualTo(OrderState.PRODUCTION_HOLD);
        shop.house.orders().cancel(Shop.OPERATOR, waits, "not today");

        try (Shop spreading = shop(true)) {
            OrderId order = shirts(spreading, 5);
            OrderId tooMany = shirts(spreading, 4);

            assertThat(places(order)).isEqualTo(Map.of("main", 4, "north", 1));
            RoutingView.Line line = spreading
                    .house
                    .routing()
                    .routing(Shop.OPERATOR, order)
                    .items()
                    .get(0);
            assertThat(line.reason()).isEqualTo("Split, as no location has room and materials for all 5 of it");
            assertThat(line.parts()).containsExactly(part("main", 4), part("north", 1));
            assertThat(line.candidates())
                    .extracting(RoutingView.Candidate::why)
                    .containsExactly("Chosen for 4 of 5", "Chosen for 1 of 5", "makes no tee");
            assertThat(spreading.column("SELECT routed FROM location_load ORDER BY location_id"))
                    .containsExactly("4", "1");
            assertThat(spreading.jobs(tooMany)).isEmpty();
            assertThat(spreading.order(tooMany).state()).isEqualTo(OrderState.PRODUCTION_HOLD);
        }
    }

    @Test
    @Tag("TB-11")
    @Tag("TB-38")
    void a_line_is_spread_over_the_locations_that_have_its_blanks_rather_than_waiting_for_them() {
        store.keep("shirt");
        store.receive("shirt", 1, "A");
        store.receive("north", "shirt", 2, "N");

        try (Shop spreading = shop(true)) {
            spreading.tee.usesBlanks();
            spreading.files.put("art");
            OrderId order = shirts(spreading, 3);

            assertThat(places(order)).isEqualTo(Map.of("north", 2, "main", 1));
            assertThat(spreading.jobs(order))
                    .allSatisfy(job ->
                            assertThat(job.state()).as(job.holds().toString()).isEqualTo("pending"));
            assertThat(store.level("shirt")).isEqualTo("1/1/0");
            assertThat(store.level("north", "shirt")).isEqualTo("2/2/0");

            OrderId next = shirts(spreading, 2);
            assertThat(places(next)).as("nobody has any: the nearest waits").isEqualTo(Map.of("main", 2));
        }
    }

    @Test
    @Tag("G-12")
    void who_works_at_one_of_the_places_sees_the_line_and_changes_nothing_of_the_others() {
        OrderId order = shirts(3);
        split(order, part("main", 2), part("north", 1));
        Call nora = only("north");
        Call wes = only("west");

        assertThat(shop.house.orders().get(nora, order).items()).hasSize(1);
        assertThat(shop.house.orders().find(nora, EVERY, PageRequest.first()).items())
                .extracting(one -> one.id())
                .contains(order);
        assertThat(shop.house.orders().find(wes, EVERY, PageRequest.first()).items())
                .isEmpty();
        assertThat(refused(() -> shop.house.orders().get(wes, order)).code()).isEqualTo(Errors.NOT_FOUND);
        assertThat(refused(() -> shop.house
                                .orders()
                                .patchItem(
                                        nora, order, line(order), new LinePatch(9, null, null), OptionalLong.empty()))
                        .code())
                .isEqualTo(Errors.FORBIDDEN);
        assertThat(refused(() -> shop.house.routing().override(nora, order, line(order), "north"))
                        .code())
                .isEqualTo(Errors.FORBIDDEN);
        assertThat(refused(() -> shop.house
                                .routing()
                                .split(nora, order, line(order), List.of(part("north", 2), part("main", 1))))
                        .code())
                .isEqualTo(Errors.INVALID);
        assertThat(shop.house.jobs().get(nora, at(order, "north").get(0).id()).location())
                .isEqualTo("north");
        assertThat(refused(() -> shop.house
                                .jobs()
                                .get(nora, at(order, "main").get(0).id()))
                        .code())
                .isEqualTo(Errors.NOT_FOUND);
    }

    private Call only(String location) {
        return new Call(
                location,
                Set.of(Role.OPERATOR),
                null,
                null,
                Set.of(shop.floor.location(location).orElseThrow().id()));
    }

    @Test
    @Tag("TB-35")
    void a_split_line_that_is_lowered_after_a_cancel_keeps_as_many_pieces_as_it_says() {
        OrderId order = shirts(4);
        split(order, part("main", 2), part("north", 2));
        shop.house.jobs().cancel(Shop.OPERATOR, at(order, "north").get(1).id(), "stain");

        shop.house
                .orders()
                .patchItem(Shop.OPERATOR, order, line(order), new LinePatch(2, null, null), OptionalLong.empty());
        shop.house.orders().reconcile(Shop.OPERATOR, order, null, false);

        assertThat(places(order).values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(2);
    }
}
