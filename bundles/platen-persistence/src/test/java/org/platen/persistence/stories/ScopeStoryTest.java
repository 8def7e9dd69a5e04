package org.platen.persistence.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.platen.api.access.Call;
import org.platen.api.access.Role;
import org.platen.api.error.ErrorCode;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.api.floor.BatchView;
import org.platen.api.floor.DeviceView;
import org.platen.api.floor.FloorService;
import org.platen.api.floor.LocationView;
import org.platen.api.floor.StationKind;
import org.platen.api.floor.StationView;
import org.platen.api.job.JobEvent;
import org.platen.api.job.JobView;
import org.platen.api.job.QueueFilter;
import org.platen.api.job.QueueRow;
import org.platen.api.job.ScanRequest;
import org.platen.api.model.OrderId;
import org.platen.api.model.PageRequest;
import org.platen.api.order.HoldReason;
import org.platen.api.order.LinePatch;
import org.platen.api.order.OrderFilter;
import org.platen.api.order.OrderPatch;
import org.platen.api.shipping.ShipmentDraft;
import org.platen.api.shipping.ShipmentView;
import org.platen.core.floor.ShopFloor;
import org.platen.testkit.database.TestSchema;

/** Staff see and act on what is made where they work, whichever door they come by. */
@Tag("G-12")
class ScopeStoryTest extends Story {
    private static final PageRequest PAGE = new PageRequest(50, null);

    private final FloorService floor;
    private final Call nora;
    private final OrderId here;
    private final OrderId there;

    ScopeStoryTest(TestSchema schema) {
        super(schema);
        floor = new ShopFloor(shop.floor);
        shop.location("north");
        shop.tee("shirt");
        shop.plate("sign", 1);
        here = shop.enter(Ticket.of("shirt", 2).location("north").onAccount()).id();
        there = shop.enter(Ticket.of("shirt", 2).location("main").onAccount()).id();
        nora = new Call(
                "user:nora",
                Set.of(Role.OPERATOR),
                null,
                null,
                Set.of(shop.floor.location("north").orElseThrow().id()));
    }

    private static QueueFilter everything() {
        return new QueueFilter(null, null, null, null, null, null, null, QueueFilter.Sort.DUE);
    }

    private static OrderFilter allOrders() {
        return new OrderFilter(
                null, null, null, null, null, null, null, OrderFilter.Closed.INCLUDE, OrderFilter.Sort.CREATED);
    }

    @Test
    void lists_show_what_is_made_where_she_works_and_what_is_nowhere_yet() {
        OrderId nowhere = shop.enter(Ticket.of("shirt", 1)).id();
        BatchView own = shop.batch(shop.jobs(here));
        shop.batch(shop.jobs(there));

        assertThat(shop.house.orders().find(nora, allOrders(), PAGE).items())
                .extracting(row -> row.id())
                .containsExactlyInAnyOrder(here, nowhere);
        assertThat(shop.house.jobs().queue(nora, everything(), PAGE).items())
                .extracting(QueueRow::location)
                .containsExactly("north", "north");
        assertThat(shop.house.jobs().find(nora, null, PAGE).items())
                .extracting(JobView::order)
                .containsOnly(here);
        assertThat(shop.house.batches().open(nora)).extracting(BatchView::id).containsExactly(own.id());
        assertThat(floor.locations(nora)).extracting(LocationView::code).containsExactly("north");
        assertThat(floor.stations(nora)).extracting(StationView::location).containsOnly("north");
        assertThat(shop.house.orders().find(Shop.OPERATOR, allOrders(), PAGE).items())
                .hasSize(3);
    }

    @Test
    void who_works_at_several_locations_sees_all_of_these() {
        shop.location("south");
        OrderId third =
                shop.enter(Ticket.of("shirt", 1).location("south").onAccount()).id();
        Call both = new Call(
                "user:bo",
                Set.of(Role.OPERATOR),
                null,
                null,
                Set.of(
                        shop.floor.location("north").orElseThrow().id(),
                        shop.floor.location("south").orElseThrow().id()));

        assertThat(shop.house.jobs().queue(both, everything(), PAGE).items())
                .extracting(QueueRow::location)
                .containsExactlyInAnyOrder("north", "north", "south");
        assertThat(shop.house.orders().find(both, allOrders(), PAGE).items())
                .extracting(row -> row.id())
                .containsExactlyInAnyOrder(here, third);
    }

    @Test
    void of_an_order_that_is_made_at_two_locations_she_sees_her_jobs() {
        OrderId order = shop.enter(
                        Ticket.of("shirt", 1).line("sign", 1).location("main").onAccount())
                .id();
        shop.house
                .routing()
                .override(Shop.OPERATOR, order, shop.order(order).items().get(1).id(), "north");

        assertThat(shop.house.orders().get(nora, order).locations()).containsExactly("main", "north");
        assertThat(shop.house.jobs().find(nora, order, PAGE).items())
                .extracting(JobView::location)
                .containsExactly("north");
        assertThat(shop.house.orders().find(nora, allOrders(), PAGE).items())
                .extracting(row -> row.id())
                .containsExactlyInAnyOrder(here, order);
        assertThat(code(() -> shop.house
                        .routing()
                        .override(nora, order, shop.order(order).items().get(0).id(), "north")))
                .isEqualTo(Errors.NOT_FOUND);
    }

    @Test
    void what_she_enters_is_made_where_she_works() {
        OrderId order = shop.house
                .orders()
                .create(nora, Ticket.of("shirt", 1).onAccount().draft())
                .id();

        assertThat(shop.order(order).location()).isEqualTo("north");
        PlatenException elsewhere = refused(() -> shop.house
                .orders()
                .create(nora, Ticket.of("shirt", 1).location("main").draft()));
        assertThat(elsewhere.errors()).extracting(field -> field.pointer()).containsExactly("/location");
    }

    @Test
    void whatever_she_tries_on_what_is_elsewhere_it_does_not_exist() {
        List<JobView> jobs = shop.jobs(there);
        JobView job = jobs.get(0);
        BatchView batch = shop.batch(jobs);
        shop.house.batches().label(Shop.OPERATOR, batch.id());
        jobs.forEach(shop::makeTee);
        ShipmentView shipment = shop.ship(there);
        var item = shop.order(there).items().get(0).id();

        Map<String, Consumer<Call>> doors = new LinkedHashMap<>();
        var orders = shop.house.orders();
        doors.put("order", call -> orders.get(call, there));
        doors.put("order history", call -> orders.history(call, there));
        doors.put("order why", call -> orders.why(call, there));
        doors.put("item why", call -> orders.why(call, there, item));
        doors.put("order blockers", call -> orders.blockers(call, there));
        doors.put("order payments", call -> orders.payments(call, there));
        doors.put("order reconcile", call -> orders.reconcile(call, there, null, true));
        doors.put("order cancel", call -> orders.cancel(call, there, null));
        doors.put("order close", call -> orders.close(call, there));
        doors.put("order note", call -> orders.addNote(call, there, "x", true));
        doors.put("order hold", call -> orders.hold(call, there, HoldReason.MANUAL, "x"));
        doors.put("order release", call -> orders.release(call, there, 1));
        doors.put("order pay", call -> orders.pay(call, there, null, "cash", null));
        doors.put("order approve", call -> orders.approve(call, there, true, null));
        doors.put("order po", call -> orders.setPoNumber(call, there, "1"));
        doors.put("order assign", call -> orders.assign(call, there, "north"));
        doors.put(
                "order patch",
                call -> orders.patch(
                        call, there, new OrderPatch("N-1", null, null, null, Set.of()), OptionalLong.empty()));
        doors.put(
                "item patch",
                call -> orders.patchItem(call, there, item, new LinePatch(3, null, null), OptionalLong.empty()));
        doors.put("item remove", call -> orders.removeItem(call, there, item));
        doors.put(
                "order copy",
                call -> orders.create(
                        call, new Ticket().copyOf(there).location("north").draft()));
        doors.put("routing", call -> shop.house.routing().routing(call, there));
        doors.put("routing dry run", call -> shop.house.routing().dryRun(call, there));
        doors.put("routing override", call -> shop.house.routing().override(call, there, null, "north"));
        var work = shop.house.jobs();
        doors.put("job", call -> work.get(call, job.id()));
        doors.put("job history", call -> work.history(call, job.id()));
        doors.put("job why", call -> work.why(call, job.id()));
        doors.put("job event", call -> work.event(call, job.id(), new JobEvent("cancel", null, Map.of())));
        doors.put("job cancel", call -> work.cancel(call, job.id(), null));
        doors.put("job waive", call -> work.waive(call, job.id(), "x"));
        doors.put("job remake", call -> work.remake(call, job.id(), null));
        doors.put("job hold", call -> work.hold(call, job.id(), HoldReason.MANUAL, "x"));
        doors.put("job release", call -> work.release(call, job.id(), 1));
        doors.put("scan", call -> work.scan(call, new ScanRequest(job.barcode(), "ship", null)));
        doors.put("batch", call -> shop.house.batches().get(call, batch.id()));
        doors.put("batch label", call -> shop.house.batches().label(call, batch.id()));
        doors.put("batch create", call -> shop.house.batches().create(call, List.of(job.id())));
        doors.put("shipments", call -> shop.house.shipments().ofOrder(call, there));
        doors.put("shipment", call -> shop.house.shipments().get(call, shipment.id()));
        doors.put("shipment label", call -> shop.house.shipments().labelPrinted(call, shipment.id()));
        doors.put("shipment delivered", call -> shop.house.shipments().delivered(call, shipment.id()));
        doors.put(
                "shipment create",
                call -> shop.house
                        .shipments()
                        .create(call, there, new ShipmentDraft(true, null, null, null, false, List.of())));
        doors.put("location", call -> floor.putLocation(call, new LocationView(0, "main", "Mine", true)));
        doors.put("new location", call -> floor.putLocation(call, new LocationView(0, "fresh", "Mine", true)));
        doors.put("station", call -> floor.putStation(call, new StationView(0, "x", StationKind.PICK, "main")));
        doors.put(
                "station of others",
                call -> floor.putStation(call, new StationView(0, "pick", StationKind.PICK, "north")));
        doors.put(
                "device",
                call -> floor.putDevice(call, new DeviceView(0, "x", "x", "tee", "main", Set.of(), Map.of(), true)));

        List<String> open = new ArrayList<>();
        doors.forEach((door, enter) -> {
            ErrorCode answer = code(() -> enter.accept(nora));
            if (!Errors.NOT_FOUND.equals(answer)) {
                open.add(door + ": " + answer);
            }
        });

        assertThat(open).isEmpty();
        assertThat(code(() -> shop.house.jobs().queue(nora, atMain(), PAGE))).isEqualTo(Errors.INVALID);
    }

    private static QueueFilter atMain() {
        return new QueueFilter(null, null, "main", null, null, null, null, QueueFilter.Sort.DUE);
    }

    @Test
    void at_her_location_she_works_as_ever() {
        BatchView batch = shop.house
                .batches()
                .create(nora, shop.jobs(here).stream().map(JobView::id).toList());
        shop.house.batches().label(nora, batch.id());
        for (JobView job : shop.jobs(here)) {
            for (String station : List.of("north-pick", "north-printer", "north-qc")) {
                shop.house.jobs().scan(nora, new ScanRequest(job.barcode(), station, null));
            }
        }
        ShipmentView shipment =
                shop.house.shipments().create(nora, here, new ShipmentDraft(true, null, null, null, true, List.of()));

        assertThat(shop.house.shipments().get(nora, shipment.id()).jobs()).hasSize(2);
        assertThat(code(() -> shop.house
                        .jobs()
                        .scan(nora, new ScanRequest(shop.jobs(here).get(0).barcode(), "main-pick", null))))
                .isEqualTo(Errors.INVALID);
    }

    private static ErrorCode code(Runnable work) {
        try {
            work.run();
            throw new AssertionError("nothing was refused");
        } catch (PlatenException e) {
            return e.code();
        }
    }
}
