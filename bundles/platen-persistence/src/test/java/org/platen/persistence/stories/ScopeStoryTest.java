package org.platen.persistence.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.platen.api.access.Call;
import org.platen.api.access.Role;
import org.platen.api.document.LabelFormat;
import org.platen.api.document.LabelPrinter;
import org.platen.api.document.PrintTicket;
import org.platen.api.error.ErrorCode;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.api.floor.BatchFilter;
import org.platen.api.floor.BatchRule;
import org.platen.api.floor.BatchRun;
import org.platen.api.floor.BatchView;
import org.platen.api.floor.DeviceView;
import org.platen.api.floor.FloorService;
import org.platen.api.floor.LocationView;
import org.platen.api.floor.PutWallService.OrderBin;
import org.platen.api.floor.QualityService.By;
import org.platen.api.floor.StationKind;
import org.platen.api.floor.StationView;
import org.platen.api.job.JobEvent;
import org.platen.api.job.JobView;
import org.platen.api.job.OfflineScanService;
import org.platen.api.job.QueueFilter;
import org.platen.api.job.QueueRow;
import org.platen.api.job.ScanRequest;
import org.platen.api.job.StationCommand;
import org.platen.api.model.JobId;
import org.platen.api.model.OrderId;
import org.platen.api.model.PageRequest;
import org.platen.api.order.HoldReason;
import org.platen.api.order.LinePatch;
import org.platen.api.order.OrderFilter;
import org.platen.api.order.OrderPatch;
import org.platen.api.report.StallRow;
import org.platen.api.shipping.ShipmentDraft;
import org.platen.api.shipping.ShipmentView;
import org.platen.api.stock.BinView;
import org.platen.api.stock.MaterialFilter;
import org.platen.api.stock.MovementDraft;
import org.platen.api.stock.MovementKind;
import org.platen.api.stock.MovementView;
import org.platen.api.stock.PurchaseDraft;
import org.platen.api.stock.PurchaseView;
import org.platen.api.stock.ReceiptDraft;
import org.platen.api.stock.StockView;
import org.platen.core.floor.ShopFloor;
import org.platen.persistence.internal.sql.SqlProblems;
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
        assertThat(shop.openBatches(nora)).extracting(BatchView::id).containsExactly(own.id());
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

        Store store = new Store(shop);
        store.keep("shirt");
        PurchaseView purchase = store.buy("shirt", 5, null);
        shop.house.batchRules().put(Shop.OPERATOR, rule("mains", "main"));
        printerAt("pick");
        printerAt("north-pick");
        PrintTicket ticket = shop.house.labelPrinting().printBatch(Shop.OPERATOR, batch.id(), "pick");
        long conflict = conflict("pick");

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
        doors.put("order actions", call -> orders.actions(call, there));
        doors.put("order as its customer sees it", call -> orders.customerView(call, there));
        doors.put("order spo", call -> orders.spoView(call, there));
        doors.put("job paper", call -> shop.house.papers().job(call, job.id()));
        doors.put("batch paper", call -> shop.house.papers().batch(call, batch.id()));
        var printing = shop.house.labelPrinting();
        doors.put("print batch", call -> printing.printBatch(call, batch.id(), "north-pick"));
        doors.put("print job", call -> printing.printJob(call, job.id(), "north-pick"));
        doors.put("print ticket", call -> printing.ticket(call, ticket.id()));
        doors.put("printer remove", call -> printing.delete(call, "pick"));
        var rules = shop.house.batchRules();
        doors.put("batch rule", call -> rules.get(call, "mains"));
        doors.put("batch rule put", call -> rules.put(call, rule("mains", "north")));
        doors.put("batch rule run", call -> rules.run(call, "mains", false));
        doors.put("batch rule dry run", call -> rules.run(call, "mains", true));
        doors.put("batch rule delete", call -> rules.delete(call, "mains"));
        doors.put("put-wall bins", call -> shop.house.putWall().bins(call, "main"));
        doors.put(
                "put-wall bin",
                call -> shop.house.putWall().putBin(call, new OrderBin("main", "W1", 1, true, null, null)));
        doors.put("gathered", call -> shop.house.putWall().gathered(call, there));
        doors.put("settle conflict", call -> shop.house.offlineScans().settle(call, conflict, "x"));
        doors.put("stock needs", call -> shop.house.stock().needs(call, List.of(here, there)));
        var purchases = shop.house.purchases();
        doors.put("purchase", call -> purchases.get(call, purchase.id()));
        doors.put("purchase cancel", call -> purchases.cancel(call, purchase.id()));
        doors.put(
                "purchase receive", call -> purchases.receive(call, purchase.id(), new ReceiptDraft(List.of(), true)));
        doors.put("shipments", call -> shop.house.shipments().ofOrder(call, there));
        doors.put("shipment", call -> shop.house.shipments().get(call, shipment.id()));
        doors.put(
                "shipment take out",
                call -> shop.house
                        .shipments()
                        .takeOut(call, shipment.id(), shipment.jobs().get(0)));
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
            ErrorCode answer = code(() -> enter.accept(door.startsWith("printer ") ? adminAtNorth() : nora));
            if (!Errors.NOT_FOUND.equals(answer)) {
                open.add(door + ": " + answer);
            }
        });

        assertThat(open).isEmpty();
        assertThat(code(() -> shop.house.jobs().queue(nora, atMain(), PAGE))).isEqualTo(Errors.INVALID);
    }

    private Call adminAtNorth() {
        return new Call("user:nick", Set.of(Role.ADMIN), null, null, nora.locations());
    }

    static BatchRule rule(String code, @Nullable String location) {
        return new BatchRule(
                code,
                code,
                true,
                BatchRule.Kind.CONSOLIDATION,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                BatchRule.Units.ANY,
                true,
                100,
                null,
                "UTC",
                true,
                location);
    }

    private void printerAt(String station) {
        shop.house
                .labelPrinting()
                .put(
                        Shop.ADMIN,
                        new LabelPrinter(
                                station,
                                LabelPrinter.Kind.RAW,
                                "localhost",
                                9100,
                                null,
                                LabelFormat.ZPL_62X29,
                                203,
                                true));
    }

    /** Somebody scanned an unreadable label at the station, without a network. */
    private long conflict(String station) {
        var scan = new OfflineScanService.OfflineScan(station, "torn off", station, shop.clock.instant(), null);
        OfflineScanService.Conflict conflict = shop.house
                .offlineScans()
                .replay(Shop.OPERATOR, new OfflineScanService.Replay("tablet", null, List.of(scan)))
                .get(0)
                .conflict();
        return Objects.requireNonNull(conflict).id();
    }

    private static QueueFilter atMain() {
        return new QueueFilter(null, null, "main", null, null, null, null, QueueFilter.Sort.DUE);
    }

    @Test
    void a_location_elsewhere_is_answered_as_one_that_does_not_exist() {
        Store store = new Store(shop);
        store.keep("shirt");
        store.receive("shirt", 5, "A");
        store.bin("north", "N", 1);
        Instant now = shop.clock.instant();
        var stock = shop.house.stock();
        Map<String, BiConsumer<Call, String>> doors = new LinkedHashMap<>();
        doors.put(
                "queue",
                (call, at) -> shop.house
                        .jobs()
                        .queue(
                                call,
                                new QueueFilter(null, null, at, null, null, null, null, QueueFilter.Sort.DUE),
                                PAGE));
        doors.put(
                "orders",
                (call, at) -> shop.house
                        .orders()
                        .find(
                                call,
                                new OrderFilter(
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        OrderFilter.Closed.EXCLUDE,
                                        OrderFilter.Sort.CREATED,
                                        at,
                                        null,
                                        null,
                                        false),
                                PAGE));
        doors.put(
                "batches",
                (call, at) ->
                        shop.house.batches().find(call, new BatchFilter(null, BatchFilter.Finished.INCLUDE, at), PAGE));
        doors.put("bins", (call, at) -> stock.bins(call, at));
        doors.put("put bin", (call, at) -> stock.putBin(call, new BinView(at, "Z", 1)));
        doors.put("stock", (call, at) -> stock.stock(call, at, null, PAGE));
        doors.put("movement", (call, at) -> stock.move(call, movement(at, "A", MovementKind.CORRECTION, null, null)));
        doors.put(
                "transfer away",
                (call, at) -> stock.move(call, movement("north", "N", MovementKind.TRANSFER, at, "A")));
        doors.put(
                "purchase",
                (call, at) ->
                        shop.house.purchases().create(call, new PurchaseDraft("x", at, null, List.of(line(null)))));
        doors.put("batch rule", (call, at) -> shop.house.batchRules().put(call, rule("r", at)));
        doors.put("assign", (call, at) -> shop.house.orders().assign(call, here, at));
        doors.put("routing", (call, at) -> shop.house.routing().override(call, here, null, at));
        doors.put("put-wall", (call, at) -> shop.house.putWall().bins(call, at));
        doors.put("rejects", (call, at) -> shop.house.quality().rejects(call, now, now.plusSeconds(1), By.REASON, at));
        var reports = shop.house.reports();
        doors.put("stalls", (call, at) -> reports.stalls(call, at));
        doors.put("bottlenecks", (call, at) -> reports.bottlenecks(call, null, null, at));
        doors.put("throughput", (call, at) -> reports.throughput(call, null, null, at));

        doors.forEach((door, enter) -> {
            PlatenException elsewhere = refused(() -> enter.accept(nora, "main"));
            PlatenException nowhere = refused(() -> enter.accept(nora, "moon"));
            assertThat(elsewhere.code()).as(door).isEqualTo(nowhere.code());
            assertThat(elsewhere.errors().toString().replace("main", "moon"))
                    .as(door)
                    .isEqualTo(nowhere.errors().toString());
        });
        PlatenException stranger = refused(() -> shop.house
                .purchases()
                .create(
                        nora,
                        new PurchaseDraft(
                                "x",
                                "north",
                                null,
                                List.of(line(shop.jobs(there).get(0).id())))));
        assertThat(stranger.errors()).extracting(field -> field.pointer()).containsExactly("/lines/0/jobId");
        assertThat(stranger.errors().get(0).message()).startsWith("There is no job");
    }

    private static PurchaseDraft.Line line(@Nullable JobId job) {
        return new PurchaseDraft.Line("shirt", BigDecimal.ONE, job);
    }

    private static MovementDraft movement(
            String location, String bin, MovementKind kind, @Nullable String to, @Nullable String toBin) {
        return new MovementDraft(kind, location, bin, "shirt", BigDecimal.ONE, to, toBin, "x");
    }

    @Test
    void stock_rules_printers_conflicts_and_reports_are_those_of_where_she_works() {
        Store store = new Store(shop);
        store.keep("shirt");
        store.receive("shirt", 5, "A");
        store.bin("north", "N", 1);
        var stock = shop.house.stock();
        stock.move(
                nora,
                new MovementDraft(
                        MovementKind.RECEIPT, "north", "N", "shirt", BigDecimal.valueOf(3), null, null, null));
        PurchaseView bought =
                shop.house.purchases().create(nora, new PurchaseDraft("x", "north", null, List.of(line(null))));
        store.buy("shirt", 7, null);
        shop.house.batchRules().put(Shop.OPERATOR, rule("all", null));
        shop.house.batchRules().put(Shop.OPERATOR, rule("mains", "main"));
        shop.house.batchRules().put(nora, rule("norths", "north"));
        printerAt("pick");
        printerAt("north-pick");
        long mine = conflict("north-pick");
        long other = conflict("pick");

        assertThat(Store.plain(stock.material(nora, "shirt").onHand())).isEqualTo("3");
        assertThat(stock.materials(nora, new MaterialFilter(null, false), PAGE).items())
                .extracting(material -> Store.plain(material.onHand()) + "/" + Store.plain(material.incoming()))
                .containsExactly("3/1");
        assertThat(stock.stock(nora, null, null, PAGE).items())
                .extracting(StockView::location)
                .containsExactly("north");
        assertThat(stock.movements(nora, null, PAGE).items())
                .extracting(MovementView::location)
                .containsExactly("north");
        assertThat(stock.movements(Shop.OPERATOR, null, PAGE).items()).hasSize(2);
        assertThat(shop.house.purchases().find(nora, null, PAGE).items())
                .extracting(PurchaseView::id)
                .containsExactly(bought.id());
        assertThat(shop.house.batchRules().list(nora))
                .extracting(view -> view.rule().code())
                .containsExactly("all", "norths");
        assertThat(shop.house.labelPrinting().printers(nora))
                .extracting(LabelPrinter::station)
                .containsExactly("north-pick");
        assertThat(shop.house.offlineScans().conflicts(nora, false, PAGE).items())
                .extracting(OfflineScanService.Conflict::id)
                .containsExactly(mine);
        assertThat(shop.house
                        .offlineScans()
                        .conflicts(Shop.OPERATOR, false, PAGE)
                        .items())
                .extracting(OfflineScanService.Conflict::id)
                .containsExactly(mine, other);
        assertThat(shop.house.reports().stalls(nora, null))
                .extracting(StallRow::location)
                .containsOnly("north");
        assertThat(shop.house.reports().stalls(Shop.OPERATOR, null))
                .extracting(StallRow::location)
                .contains("north", "main");
    }

    @Test
    void what_was_scanned_last_at_her_station_but_is_made_elsewhere_she_cannot_undo_and_its_reject_is_not_hers() {
        shop.batchAndLabel(there);
        JobView job = shop.jobs(there).get(0);
        shop.scan(job, "north-pick");
        String barcode = shop.house.jobs().stationCommands(nora).stream()
                .filter(command -> command.name().equals("UNDO"))
                .map(StationCommand::barcode)
                .findFirst()
                .orElseThrow();
        ScanRequest undo = new ScanRequest(barcode, "north-pick", null);

        assertThat(code(() -> shop.house.jobs().scan(nora, undo))).isEqualTo(Errors.NOT_FOUND);
        assertThat(shop.house.jobs().scan(Shop.OPERATOR, undo).changed()).isTrue();
        shop.scan(job, "pick");
        shop.scan(job, "printer");
        shop.house.jobs().scan(Shop.OPERATOR, new ScanRequest(job.barcode(), "qc", null, "STAIN"));
        Instant now = shop.clock.instant();
        var quality = shop.house.quality();
        assertThat(quality.rejects(nora, now.minusSeconds(60), now.plusSeconds(60), By.REASON, null))
                .isEmpty();
        assertThat(quality.rejects(Shop.OPERATOR, now.minusSeconds(60), now.plusSeconds(60), By.REASON, null))
                .hasSize(1);
    }

    @Test
    void a_rule_of_all_locations_she_runs_for_hers_and_leaves_as_it_is() {
        var rules = shop.house.batchRules();
        rules.put(Shop.OPERATOR, rule("all", null));

        BatchRun run = rules.run(nora, "all", false);

        assertThat(run.batches()).extracting(BatchRun.Made::location).containsExactly("north");
        assertThat(shop.states(there)).containsOnly("pending");
        assertThat(code(() -> rules.put(nora, rule("all", "north")))).isEqualTo(Errors.FORBIDDEN);
        assertThat(code(() -> rules.delete(nora, "all"))).isEqualTo(Errors.FORBIDDEN);
        assertThat(code(() -> rules.runDue(nora))).isEqualTo(Errors.FORBIDDEN);
        assertThat(refused(() -> rules.put(nora, rule("new", null))).errors())
                .extracting(field -> field.pointer())
                .containsExactly("/location");
    }

    @Test
    void about_an_order_of_two_locations_somebody_of_both_decides_or_an_admin() {
        OrderId order = shop.enter(
                        Ticket.of("shirt", 1).line("sign", 1).location("main").onAccount())
                .id();
        var sign = shop.order(order).items().get(1).id();
        var shirt = shop.order(order).items().get(0).id();
        shop.house.routing().override(Shop.OPERATOR, order, sign, "north");
        var orders = shop.house.orders();
        Map<String, Consumer<Call>> doors = new LinkedHashMap<>();
        doors.put("cancel", call -> orders.cancel(call, order, null));
        doors.put("close", call -> orders.close(call, order));
        doors.put("pay", call -> orders.pay(call, order, null, "cash", null));
        doors.put("approve", call -> orders.approve(call, order, true, null));
        doors.put("assign", call -> orders.assign(call, order, "north"));
        doors.put("po", call -> orders.setPoNumber(call, order, "1"));
        doors.put("reconcile", call -> orders.reconcile(call, order, null, false));
        doors.put(
                "patch",
                call -> orders.patch(
                        call, order, new OrderPatch("N-1", null, null, null, Set.of()), OptionalLong.empty()));

        doors.forEach((door, enter) ->
                assertThat(code(() -> enter.accept(nora))).as(door).isEqualTo(Errors.FORBIDDEN));
        assertThat(orders.actions(nora, order))
                .filteredOn(action ->
                        Set.of("pay", "changeAddress", "cancel", "close").contains(action.name()))
                .hasSize(4)
                .noneMatch(action -> action.open());
        assertThat(orders.actions(Shop.OPERATOR, order))
                .filteredOn(action -> action.name().equals("cancel"))
                .allMatch(action -> action.open());
        assertThat(code(() -> orders.removeItem(nora, order, shirt))).isEqualTo(Errors.NOT_FOUND);
        assertThat(shop.house.putWall().gathered(nora, order))
                .extracting(gathered -> gathered.location())
                .containsExactly("north");

        orders.addNote(nora, order, "Sign is late", true);
        orders.hold(nora, order, HoldReason.MANUAL, "wait");
        orders.removeItem(nora, order, sign);
        orders.cancel(adminAtNorth(), order, "gone");
        assertThat(shop.order(order).state().name()).isEqualTo("CANCELED");
    }

    @Test
    void the_parcels_of_a_shipment_elsewhere_are_not_told_so_that_no_carrier_is_asked_about_them() {
        shop.makeTees(here);
        shop.makeTees(there);
        ShipmentView own = shop.ship(here);
        ShipmentView foreign = shop.ship(there);

        assertThat(code(() -> shop.house.labels().parcels(nora, foreign.id()))).isEqualTo(Errors.NOT_FOUND);
        assertThat(shop.house.labels().parcels(nora, own.id())).isNotNull();
    }

    @Test
    void a_line_elsewhere_is_not_there_whatever_is_wanted_of_it() {
        var line = shop.order(there).items().get(0).id();
        var nothing = new LinePatch(0, null, null);

        PlatenException elsewhere =
                refused(() -> shop.house.orders().patchItem(nora, there, line, nothing, OptionalLong.empty()));
        assertThat(elsewhere.code()).isEqualTo(Errors.NOT_FOUND);
        var own = shop.order(here).items().get(0).id();
        assertThat(code(() -> shop.house.orders().patchItem(nora, here, own, nothing, OptionalLong.empty())))
                .isEqualTo(Errors.INVALID);
    }

    @Test
    @Tag("TB-25")
    void a_thousand_more_urgent_jobs_elsewhere_do_not_hide_what_she_may_batch() {
        OrderId urgent = shop.enter(Ticket.of("shirt", 1001).location("main").onAccount())
                .id();
        shop.admin("UPDATE job SET due_at = '2020-01-01' WHERE order_id = " + urgent);

        assertThat(shop.house.batches().candidates(nora)).singleElement().satisfies(group -> {
            assertThat(group.location()).isEqualTo("north");
            assertThat(group.jobs())
                    .containsExactlyElementsOf(
                            shop.jobs(here).stream().map(JobView::id).toList());
            assertThat(group.more()).isFalse();
        });
        assertThat(shop.house.batches().candidates(Shop.OPERATOR))
                .singleElement()
                .satisfies(group -> {
                    assertThat(group.jobs()).hasSize(1000);
                    assertThat(group.more()).isTrue();
                });
    }

    @Test
    void problems_are_those_of_where_she_works_and_what_may_be_anywhere_an_admin_settles() {
        SqlProblems page = new SqlProblems(shop.transactions);
        shop.makeTees(here);
        shop.makeTees(there);
        ShipmentView own = shop.ship(here);
        ShipmentView foreign = shop.ship(there);
        OrderId nowhere = shop.enter(Ticket.of("shirt", 1)).id();
        shop.admin("UPDATE shipment SET carrier_state = 'UNSCANNED', carrier_has_at = '2026-03-01'");
        shop.admin("INSERT INTO print_job (id, station, batch_id, labels, actor, state, next_at, created_at) VALUES"
                + " (11, 'north-pack', 7, 1, 'x', 'DEAD', '2026-03-01', '2026-03-01'),"
                + " (12, 'pack', 7, 1, 'x', 'DEAD', '2026-03-01', '2026-03-01')");
        shop.admin(
                "INSERT INTO inbox (id, kind, storefront, topic, headers, body, received_at, state, next_at, order_id)"
                        + " VALUES (21, 's', 'demo', 't', '{}', 'x', '2026-03-01', 'POISON', '2026-03-01', " + here
                        + "),"
                        + " (22, 's', 'demo', 't', '{}', 'x', '2026-03-01', 'POISON', '2026-03-01', " + there + "),"
                        + " (23, 's', 'demo', 't', '{}', 'x', '2026-03-01', 'POISON', '2026-03-01', NULL)");
        shop.admin(
                "INSERT INTO outbox (id, kind, storefront, order_id, external_order_id, status, state, next_at, created_at)"
                        + " VALUES (31, 's', 'demo', " + here + ", 'x', 'X', 'DEAD', '2026-03-01', '2026-03-01'),"
                        + " (32, 's', 'demo', " + there + ", 'x', 'X', 'DEAD', '2026-03-01', '2026-03-01'),"
                        + " (33, 's', 'demo', " + nowhere + ", 'x', 'X', 'DEAD', '2026-03-01', '2026-03-01')");
        shop.admin("INSERT INTO shipment_package (id, shipment_id, number) VALUES (91, " + own.id() + ", 9), (92, "
                + foreign.id() + ", 9)");
        shop.admin(
                "INSERT INTO label_purchase (id, shipment_id, package_id, order_id, carrier, reference, state, next_at,"
                        + " actor, created_at, given_up) VALUES (41, " + own.id() + ", 91, " + here
                        + ", 'post', 'r1', 'BOUGHT',"
                        + " '2026-03-01', 'x', '2026-03-01', 'FILE'), (42, " + foreign.id() + ", 92, " + there
                        + ", 'post', 'r2',"
                        + " 'FAILED', '2026-03-01', 'x', '2026-03-01', NULL)");

        assertThat(page.find(nora, PAGE).items())
                .extracting(row -> row.kind() + " " + row.id())
                .containsExactly(
                        "INBOX 21",
                        "INBOX 23",
                        "OUTBOX 31",
                        "OUTBOX 33",
                        "PRINT 11",
                        "LABEL 41",
                        "SHIPMENT " + own.id());
        assertThat(page.find(Shop.OPERATOR, PAGE).items()).hasSize(12);
        for (String foreigner :
                List.of("INBOX 22", "OUTBOX 32", "PRINT 12", "LABEL 42", "SHIPMENT " + foreign.id(), "INBOX 99")) {
            String kind = foreigner.substring(0, foreigner.indexOf(' '));
            long id = Long.parseLong(foreigner.substring(foreigner.indexOf(' ') + 1));
            assertThat(code(() -> page.skip(nora, kind, id, "gone")))
                    .as(foreigner)
                    .isEqualTo(Errors.NOT_FOUND);
            if (!kind.equals("SHIPMENT")) {
                assertThat(code(() -> page.retry(nora, kind, id))).as(foreigner).isEqualTo(Errors.NOT_FOUND);
            }
        }
        assertThat(code(() -> page.skip(nora, "INBOX", 23, "gone"))).isEqualTo(Errors.FORBIDDEN);
        page.retry(nora, "INBOX", 21);
        page.skip(nora, "SHIPMENT", own.id().value(), "found");
        page.skip(adminAtNorth(), "INBOX", 23, "gone");
        shop.admin("DELETE FROM label_purchase");
        shop.admin("DELETE FROM shipment_package WHERE number = 9");
        shop.admin("DELETE FROM outbox");
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
