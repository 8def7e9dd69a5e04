package org.platen.persistence.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.platen.api.access.Call;
import org.platen.api.error.Errors;
import org.platen.api.error.FieldError;
import org.platen.api.error.PlatenException;
import org.platen.api.floor.BatchCandidates;
import org.platen.api.floor.DeviceView;
import org.platen.api.floor.LabelView;
import org.platen.api.job.JobEvent;
import org.platen.api.job.JobView;
import org.platen.api.job.ScanAnswer;
import org.platen.api.job.ScanRequest;
import org.platen.api.model.OrderId;
import org.platen.api.order.OrderState;
import org.platen.testkit.database.TestSchema;

/** Jobs on the floor: batches, labels, scans, events. */
class FloorStoryTest extends Story {
    FloorStoryTest(TestSchema schema) {
        super(schema);
        shop.tee("shirt");
        shop.plate("sign", 1);
    }

    @Test
    @Tag("TB-25")
    @Tag("TB-26")
    @Tag("TB-27")
    void jobs_are_batched_by_what_mixes_and_labelled() {
        OrderId order = shop.paid(new Ticket().line("shirt", 2).line("shirt", 1, Map.of("text", "Ann")));

        List<BatchCandidates> candidates = shop.house.batches().candidates(Shop.OPERATOR);
        assertThat(candidates).extracting(group -> group.jobs().size()).containsExactlyInAnyOrder(2, 1);
        assertThat(refused(() -> shop.batch(shop.jobs(order))).code()).isEqualTo(Errors.CONTENT);
        var batch = shop.batch(shop.jobs(order).subList(0, 2));
        assertThat(shop.states(order)).containsExactly("open", "open", "pending");
        assertThat(shop.openBatches(Shop.OPERATOR)).hasSize(1);

        List<LabelView> labels = shop.house.batches().label(Shop.OPERATOR, batch.id());

        assertThat(shop.states(order)).containsExactly("labeled", "labeled", "pending");
        assertThat(labels)
                .extracting(LabelView::barcode)
                .containsExactlyElementsOf(shop.jobs(order).subList(0, 2).stream()
                        .map(JobView::barcode)
                        .toList());
        assertThat(shop.scan(shop.jobs(order).get(0), "pick").state()).isEqualTo("picked");
        assertThat(shop.house.batches().label(Shop.OPERATOR, batch.id()))
                .extracting(LabelView::printed)
                .containsOnly(2);
        assertThat(shop.states(order)).containsExactly("picked", "labeled", "pending");
    }

    @Test
    @Tag("TB-29")
    @Tag("TB-30")
    @Tag("TB-31")
    @Tag("TB-32")
    @Tag("TB-36")
    @Tag("TB-37")
    void scans_take_a_shirt_through_its_states_with_or_without_the_optional_ones() {
        OrderId order = shop.paid(Ticket.of("shirt", 2));
        shop.batchAndLabel(order);
        JobView first = shop.jobs(order).get(0);
        JobView second = shop.jobs(order).get(1);

        assertThat(shop.scan(first, "pick").state()).isEqualTo("picked");
        assertThat(shop.scan(first, "pretreat").state()).isEqualTo("queued_for_pretreat");
        assertThat(shop.scan(first, "cart").state()).isEqualTo("pretreated");
        assertThat(shop.job(first.id()).station()).isEqualTo("cart");
        ScanAnswer atPrinter = shop.scan(first, "printer");
        assertThat(atPrinter.state()).isEqualTo("scanned");
        assertThat(atPrinter.changed()).isTrue();
        assertThat(atPrinter.work().file()).isNotNull();
        assertThat(atPrinter.work().settings()).containsEntry("program", "p-main.1.1");
        assertThat(shop.job(first.id()).state()).isEqualTo("scanned");
        assertThat(shop.scan(first, "qc").state()).isEqualTo("printed");
        assertThat(shop.job(second.id()).station()).isNull();
        shop.scan(second, "pick");
        assertThat(shop.scan(second, "printer").state()).isEqualTo("scanned");
        assertThat(shop.house.orders().spoView(Shop.OPERATOR, order).spoStatus())
                .isEqualTo("InProduction");
    }

    @Test
    @Tag("PI-07")
    void an_operator_schedules_a_job_on_a_device_until_it_is_begun() {
        shop.device("press-1", "tee");
        OrderId order = shop.paid(Ticket.of("shirt", 1));
        JobView shirt = shop.jobs(order).get(0);
        Instant start = shop.clock.instant().plusSeconds(3600);

        shop.house.jobs().schedule(Shop.OPERATOR, shirt.id(), "press-1", start);

        assertThat(shop.job(shirt.id()).schedule()).isEqualTo(new JobView.Schedule("press-1", start, "olga"));
        assertThat(refused(() -> shop.house.jobs().schedule(Shop.OPERATOR, shirt.id(), "no-such-press", start))
                        .code())
                .isEqualTo(Errors.INVALID);
        shop.location("paris");
        shop.floor.putDevice(new DeviceView(0, "press-2", "P", "tee", "paris", Set.of(), Map.of(), true));
        assertThat(refused(() -> shop.house.jobs().schedule(Shop.OPERATOR, shirt.id(), "press-2", start))
                        .errors())
                .extracting(FieldError::pointer)
                .containsExactly("/device");
        shop.makeTees(order);
        assertThat(refused(() -> shop.house.jobs().schedule(Shop.OPERATOR, shirt.id(), "press-1", start))
                        .code())
                .isEqualTo(Errors.STATE);
    }

    @Test
    @Tag("PI-09")
    @Tag("TB-37")
    void a_skipped_step_is_refused_with_what_would_be_right() {
        OrderId order = shop.paid(Ticket.of("shirt", 1).line("sign", 1));
        JobView shirt = shop.jobs(order).get(0);
        JobView sign = shop.jobs(order).get(1);

        PlatenException scan = refused(() -> shop.scan(shirt, "printer"));
        assertThat(scan.code()).isEqualTo(Errors.TRANSITION_REFUSED);
        assertThat(scan.currentState()).isEqualTo("pending");
        assertThat(scan.allowed()).containsExactly("batch");
        assertThat(refused(() -> shop.event(sign, "complete")).allowed()).containsExactly("assign", "start");
        assertThat(refused(() -> shop.scan(sign, "pretreat")).code()).isEqualTo(Errors.TRANSITION_REFUSED);
        assertThat(refused(() -> shop.event(shirt, "complete")).code()).isEqualTo(Errors.TRANSITION_REFUSED);
    }

    @Test
    @Tag("TB-15")
    @Tag("TB-39")
    void one_good_line_opens_the_order_while_the_other_waits_for_its_file() {
        shop.blankTee("blank");

        OrderId order = shop.paid(Ticket.of("shirt", 1).line("blank", 1));

        assertThat(shop.order(order).state()).isEqualTo(OrderState.OPEN);
        assertThat(shop.order(order).items())
                .extracting(item -> item.state().name())
                .containsExactly("OPEN", "INTAKE_HOLD");
        assertThat(shop.order(order).holds())
                .extracting(hold -> hold.reason().name())
                .containsExactly("ARTWORK");
    }

    @Test
    @Tag("TB-16")
    @Tag("TB-33")
    @Tag("TB-04")
    @Tag("IN-17")
    void the_order_is_complete_with_the_last_of_its_jobs_and_not_before() {
        OrderId order = shop.paid(Ticket.of("shirt", 5));
        shop.batchAndLabel(order);
        List<JobView> jobs = shop.jobs(order);

        jobs.subList(0, 4).forEach(shop::makeTee);
        assertThat(shop.order(order).state()).isEqualTo(OrderState.OPEN);
        assertThat(shop.states(order).subList(0, 4)).containsOnly("printed");
        shop.makeTee(jobs.get(4));

        assertThat(shop.states(order)).containsOnly("completed");
        assertThat(shop.order(order).state()).isEqualTo(OrderState.COMPLETED);
        assertThat(shop.house.jobs().history(Shop.OPERATOR, jobs.get(0).id()))
                .anyMatch(mark -> "Printed".equals(mark.spo()));
    }

    @Test
    @Tag("PG-38")
    @Tag("PG-37")
    @Tag("PG-64")
    void a_failed_job_blocks_until_it_is_made_again_or_waived() {
        OrderId order = shop.paid(Ticket.of("sign", 3));
        List<JobView> jobs = shop.jobs(order);
        jobs.forEach(job -> shop.event(job, "start"));
        shop.event(jobs.get(0), "complete");
        shop.event(jobs.get(1), "fail");
        shop.event(jobs.get(2), "fail");
        assertThat(shop.order(order).readyToClose()).isFalse();
        assertThat(shop.house.orders().blockers(Shop.OPERATOR, order))
                .extracting(blocker -> blocker.job())
                .containsExactly(jobs.get(1).id(), jobs.get(2).id());

        JobView again = shop.house.jobs().remake(Shop.OPERATOR, jobs.get(1).id(), "layer shift");
        assertThat(again.remakeOf()).isEqualTo(jobs.get(1).id());
        assertThat(again.state()).isEqualTo("queued");
        shop.house.jobs().waive(Shop.OPERATOR, jobs.get(2).id(), "customer takes two");
        assertThat(shop.order(order).readyToClose()).isFalse();
        shop.event(again, "start");
        shop.event(again, "complete");

        assertThat(shop.order(order).readyToClose()).isTrue();
        assertThat(shop.house.orders().blockers(Shop.OPERATOR, order)).isEmpty();
        assertThat(shop.house
                        .orders()
                        .reconcile(Shop.OPERATOR, order, null, false)
                        .empty())
                .isTrue();
        assertThat(refused(() -> shop.house
                                .jobs()
                                .remake(Shop.OPERATOR, jobs.get(1).id(), null))
                        .code())
                .isEqualTo(Errors.STATE);
    }

    @Test
    @Tag("PG-39")
    @Tag("PG-68")
    void a_print_only_taken_off_the_plate_does_not_count() {
        OrderId order = shop.paid(Ticket.of("sign", 1));
        JobView job = shop.jobs(order).get(0);
        shop.event(job, "start");

        shop.event(job, "removed");
        assertThat(shop.order(order).state()).isEqualTo(OrderState.OPEN);
        assertThat(shop.order(order).readyToClose()).isFalse();
        shop.event(job, "complete");

        assertThat(shop.order(order).readyToClose()).isTrue();
    }

    @Test
    @Tag("IN-12")
    void a_started_job_says_where_it_is_made() {
        shop.device("p-1", "plate");
        OrderId order = shop.paid(Ticket.of("sign", 1));

        JobView job = shop.house
                .jobs()
                .event(Shop.OPERATOR, shop.jobs(order).get(0).id(), new JobEvent("start", "p-1", Map.of("plate", "2")));

        assertThat(job.device()).isEqualTo("p-1");
        assertThat(shop.house.jobs().history(Shop.OPERATOR, job.id()))
                .anyMatch(mark -> "InProduction".equals(mark.spo())
                        && "2".equals(mark.detail().get("plate")));
        assertThat(refused(() -> shop.house
                                .jobs()
                                .event(Shop.OPERATOR, job.id(), new JobEvent("complete", "nix", Map.of())))
                        .code())
                .isEqualTo(Errors.INVALID);
    }

    @Test
    void the_same_scan_again_is_already_done_and_much_later_it_is_wrong() {
        OrderId order = shop.paid(Ticket.of("shirt", 1));
        shop.batchAndLabel(order);
        JobView job = shop.jobs(order).get(0);

        assertThat(shop.scan(job, "pick").changed()).isTrue();
        ScanAnswer again = shop.scan(job, "pick");
        assertThat(again.changed()).isFalse();
        assertThat(again.message()).startsWith("Already done");
        shop.clock.forward(Duration.ofMinutes(1));

        assertThat(refused(() -> shop.scan(job, "pick")).code()).isEqualTo(Errors.TRANSITION_REFUSED);
        Call once = Shop.OPERATOR.with(new Call.Once("scan-1", "a".repeat(64)));
        ScanAnswer first = shop.house.jobs().scan(once, new ScanRequest(job.barcode(), "printer", null));
        ScanAnswer replay = shop.house.jobs().scan(once, new ScanRequest(job.barcode(), "printer", null));
        assertThat(replay.changed()).isEqualTo(first.changed()).isTrue();
        assertThat(replay.from()).isEqualTo("picked");
        assertThat(shop.house.jobs().history(Shop.OPERATOR, job.id()))
                .filteredOn(mark -> mark.name().equals("job.scan"))
                .hasSize(1);
        assertThat(refused(() -> shop.house.jobs().scan(Shop.OPERATOR, new ScanRequest("J:ZZZ", "pick", null)))
                        .code())
                .isEqualTo(Errors.NOT_FOUND);
    }

    @Test
    @Tag("TB-35")
    void one_cancelled_job_shrinks_the_line_and_its_piece_never_comes_back() {
        OrderId order = shop.paid(Ticket.of("shirt", 3));
        List<JobView> jobs = shop.jobs(order);

        shop.house.jobs().cancel(Shop.OPERATOR, jobs.get(1).id(), "stain");
        assertThat(shop.order(order).items().get(0).quantity()).isEqualTo(2);
        assertThat(shop.house
                        .orders()
                        .reconcile(Shop.OPERATOR, order, null, false)
                        .empty())
                .isTrue();
        shop.house
                .batches()
                .label(
                        Shop.OPERATOR,
                        shop.batch(List.of(jobs.get(0), jobs.get(2))).id());
        shop.makeTee(jobs.get(0));
        shop.makeTee(jobs.get(2));

        assertThat(shop.order(order).state()).isEqualTo(OrderState.COMPLETED);
        assertThat(shop.order(order).readyToClose()).isTrue();
    }

    @Test
    @Tag("TB-35")
    void when_each_piece_was_cancelled_nothing_is_made_again() {
        OrderId order = shop.paid(Ticket.of("shirt", 2).line("sign", 1));

        shop.jobs(order).subList(0, 2).forEach(job -> shop.house.jobs().cancel(Shop.OPERATOR, job.id(), null));

        assertThat(shop.order(order).items())
                .extracting(item -> item.quantity())
                .containsExactly(0, 1);
        assertThat(shop.house
                        .orders()
                        .reconcile(Shop.OPERATOR, order, null, false)
                        .empty())
                .isTrue();
        assertThat(shop.order(order).state()).isEqualTo(OrderState.OPEN);
        assertThat(shop.order(order).items().get(0).state()).isEqualTo(OrderState.CANCELED);
    }

    @Test
    void a_part_of_a_piece_that_is_cancelled_leaves_the_others_alone() {
        shop.plate("pair", 2);
        OrderId order = shop.paid(Ticket.of("pair", 2));

        shop.house.jobs().cancel(Shop.OPERATOR, shop.jobs(order).get(3).id(), null);

        assertThat(shop.order(order).items().get(0).quantity()).isEqualTo(2);
        assertThat(shop.house
                        .orders()
                        .reconcile(Shop.OPERATOR, order, null, false)
                        .empty())
                .isTrue();
        assertThat(shop.keys(order)).hasSize(3);
    }

    @Test
    @Tag("PG-31")
    void a_running_job_is_cancelled_by_hand_and_its_attempt_counts_as_failed() {
        OrderId order = shop.paid(Ticket.of("sign", 1));
        JobView job = shop.jobs(order).get(0);
        shop.event(job, "start");

        assertThat(shop.house.jobs().cancel(Shop.OPERATOR, job.id(), "tangled").state())
                .isEqualTo("failed");
        assertThat(shop.order(order).state()).isEqualTo(OrderState.OPEN);
        assertThat(shop.house.orders().why(Shop.OPERATOR, order).causes())
                .extracting(cause -> cause.code())
                .contains("job.failed");
    }

    @Test
    @Tag("PG-33")
    @Tag("PG-41")
    void stages_and_progress_are_seen_over_all_lines() {
        OrderId order =
                shop.enter(Ticket.of("sign", 1).line("sign", 3).total("4")).id();
        assertThat(shop.order(order).stage()).isEqualTo("created");
        shop.pay(order);
        assertThat(shop.order(order).stage()).isEqualTo("queued");
        List<JobView> jobs = shop.jobs(order);
        shop.event(jobs.get(0), "start");
        assertThat(shop.order(order).stage()).isEqualTo("printing");
        shop.event(jobs.get(0), "complete");

        assertThat(shop.order(order).progress()).isEqualTo(25);
        assertThat(shop.order(order).items())
                .extracting(item -> item.printStatus() + " " + item.done() + "/" + item.total())
                .containsExactly("complete 1/1", "queued 0/3");
        jobs.subList(1, 4).forEach(job -> {
            shop.event(job, "start");
            shop.event(job, "complete");
        });
        assertThat(shop.order(order).stage()).isEqualTo("complete");
        assertThat(shop.order(order).progress()).isEqualTo(100);
    }

    @Test
    void a_line_added_to_a_complete_order_opens_it_again() {
        OrderId order = shop.paid(Ticket.of("sign", 1));
        shop.makePlates(order);
        assertThat(shop.order(order).state()).isEqualTo(OrderState.COMPLETED);

        shop.house
                .orders()
                .addItem(
                        Shop.OPERATOR,
                        order,
                        Ticket.of("sign", 1).draft().lines().get(0));

        assertThat(shop.order(order).state()).isEqualTo(OrderState.OPEN);
        assertThat(shop.order(order).readyToClose()).isFalse();
    }
}
