package org.platen.persistence.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.platen.api.access.Call;
import org.platen.api.error.Errors;
import org.platen.api.floor.PutWallService.OrderBin;
import org.platen.api.floor.QualityService.By;
import org.platen.api.floor.QualityService.RejectReason;
import org.platen.api.history.MarkView;
import org.platen.api.job.JobEvent;
import org.platen.api.job.JobView;
import org.platen.api.job.OfflineScanService.Conflict;
import org.platen.api.job.OfflineScanService.OfflineScan;
import org.platen.api.job.OfflineScanService.Outcome;
import org.platen.api.job.OfflineScanService.Replay;
import org.platen.api.job.OfflineScanService.Result;
import org.platen.api.job.Phase;
import org.platen.api.job.ScanAnswer;
import org.platen.api.job.ScanRequest;
import org.platen.api.job.StationCommand;
import org.platen.api.model.OrderId;
import org.platen.api.model.PageRequest;
import org.platen.api.order.HoldReason;
import org.platen.api.order.OrderState;
import org.platen.persistence.internal.jpa.catalog.AtOnce;
import org.platen.testkit.database.TestSchema;

/** At the stations: commands, rejects and remakes, the put-wall, scans that come late. */
class StationStoryTest extends Story {
    StationStoryTest(TestSchema schema) {
        super(schema);
        shop.tee("shirt");
        shop.plate("sign", 1);
    }

    private ScanAnswer command(String name, String reason, String station) {
        return shop.house.jobs().scan(Shop.OPERATOR, new ScanRequest(barcode(name, reason), station, null));
    }

    private String barcode(String name, String reason) {
        return shop.house.jobs().stationCommands(Shop.OPERATOR).stream()
                .filter(command ->
                        command.name().equals(name) && command.reason().equals(reason))
                .map(StationCommand::barcode)
                .findFirst()
                .orElseThrow();
    }

    private ScanAnswer reject(JobView job, String station, String reason) {
        return shop.house.jobs().scan(Shop.OPERATOR, new ScanRequest(job.barcode(), station, null, reason));
    }

    private List<JobView> labelled(int shirts) {
        OrderId order = shop.paid(Ticket.of("shirt", shirts));
        shop.batchAndLabel(order);
        return shop.jobs(order);
    }

    @Test
    @Tag("TB-31")
    void the_last_scan_is_undone_by_the_command_barcode_and_only_once() {
        JobView shirt = labelled(1).get(0);
        shop.scan(shirt, "pick");
        shop.scan(shirt, "printer");

        ScanAnswer undone = command("UNDO", "", "printer");

        assertThat(undone.job()).isEqualTo(shirt.id());
        assertThat(shop.job(shirt.id()).state()).isEqualTo("picked");
        assertThat(shop.house.jobs().history(Shop.OPERATOR, shirt.id()))
                .extracting(MarkView::name)
                .endsWith("job.scan", "job.undo");
        assertThat(refused(() -> command("UNDO", "", "printer")).getMessage()).contains("cannot be undone");
        assertThat(shop.scan(shirt, "printer").changed()).isTrue();
    }

    @Test
    void what_went_on_or_is_long_past_is_not_undone() {
        List<JobView> shirts = labelled(2);
        shop.scan(shirts.get(0), "pick");
        shop.scan(shirts.get(0), "printer");
        assertThat(refused(() -> command("UNDO", "", "pick")).getMessage()).contains("has gone on");

        shop.scan(shirts.get(1), "pick");
        shop.clock.forward(Duration.ofMinutes(11));
        assertThat(refused(() -> command("UNDO", "", "pick")).getMessage()).contains("10 minutes");
        assertThat(refused(() -> command("UNDO", "", "cart")).getMessage()).contains("Nothing was scanned");
        assertThat(shop.job(shirts.get(1).id()).state()).isEqualTo("picked");
    }

    @Test
    void a_misread_or_unknown_command_does_nothing() {
        JobView shirt = labelled(1).get(0);
        shop.scan(shirt, "pick");

        assertThat(refused(() -> shop.house.jobs().scan(Shop.OPERATOR, new ScanRequest("C:UNDO0", "pick", null)))
                        .code())
                .isEqualTo(Errors.NOT_FOUND);
        assertThat(shop.job(shirt.id()).state()).isEqualTo("picked");
    }

    @Test
    void a_lost_label_is_printed_again_and_the_reprint_is_a_mark() {
        JobView shirt = labelled(1).get(0);
        shop.scan(shirt, "pick");

        command("REPRINT", "", "pick");

        assertThat(shop.house.jobs().history(Shop.OPERATOR, shirt.id()))
                .extracting(MarkView::name)
                .endsWith("label.reprinted");
        assertThat(shop.column("SELECT printed FROM label WHERE job_id = " + shirt.id()))
                .containsExactly("2");
        assertThat(shop.job(shirt.id()).state()).isEqualTo("picked");
    }

    @Test
    @Tag("G-1")
    @Tag("TB-32")
    void a_bad_print_is_rejected_with_its_reason_and_made_again_before_the_order_completes() {
        OrderId order = shop.paid(Ticket.of("shirt", 2));
        shop.batchAndLabel(order);
        List<JobView> shirts = shop.jobs(order);
        shop.makeTee(shirts.get(0));
        shop.scan(shirts.get(1), "pick");
        shop.scan(shirts.get(1), "printer");

        assertThat(reject(shirts.get(1), "qc", "STAIN").state()).isEqualTo("qc_failed");

        assertThat(shop.order(order).state()).isEqualTo(OrderState.OPEN);
        JobView again = shop.house.jobs().remake(Shop.OPERATOR, shirts.get(1).id(), "stain");
        assertThat(again.remakeOf()).isEqualTo(shirts.get(1).id());
        shop.batch(List.of(shop.job(again.id())));
        shop.openBatches(Shop.OPERATOR).forEach(batch -> shop.house.batches().label(Shop.OPERATOR, batch.id()));
        shop.makeTee(shop.job(again.id()));
        assertThat(shop.order(order).state()).isEqualTo(OrderState.COMPLETED);
    }

    @Test
    @Tag("G-1")
    void what_passed_may_still_be_found_faulty_until_it_leaves() {
        OrderId order = shop.paid(Ticket.of("shirt", 1));
        shop.makeTees(order);
        assertThat(shop.order(order).state()).isEqualTo(OrderState.COMPLETED);

        assertThat(reject(shop.jobs(order).get(0), "pack", "DAMAGE").phase()).isEqualTo(Phase.FAILED);

        assertThat(shop.order(order).state()).isEqualTo(OrderState.OPEN);
        shop.house.jobs().remake(Shop.OPERATOR, shop.jobs(order).get(0).id(), null);
        assertThat(refused(() -> shop.ship(order)).getMessage()).contains("No job of the order is ready");
    }

    @Test
    void the_reject_command_takes_the_piece_scanned_last_and_needs_a_known_reason() {
        JobView shirt = labelled(1).get(0);
        shop.scan(shirt, "pick");
        assertThat(refused(() -> command("REJECT", "COLOUR", "pick")).getMessage())
                .contains("was begun");
        shop.scan(shirt, "printer");
        assertThat(refused(() -> reject(shirt, "qc", "LAZY")).getMessage())
                .contains("no reject reason LAZY")
                .contains("STAIN");

        assertThat(command("REJECT", "COLOUR", "printer").state()).isEqualTo("qc_failed");

        shop.house.quality().putReason(Shop.ADMIN, new RejectReason("COLOUR", "Wrong colour", false));
        assertThat(shop.house.jobs().stationCommands(Shop.OPERATOR))
                .extracting(StationCommand::reason)
                .doesNotContain("COLOUR")
                .contains("STAIN");
        shop.house.quality().putReason(Shop.ADMIN, new RejectReason("COLOUR", "Wrong colour", true));
    }

    @Test
    @Tag("TB-32")
    void a_command_never_means_the_piece_before_one_that_was_refused_nor_one_of_long_ago() {
        List<JobView> shirts = labelled(2);
        JobView good = shirts.get(0);
        shop.scan(good, "pick");
        shop.scan(good, "printer");
        shop.scan(good, "qc");
        // It comes to quality control without having been printed, and is thrown out by the command.
        assertThat(refused(() -> shop.scan(shirts.get(1), "qc")).getMessage()).contains("cannot be scanned at qc");
        assertThat(refused(() -> shop.scan(shirts.get(1), "qc")).getMessage()).contains("cannot be scanned at qc");
        assertThat(refused(() -> command("REJECT", "STAIN", "qc")).getMessage()).contains("was begun");
        assertThat(refused(() -> command("UNDO", "", "qc")).getMessage()).contains("nothing to undo");
        assertThat(shop.job(good.id()).phase()).isIn(Phase.DECORATED, Phase.COMPLETED);

        shop.clock.forward(Duration.ofMinutes(11));
        assertThat(refused(() -> command("REJECT", "STAIN", "printer")).getMessage())
                .contains("more than 10 minutes old");
        assertThat(shop.job(good.id()).phase()).isIn(Phase.DECORATED, Phase.COMPLETED);
    }

    @Test
    @Tag("TB-32")
    void a_command_means_what_was_read_last_though_that_moved_nothing() {
        List<JobView> shirts = labelled(3);
        JobView late = shirts.get(2);
        for (JobView made : shirts.subList(0, 2)) {
            shop.makeTee(made);
        }
        // Read twice, a good one between: what is meant is the one that was refused again.
        assertThat(refused(() -> shop.scan(late, "qc")).getMessage()).contains("cannot be scanned at qc");
        shop.scan(shirts.get(0), "qc");
        assertThat(refused(() -> shop.scan(late, "qc")).getMessage()).contains("cannot be scanned at qc");
        assertThat(refused(() -> command("REJECT", "STAIN", "qc")).getMessage()).contains("was begun");

        // A packer asks what is there; the piece in the hand is the one that is bad.
        assertThat(refused(() -> shop.scan(late, "pack")).getMessage()).contains("cannot be scanned at pack");
        assertThat(shop.scan(shirts.get(1), "pack").changed()).isFalse();
        assertThat(command("REJECT", "STAIN", "pack").job())
                .isEqualTo(shirts.get(1).id());

        // No piece at all.
        assertThat(refused(() -> shop.house.jobs().scan(Shop.OPERATOR, new ScanRequest("J:WRONG", "pack", null)))
                        .code())
                .isEqualTo(Errors.NOT_FOUND);
        assertThat(refused(() -> command("REJECT", "STAIN", "pack")).getMessage())
                .contains("was no piece");
        assertThat(shop.job(shirts.get(0).id()).phase()).isIn(Phase.DECORATED, Phase.COMPLETED);
    }

    @Test
    @Tag("TB-34")
    void a_command_at_the_door_never_means_the_piece_before_the_one_that_left() {
        OrderId stays = shop.paid(Ticket.of("shirt", 1));
        OrderId leaves = shop.paid(Ticket.of("shirt", 1));
        List.of(stays, leaves).forEach(order -> {
            shop.makeTees(order);
            shop.ship(order);
        });
        shop.house.orders().hold(Shop.OPERATOR, stays, HoldReason.MANUAL, "ask Ann");
        JobView held = shop.jobs(stays).get(0);
        assertThat(refused(() -> shop.scan(held, "ship")).getMessage()).contains("ask Ann");
        assertThat(shop.scan(shop.jobs(leaves).get(0), "ship").state()).isEqualTo("shipped");

        assertThat(refused(() -> command("REJECT", "STAIN", "ship")).errors()).isNotNull();
        assertThat(shop.job(held.id()).phase()).isEqualTo(Phase.COMPLETED);
    }

    @Test
    void a_piece_that_the_scanner_read_twice_is_taken_back_by_the_undo() {
        JobView shirt = labelled(1).get(0);
        shop.scan(shirt, "pick");
        assertThat(shop.scan(shirt, "pick").changed()).isFalse();

        assertThat(command("UNDO", "", "pick").state()).isEqualTo("labeled");
    }

    @Test
    @Tag("N-11")
    void a_command_that_comes_late_never_means_what_was_scanned_after_it() {
        List<JobView> shirts = labelled(2);
        shirts.forEach(shirt -> shop.scan(shirt, "pick"));
        shop.scan(shirts.get(0), "printer");
        Instant read = shop.clock.instant().plusSeconds(5);
        shop.clock.forward(Duration.ofMinutes(1));
        shop.scan(shirts.get(1), "printer");

        assertThat(replay(
                        shop.clock.instant(),
                        List.of(new OfflineScan("1", barcode("REJECT", "STAIN"), "printer", read, null))))
                .extracting(Result::outcome)
                .containsExactly(Outcome.CONFLICT);
        assertThat(shop.jobs(shop.job(shirts.get(1).id()).order()))
                .allMatch(job -> job.state().equals("scanned"));
    }

    @Test
    @Tag("G-1")
    void an_event_brings_no_fact_that_only_the_house_tells_and_no_reason_that_nobody_keeps() {
        JobView shirt = labelled(1).get(0);
        shop.scan(shirt, "pick");
        shop.scan(shirt, "printer");
        for (String own : List.of("waste", "station", "batch")) {
            assertThat(refused(() -> event(shirt, "qcPass", Map.of(own, "1"))).errors())
                    .extracting(error -> error.pointer())
                    .containsExactly("/detail/" + own);
        }
        assertThat(refused(() -> event(shirt, "qcFail", Map.of("reject", "NOSUCH")))
                        .errors())
                .extracting(error -> error.pointer())
                .containsExactly("/detail/reject");
        assertThat(shop.column("SELECT id FROM reject")).isEmpty();

        assertThat(event(shirt, "qcFail", Map.of("reject", "stain")).state()).isEqualTo("qc_failed");

        assertThat(shop.column("SELECT reason FROM reject")).containsExactly("STAIN");
        JobView other = labelled(1).get(0);
        shop.scan(other, "pick");
        shop.scan(other, "printer");
        event(other, "qcFail", Map.of("reason", "smear"));
        assertThat(shop.column("SELECT reason FROM reject ORDER BY id")).containsExactly("STAIN", "OTHER");
    }

    private JobView event(JobView job, String name, Map<String, String> detail) {
        return shop.house.jobs().event(Shop.OPERATOR, job.id(), new JobEvent(name, null, detail));
    }

    @Test
    @Tag("PI-15")
    void a_scanner_whose_clock_is_wrong_tells_no_time_and_its_key_is_kept_for_a_day_from_now() {
        List<JobView> shirts = labelled(2);
        shop.clock.forward(Duration.ofDays(3));
        Instant now = shop.clock.instant();
        Call once = Shop.OPERATOR.with(new Call.Once("k-1", "f".repeat(64)));

        shop.house
                .jobs()
                .scan(once, new ScanRequest(shirts.get(0).barcode(), "pick", Instant.parse("1970-01-01T00:00:00Z")));
        shop.house
                .jobs()
                .scan(
                        Shop.OPERATOR.with(new Call.Once("k-2", "f".repeat(64))),
                        new ScanRequest(shirts.get(1).barcode(), "pick", now.minus(Duration.ofDays(2))));

        assertThat(shop.house.reports().stalls(Shop.OPERATOR, null))
                .filteredOn(row -> row.state().equals("picked"))
                .singleElement()
                .satisfies(row -> assertThat(row.oldest()).isEqualTo(Duration.ofDays(2)));
        assertThat(shop.column("SELECT at FROM history_mark WHERE name = 'job.pick' AND job_id = "
                        + shirts.get(0).id()))
                .singleElement()
                .asString()
                .startsWith("2026-03-05 08:00");
        assertThat(shop.column("SELECT DISTINCT at FROM idempotency"))
                .singleElement()
                .asString()
                .startsWith("2026-03-05 08:00");
    }

    @Test
    @Tag("G-1")
    void the_reject_report_counts_by_reason_operator_and_type() {
        Instant from = shop.clock.instant();
        List<JobView> shirts = labelled(3);
        for (JobView shirt : shirts) {
            shop.scan(shirt, "pick");
            shop.scan(shirt, "printer");
        }
        reject(shirts.get(0), "qc", "STAIN");
        reject(shirts.get(1), "qc", "STAIN");
        reject(shirts.get(2), "qc", "COLOUR");
        shop.house.jobs().remake(Shop.OPERATOR, shirts.get(0).id(), null);
        shop.clock.forward(Duration.ofMinutes(1));
        Instant to = shop.clock.instant();

        assertThat(shop.house.quality().rejects(Shop.OPERATOR, from, to, By.REASON, "main"))
                .extracting(row -> row.key(), row -> row.rejects(), row -> row.waste(), row -> row.remade())
                .containsExactly(tuple("STAIN", 2L, 2L, 1L), tuple("COLOUR", 1L, 1L, 0L));
        assertThat(shop.house.quality().rejects(Shop.OPERATOR, from, to, By.OPERATOR, null))
                .extracting(row -> row.key(), row -> row.share())
                .containsExactly(tuple("olga", 1.0));
        assertThat(shop.house.quality().rejects(Shop.OPERATOR, to, to.plusSeconds(60), By.REASON, null))
                .isEmpty();
    }

    @Test
    @Tag("G-9")
    void the_pieces_of_an_order_are_gathered_in_a_bin_until_they_leave() {
        bin("A-2", 2);
        bin("A-1", 1);
        OrderId order = shop.paid(Ticket.of("shirt", 2));
        shop.batchAndLabel(order);
        List<JobView> shirts = shop.jobs(order);
        shop.scan(shirts.get(0), "pick");
        shop.scan(shirts.get(0), "printer");

        ScanAnswer passed = shop.scan(shirts.get(0), "qc");

        assertThat(passed.message()).endsWith("put it into A-1 (1 of 2)");
        ScanAnswer packer = shop.scan(shirts.get(0), "pack");
        assertThat(packer.changed()).isFalse();
        assertThat(packer.message()).contains("waits for 1 of 2");
        assertThat(packer.gather().missing())
                .extracting(missing -> missing.job(), missing -> missing.state())
                .containsExactly(tuple(shirts.get(1).id(), "labeled"));

        shop.makeTee(shirts.get(1));
        assertThat(shop.scan(shirts.get(1), "pack").message()).contains("can be packed");
        assertThat(bins()).containsExactly("A-1 " + order, "A-2 null");
        shop.ship(order);
        shirts.forEach(shirt -> shop.scan(shirt, "ship"));
        assertThat(shop.order(order).state()).isEqualTo(OrderState.SHIPPED);
        assertThat(bins()).containsExactly("A-1 null", "A-2 null");
    }

    @Test
    @Tag("G-9")
    void a_single_piece_takes_no_bin_and_a_full_wall_stops_nobody() {
        bin("A-1", 1);
        OrderId single = shop.paid(Ticket.of("shirt", 1));
        shop.makeTees(single);
        assertThat(bins()).containsExactly("A-1 null");

        OrderId first = shop.paid(Ticket.of("shirt", 2));
        shop.makeTees(first);
        OrderId second = shop.paid(Ticket.of("shirt", 2));
        shop.makeTees(second);

        assertThat(bins()).containsExactly("A-1 " + first);
        assertThat(shop.order(second).state()).isEqualTo(OrderState.COMPLETED);
        assertThat(shop.house.putWall().gathered(Shop.OPERATOR, second))
                .extracting(
                        one -> one.location(),
                        one -> one.gather().bin(),
                        one -> one.gather().ready())
                .containsExactly(tuple("main", null, 2));
    }

    @Test
    @Tag("G-9")
    @Tag("TB-38")
    void each_location_gathers_its_own_pieces_and_its_bin_is_free_when_they_have_left() {
        shop.location("north");
        bin("A-1", 1);
        OrderId order = shop.enter(
                        Ticket.of("shirt", 2).line("shirt", 2).location("main").onAccount())
                .id();
        shop.house
                .routing()
                .override(Shop.OPERATOR, order, shop.order(order).items().get(1).id(), "north");
        List<JobView> here = shop.jobs(order).stream()
                .filter(job -> "main".equals(job.location()))
                .toList();
        shop.house.batches().label(Shop.OPERATOR, shop.batch(here).id());
        shop.scan(here.get(0), "pick");
        shop.scan(here.get(0), "printer");
        assertThat(shop.scan(here.get(0), "qc").message()).endsWith("put it into A-1 (1 of 2)");
        shop.makeTee(here.get(1));
        shop.ship(order, here.get(0));
        shop.scan(here.get(0), "ship");
        assertThat(bins()).containsExactly("A-1 " + order);

        shop.ship(order, here.get(1));
        shop.scan(here.get(1), "ship");

        assertThat(shop.order(order).state()).isEqualTo(OrderState.OPEN);
        assertThat(bins()).containsExactly("A-1 null");
    }

    private void bin(String code, int walk) {
        shop.house.putWall().putBin(Shop.OPERATOR, new OrderBin("main", code, walk, true, null, null));
    }

    private List<String> bins() {
        return shop.house.putWall().bins(Shop.OPERATOR, "main").stream()
                .map(bin -> bin.code() + " " + bin.order())
                .toList();
    }

    @Test
    @Tag("N-11")
    void scans_made_without_a_network_come_later_at_their_own_times_and_none_is_lost() {
        List<JobView> shirts = labelled(2);
        Instant noon = shop.clock.instant();
        shop.clock.forward(Duration.ofHours(1));
        // The tablet's clock is ten minutes behind.
        Instant sent = shop.clock.instant().minus(Duration.ofMinutes(10));
        Instant made = noon.minus(Duration.ofMinutes(5));
        List<OfflineScan> scans = new ArrayList<>();
        scans.add(new OfflineScan("1", shirts.get(0).barcode(), "pick", made, null));
        scans.add(new OfflineScan("2", shirts.get(0).barcode(), "pick", made.plusSeconds(4), null));
        scans.add(new OfflineScan("3", shirts.get(0).barcode(), "printer", made.plusSeconds(60), null));
        scans.add(new OfflineScan("4", shirts.get(1).barcode(), "printer", made.plusSeconds(90), null));
        scans.add(new OfflineScan("5", "J:WRONG", "pick", made.plusSeconds(99), null));

        List<Result> results = replay(sent, scans);

        assertThat(results)
                .extracting(Result::outcome)
                .containsExactly(
                        Outcome.APPLIED, Outcome.REPEATED, Outcome.APPLIED, Outcome.CONFLICT, Outcome.CONFLICT);
        assertThat(shop.job(shirts.get(0).id()).state()).isEqualTo("scanned");
        assertThat(shop.house.jobs().history(Shop.OPERATOR, shirts.get(0).id()).stream()
                        .filter(mark -> mark.name().equals("job.pick"))
                        .map(MarkView::at))
                .containsExactly(made.plus(Duration.ofMinutes(10)));
        List<Conflict> open = shop.house
                .offlineScans()
                .conflicts(Shop.OPERATOR, false, PageRequest.first())
                .items();
        assertThat(open).extracting(Conflict::scan).containsExactly("4", "5");
        assertThat(open.get(0).message()).contains("cannot be scanned at printer");

        assertThat(replay(sent, scans))
                .extracting(Result::conflict)
                .filteredOn(c -> c != null)
                .isEqualTo(open);
        assertThat(shop.column("SELECT COUNT(*) FROM history_mark WHERE name IN ('job.pick', 'job.scan')"))
                .containsExactly("2");

        shop.house.offlineScans().settle(Shop.OPERATOR, open.get(0).id(), "was the other shirt");
        assertThat(shop.house
                        .offlineScans()
                        .conflicts(Shop.OPERATOR, false, PageRequest.first())
                        .items())
                .extracting(Conflict::scan)
                .containsExactly("5");
        assertThat(refused(() -> shop.house
                                .offlineScans()
                                .settle(Shop.OPERATOR, open.get(0).id(), "again"))
                        .code())
                .isEqualTo(Errors.STATE);
    }

    @Test
    @Tag("N-11")
    void a_scan_that_was_taken_back_without_a_network_is_taken_back_when_it_comes() {
        JobView shirt = labelled(1).get(0);
        shop.scan(shirt, "pick");
        Instant made = shop.clock.instant().plusSeconds(60);
        shop.clock.forward(Duration.ofMinutes(30));
        List<OfflineScan> scans = List.of(
                new OfflineScan("1", shirt.barcode(), "printer", made, null),
                new OfflineScan("2", barcode("UNDO", ""), "printer", made.plusSeconds(5), null));

        assertThat(replay(shop.clock.instant(), scans))
                .extracting(Result::outcome)
                .containsExactly(Outcome.APPLIED, Outcome.APPLIED);

        assertThat(shop.job(shirt.id()).state()).isEqualTo("picked");
        assertThat(shop.house.jobs().history(Shop.OPERATOR, shirt.id()))
                .filteredOn(mark -> mark.name().equals("job.undo"))
                .extracting(MarkView::at)
                .containsExactly(made.plusSeconds(5));
    }

    @Test
    @Tag("N-11")
    void what_is_rejected_and_what_leaves_without_a_network_does_so_at_its_own_time() {
        OrderId order = shop.paid(Ticket.of("shirt", 1));
        shop.makeTees(order);
        shop.ship(order);
        JobView bad = labelled(1).get(0);
        shop.scan(bad, "pick");
        Instant made = shop.clock.instant().plusSeconds(60);
        shop.clock.forward(Duration.ofMinutes(30));

        replay(
                shop.clock.instant(),
                List.of(
                        new OfflineScan("1", shop.jobs(order).get(0).barcode(), "ship", made, null),
                        new OfflineScan("2", bad.barcode(), "printer", made.plusSeconds(10), null),
                        new OfflineScan("3", barcode("REJECT", "STAIN"), "printer", made.plusSeconds(20), null)));

        assertThat(shop.house.shipments().ofOrder(Shop.OPERATOR, order))
                .singleElement()
                .satisfies(parcel -> assertThat(parcel.shippedAt()).isEqualTo(made));
        assertThat(shop.house.jobs().history(Shop.OPERATOR, bad.id()).stream()
                        .filter(mark -> "qc_failed".equals(mark.to()))
                        .map(MarkView::at))
                .containsExactly(made.plusSeconds(20));
    }

    @Test
    @Tag("N-11")
    void a_command_after_a_scan_that_did_not_fit_is_a_conflict_too() {
        List<JobView> shirts = labelled(2);
        shop.scan(shirts.get(0), "pick");
        shop.scan(shirts.get(0), "printer");
        Instant now = shop.clock.instant();

        List<OfflineScan> scans = List.of(
                new OfflineScan("1", "J:WRONG", "printer", now, null),
                new OfflineScan("2", barcode("REJECT", "STAIN"), "printer", now.plusSeconds(2), null),
                new OfflineScan("3", shirts.get(1).barcode(), "pick", now.plusSeconds(3), null));
        shop.clock.forward(Duration.ofMinutes(1));

        assertThat(replay(shop.clock.instant(), scans))
                .extracting(Result::outcome)
                .containsExactly(Outcome.CONFLICT, Outcome.CONFLICT, Outcome.APPLIED);
        assertThat(shop.job(shirts.get(0).id()).state()).isEqualTo("scanned");
    }

    @Test
    @Tag("N-1")
    @Tag("N-11")
    void scans_that_come_while_a_type_is_exchanged_are_sent_again_and_only_fail_when_it_stays_away() {
        JobView shirt = labelled(1).get(0);
        List<OfflineScan> scans = List.of(new OfflineScan("1", shirt.barcode(), "pick", shop.clock.instant(), null));
        shop.house.types().remove(shop.tee);

        assertThat(refused(() -> replay(shop.clock.instant(), scans)).code()).isEqualTo(Errors.UNAVAILABLE);
        shop.house.types().add(shop.tee);
        assertThat(replay(shop.clock.instant(), scans))
                .extracting(Result::outcome)
                .containsExactly(Outcome.APPLIED);

        shop.house.types().remove(shop.tee);
        shop.clock.forward(Duration.ofMinutes(6));
        assertThat(replay(
                        shop.clock.instant(),
                        List.of(new OfflineScan("2", shirt.barcode(), "printer", shop.clock.instant(), null))))
                .extracting(Result::outcome)
                .containsExactly(Outcome.CONFLICT);
        shop.house.types().add(shop.tee);
    }

    private List<Result> replay(Instant sent, List<OfflineScan> scans) {
        return shop.house.offlineScans().replay(Shop.OPERATOR, new Replay("tablet-3", sent, scans));
    }

    @Test
    @Tag("TB-28")
    @Tag("N-3")
    void one_scan_that_arrives_twice_at_the_same_moment_is_one_transition_with_one_answer() {
        List<JobView> shirts = labelled(12);
        for (JobView shirt : shirts) {
            for (String station : List.of("pick", "printer", "qc")) {
                Call once = Shop.OPERATOR.with(new Call.Once(station + shirt.id(), "f"));
                ScanRequest request = new ScanRequest(shirt.barcode(), station, null);

                List<ScanAnswer> answers = AtOnce.run(4, i -> shop.house.jobs().scan(once, request));

                assertThat(answers).allMatch(ScanAnswer::changed);
                assertThat(Set.copyOf(answers)).hasSize(1);
            }
        }
        assertThat(shop.column("SELECT COUNT(*) FROM history_mark WHERE station IS NOT NULL"))
                .containsExactly("36");
    }

    @Test
    @Tag("N-3")
    void a_scan_that_is_sent_again_late_gets_the_answer_that_it_got() {
        JobView shirt = labelled(1).get(0);
        Call once = Shop.OPERATOR.with(new Call.Once("late", "f"));
        ScanRequest request = new ScanRequest(shirt.barcode(), "pick", null);
        ScanAnswer first = shop.house.jobs().scan(once, request);
        shop.scan(shirt, "printer");
        shop.clock.forward(Duration.ofMinutes(5));

        assertThat(shop.house.jobs().scan(once, request)).isEqualTo(first);
    }

    @Test
    void a_repeated_command_with_one_key_is_carried_out_once() {
        List<JobView> shirts = labelled(1);
        shop.scan(shirts.get(0), "pick");
        shop.scan(shirts.get(0), "printer");
        String undo = shop.house.jobs().stationCommands(Shop.OPERATOR).get(0).barcode();
        Call once = Shop.OPERATOR.with(new Call.Once("k-1", "f"));

        shop.house.jobs().scan(once, new ScanRequest(undo, "printer", null));
        shop.house.jobs().scan(once, new ScanRequest(undo, "printer", null));

        assertThat(shop.job(shirts.get(0).id()).state()).isEqualTo("picked");
    }
}
