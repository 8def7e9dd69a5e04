package org.platen.persistence.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.platen.api.access.Call;
import org.platen.api.error.Errors;
import org.platen.api.job.JobView;
import org.platen.api.model.OrderId;
import org.platen.api.order.HoldReason;
import org.platen.api.order.HoldView;
import org.platen.api.order.NoteView;
import org.platen.api.stock.MovementDraft;
import org.platen.api.stock.MovementKind;
import org.platen.api.stock.MovementView;
import org.platen.testkit.database.TestSchema;

/** A request whose answer was lost is sent again under its key, and takes effect once. */
class OnceStoryTest extends Story {
    private static final String SAME = "a".repeat(64);
    private static final String OTHER = "b".repeat(64);

    private int keys;

    OnceStoryTest(TestSchema schema) {
        super(schema);
        shop.tee("shirt");
    }

    private static Call call(String key, String fingerprint) {
        return Shop.OPERATOR.with(new Call.Once(key, fingerprint));
    }

    /** Does it twice under one key, and once more with another content. */
    private <T> T twice(Function<Call, T> work) {
        String key = "k-" + ++keys;
        T first = work.apply(call(key, SAME));
        assertThat(work.apply(call(key, SAME))).isEqualTo(first);
        assertThat(refused(() -> work.apply(call(key, OTHER))).code()).isEqualTo(Errors.IDEMPOTENCY_REUSED);
        return first;
    }

    @Test
    void a_note_is_written_once() {
        OrderId order = shop.paid(Ticket.of("shirt", 1));

        NoteView note = twice(call -> shop.house.orders().addNote(call, order, "Handle with care", true));

        assertThat(shop.order(order).notes()).containsExactly(note);
    }

    @Test
    void an_order_and_a_job_are_held_once() {
        OrderId order = shop.paid(Ticket.of("shirt", 1));
        JobView job = shop.jobs(order).get(0);

        HoldView ofOrder = twice(call -> shop.house.orders().hold(call, order, HoldReason.MANUAL, "wait"));
        HoldView ofJob = twice(call -> shop.house.jobs().hold(call, job.id(), HoldReason.MANUAL, "wait"));

        assertThat(shop.column("SELECT id FROM hold WHERE source = 'PERSON' ORDER BY id"))
                .containsExactly(Long.toString(ofOrder.id()), Long.toString(ofJob.id()));
    }

    @Test
    void a_hold_that_was_released_meanwhile_is_not_set_again() {
        OrderId order = shop.paid(Ticket.of("shirt", 1));
        Call call = call("k", SAME);
        HoldView hold = shop.house.orders().hold(call, order, HoldReason.MANUAL, "wait");
        shop.house.orders().release(Shop.OPERATOR, order, hold.id());

        assertThat(shop.house
                        .orders()
                        .hold(call, order, HoldReason.MANUAL, "wait")
                        .id())
                .isEqualTo(hold.id());
        assertThat(shop.order(order).holds()).isEmpty();
    }

    @Test
    void a_job_is_made_again_waived_and_cancelled_once() {
        OrderId order = shop.paid(Ticket.of("shirt", 3));
        shop.batchAndLabel(order);
        List<JobView> shirts = shop.jobs(order);
        for (JobView shirt : shirts.subList(0, 2)) {
            shop.scan(shirt, "pick");
            shop.scan(shirt, "printer");
            shop.event(shirt, "qcFail");
        }

        JobView again =
                twice(call -> shop.house.jobs().remake(call, shirts.get(0).id(), "stain"));
        twice(call -> shop.house.jobs().waive(call, shirts.get(1).id(), "not wanted"));
        twice(call -> shop.house.jobs().cancel(call, shirts.get(2).id(), "not wanted"));

        assertThat(again.remakeOf()).isEqualTo(shirts.get(0).id());
        assertThat(shop.jobs(order)).hasSize(4);
    }

    @Test
    void stock_that_came_is_booked_once_and_the_answer_is_the_same_whatever_was_moved_since() {
        Store store = new Store(shop);
        store.keep("shirt");
        MovementDraft five = receipt(5);
        Call call = call("k", SAME);
        MovementView first = shop.house.stock().move(call, five);
        shop.house.stock().move(Shop.OPERATOR, receipt(7));

        assertThat(shop.house.stock().move(call, five)).isEqualTo(first);
        assertThat(store.level("shirt")).isEqualTo("12/0/0");
        assertThat(refused(() -> shop.house.stock().move(call("k", OTHER), five))
                        .code())
                .isEqualTo(Errors.IDEMPOTENCY_REUSED);
    }

    private static MovementDraft receipt(int amount) {
        return new MovementDraft(
                MovementKind.RECEIPT, "main", "A", "shirt", BigDecimal.valueOf(amount), null, null, null);
    }
}
