package org.platen.persistence.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.platen.api.catalog.SkuPart;
import org.platen.api.error.Errors;
import org.platen.api.floor.PutWallService.OrderBin;
import org.platen.api.history.MarkView;
import org.platen.api.job.JobView;
import org.platen.api.job.Phase;
import org.platen.api.job.ScanAnswer;
import org.platen.api.job.ScanRequest;
import org.platen.api.model.OrderId;
import org.platen.api.order.HoldView;
import org.platen.api.order.OrderState;
import org.platen.testkit.database.TestSchema;

/** One garment, several decorations one after the other (N-6). */
@Tag("N-6")
class MixedStoryTest extends Story {
    MixedStoryTest(TestSchema schema) {
        super(schema);
        shop.sku("jacket", part("back", "tee", "2"), part("chest", "tee", "1"));
        shop.sku("cap", part("tag", "plate", "2"), part("front", "tee", "1"));
    }

    private SkuPart part(String code, String decoration, String step) {
        return part(code, decoration, Map.of("step", step));
    }

    private SkuPart part(String code, String decoration, Map<String, String> attributes) {
        return new SkuPart(
                code, code, 1, decoration, code, shop.files.put("art").sha256(), "art.png", attributes);
    }

    private JobView step(OrderId order, int number) {
        return shop.jobs(order).stream()
                .filter(job -> job.phase() != Phase.FAILED
                        && Integer.toString(number).equals(job.attributes().get("step")))
                .findFirst()
                .orElseThrow();
    }

    private void firstStep(OrderId order) {
        shop.house
                .batches()
                .label(Shop.OPERATOR, shop.batch(List.of(step(order, 1))).id());
        shop.makeTee(step(order, 1));
    }

    @Test
    void the_second_step_waits_for_the_first_and_then_gets_the_garment_with_its_label() {
        OrderId order = shop.paid(Ticket.of("jacket", 1));
        assertThat(step(order, 1).state()).isEqualTo("pending");
        assertThat(step(order, 2).state()).isEqualTo("intake_hold");
        assertThat(step(order, 2).holds()).extracting(HoldView::code).containsExactly("step.before");

        firstStep(order);

        assertThat(step(order, 1).state()).isEqualTo("printed");
        assertThat(step(order, 2).state()).isEqualTo("picked");
        assertThat(step(order, 2).holds()).isEmpty();
        assertThat(shop.house.jobs().history(Shop.OPERATOR, step(order, 2).id()))
                .extracting(MarkView::name)
                .containsExactly("job.created", "job.release", "job.handOver");

        // One label does for all: it always means the step that is due.
        String label = step(order, 1).barcode();
        ScanAnswer again = shop.house.jobs().scan(Shop.OPERATOR, new ScanRequest(label, "qc", null));
        assertThat(again.changed()).isFalse();
        shop.clock.forward(Duration.ofMinutes(1));
        ScanAnswer printer = shop.house.jobs().scan(Shop.OPERATOR, new ScanRequest(label, "printer", null));
        assertThat(printer.job()).isEqualTo(step(order, 2).id());
        shop.house.jobs().scan(Shop.OPERATOR, new ScanRequest(label, "qc", null));

        assertThat(shop.states(order)).containsOnly("completed");
        assertThat(shop.order(order).state()).isEqualTo(OrderState.COMPLETED);
    }

    @Test
    @Tag("TB-20")
    @Tag("TB-28")
    void a_later_step_waits_for_its_own_pieces_and_uses_them_and_the_garment_is_taken_once() {
        Store store = new Store(shop);
        shop.sku("hoodie", part("front", "tee", "1"), part("sleeve", "tee", Map.of("step", "2", "backing", "cutaway")));
        store.keep("hoodie");
        store.keep("cutaway");
        store.receive("hoodie", 2, "A");
        OrderId order = shop.paid(Ticket.of("hoodie", 1));
        assertThat(store.level("hoodie")).isEqualTo("2/1/0");

        firstStep(order);

        assertThat(store.level("hoodie")).isEqualTo("1/0/0");
        assertThat(step(order, 2).state()).isEqualTo("intake_hold");
        assertThat(step(order, 2).holds())
                .extracting(HoldView::message)
                .containsExactly("Needs 1 piece of cutaway at main; available: 0");

        store.receive("cutaway", 3, "B");
        assertThat(step(order, 2).state()).isEqualTo("picked");
        assertThat(store.level("cutaway")).isEqualTo("3/1/0");
        shop.scan(step(order, 2), "printer");
        assertThat(store.level("cutaway")).isEqualTo("2/0/0");
        shop.scan(step(order, 2), "qc");

        assertThat(shop.order(order).state()).isEqualTo(OrderState.COMPLETED);
        assertThat(store.level("hoodie")).isEqualTo("1/0/0");
    }

    @Test
    void a_garment_spoilt_at_a_later_step_takes_another_garment_and_another_backing() {
        Store store = new Store(shop);
        shop.sku(
                "hoodie",
                part("front", "tee", Map.of("step", "1", "backing", "cutaway")),
                part("sleeve", "tee", Map.of("step", "2", "backing", "cutaway")));
        store.keep("hoodie");
        store.keep("cutaway");
        store.receive("hoodie", 2, "A");
        store.receive("cutaway", 4, "A");
        OrderId order = shop.paid(Ticket.of("hoodie", 1));
        firstStep(order);
        shop.scan(step(order, 2), "printer");
        JobView spoilt = step(order, 2);
        shop.event(spoilt, "qcFail");

        shop.house.jobs().remake(Shop.OPERATOR, spoilt.id(), "torn");
        firstStep(order);
        shop.scan(step(order, 2), "printer");

        assertThat(store.level("hoodie")).isEqualTo("0/0/0");
        assertThat(store.level("cutaway")).isEqualTo("0/0/0");
    }

    @Test
    void one_scan_of_the_label_ships_the_garment_with_all_of_its_steps() {
        OrderId order = shop.paid(Ticket.of("cap", 1));
        firstStep(order);
        assertThat(step(order, 2).state()).isEqualTo("assigned");
        shop.event(step(order, 2), "start");
        shop.event(step(order, 2), "complete");
        assertThat(shop.order(order).state()).isEqualTo(OrderState.COMPLETED);

        shop.ship(order);
        shop.scan(step(order, 1), "ship");

        assertThat(shop.states(order)).containsOnly("shipped");
        assertThat(shop.order(order).state()).isEqualTo(OrderState.SHIPPED);
    }

    @Test
    @Tag("G-9")
    void a_garment_goes_to_the_put_wall_after_its_last_step_and_counts_as_one_piece() {
        shop.house.putWall().putBin(Shop.OPERATOR, new OrderBin("main", "W-1", 1, true, null, null));
        OrderId single = shop.paid(Ticket.of("jacket", 1));
        shop.house
                .batches()
                .label(Shop.OPERATOR, shop.batch(List.of(step(single, 1))).id());
        shop.scan(step(single, 1), "pick");
        shop.scan(step(single, 1), "printer");
        assertThat(shop.scan(step(single, 1), "qc").gather()).isNull();
        shop.scan(step(single, 2), "printer");
        assertThat(shop.scan(step(single, 2), "qc").gather()).isNull();

        OrderId two = shop.paid(Ticket.of("jacket", 2));
        List<JobView> firsts = steps(two, "1");
        shop.house.batches().label(Shop.OPERATOR, shop.batch(firsts).id());
        firsts.forEach(shop::makeTee);
        assertThat(bins()).containsExactly("W-1 null");
        JobView last = steps(two, "2").get(0);
        shop.scan(last, "printer");
        assertThat(shop.scan(last, "qc").message()).endsWith("put it into W-1 (1 of 2)");
        assertThat(bins()).containsExactly("W-1 " + two);
    }

    private List<JobView> steps(OrderId order, String step) {
        return shop.jobs(order).stream()
                .filter(job -> step.equals(job.attributes().get("step")))
                .toList();
    }

    private List<String> bins() {
        return shop.house.putWall().bins(Shop.OPERATOR, "main").stream()
                .map(bin -> bin.code() + " " + bin.order())
                .toList();
    }

    @Test
    void each_piece_goes_its_own_way() {
        OrderId order = shop.paid(Ticket.of("jacket", 2));
        List<JobView> firsts = shop.jobs(order).stream()
                .filter(job -> "1".equals(job.attributes().get("step")))
                .toList();
        shop.house.batches().label(Shop.OPERATOR, shop.batch(firsts).id());

        shop.makeTee(firsts.get(1));

        assertThat(shop.jobs(order).stream()
                        .filter(job -> "2".equals(job.attributes().get("step")))
                        .map(JobView::state))
                .containsExactly("intake_hold", "picked");
    }

    @Test
    void a_garment_spoilt_at_the_second_step_is_made_again_from_the_first() {
        OrderId order = shop.paid(Ticket.of("cap", 1));
        firstStep(order);
        shop.event(step(order, 2), "start");
        shop.event(step(order, 2), "fail");
        JobView failed = shop.jobs(order).stream()
                .filter(job -> job.phase() == Phase.FAILED)
                .findFirst()
                .orElseThrow();

        shop.house.jobs().remake(Shop.OPERATOR, failed.id(), "burnt");

        assertThat(shop.jobs(order))
                .extracting(JobView::phase)
                .containsExactlyInAnyOrder(Phase.FAILED, Phase.FAILED, Phase.READY, Phase.INTAKE);
        assertThat(shop.order(order).state()).isEqualTo(OrderState.OPEN);
        firstStep(order);
        assertThat(step(order, 2).state()).isEqualTo("assigned");
        shop.event(step(order, 2), "start");
        shop.event(step(order, 2), "complete");
        assertThat(shop.order(order).state()).isEqualTo(OrderState.COMPLETED);
    }

    @Test
    void a_first_step_made_again_hands_over_to_the_step_that_waits() {
        OrderId order = shop.paid(Ticket.of("cap", 1));
        shop.house
                .batches()
                .label(Shop.OPERATOR, shop.batch(List.of(step(order, 1))).id());
        JobView first = step(order, 1);
        shop.scan(first, "pick");
        shop.scan(first, "printer");
        shop.event(first, "qcFail");

        shop.house.jobs().remake(Shop.OPERATOR, first.id(), "stain");
        assertThat(step(order, 2).state()).isEqualTo("intake_hold");
        firstStep(order);

        assertThat(step(order, 2).state()).isEqualTo("assigned");
    }

    @Test
    void a_first_step_that_is_done_without_takes_the_steps_after_it_along() {
        OrderId order = shop.paid(Ticket.of("cap", 2));
        List<JobView> firsts = shop.jobs(order).stream()
                .filter(job -> "1".equals(job.attributes().get("step")))
                .toList();
        shop.house.batches().label(Shop.OPERATOR, shop.batch(firsts).id());
        firsts.forEach(first -> {
            shop.scan(first, "pick");
            shop.scan(first, "printer");
        });
        shop.event(firsts.get(0), "qcFail");

        shop.house.jobs().waive(Shop.OPERATOR, firsts.get(0).id(), "customer takes one");

        shop.scan(firsts.get(1), "qc");
        JobView last = shop.jobs(order).stream()
                .filter(job -> job.state().equals("assigned"))
                .findFirst()
                .orElseThrow();
        shop.event(last, "start");
        shop.event(last, "complete");
        assertThat(shop.order(order).state()).isEqualTo(OrderState.COMPLETED);
        assertThat(shop.house
                        .orders()
                        .reconcile(Shop.OPERATOR, order, null, false)
                        .empty())
                .isTrue();
    }

    @Test
    void cancelled_between_the_steps_nothing_more_is_made_of_it() {
        OrderId order = shop.paid(Ticket.of("jacket", 1));
        firstStep(order);

        shop.house.orders().cancel(Shop.OPERATOR, order, "changed mind");

        assertThat(shop.states(order)).containsOnly("canceled");
        assertThat(refused(() -> shop.scan(shop.jobs(order).get(0), "printer")).getMessage())
                .contains("canceled");
    }

    @Test
    void the_first_scan_is_not_undone_when_the_garment_went_on() {
        OrderId order = shop.paid(Ticket.of("jacket", 1));
        firstStep(order);
        String undo = shop.house.jobs().stationCommands(Shop.OPERATOR).get(0).barcode();

        assertThat(refused(() -> shop.house.jobs().scan(Shop.OPERATOR, new ScanRequest(undo, "qc", null)))
                        .code())
                .isEqualTo(Errors.TRANSITION_REFUSED);
        assertThat(step(order, 1).state()).isEqualTo("printed");
    }
}
