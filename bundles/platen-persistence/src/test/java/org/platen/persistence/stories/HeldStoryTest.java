package org.platen.persistence.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.platen.api.document.JobPaper;
import org.platen.api.error.Errors;
import org.platen.api.floor.BatchLabels;
import org.platen.api.floor.BatchView;
import org.platen.api.floor.LabelView;
import org.platen.api.job.JobView;
import org.platen.api.model.OrderId;
import org.platen.api.order.HoldReason;
import org.platen.api.order.HoldView;
import org.platen.api.order.LinePatch;
import org.platen.testkit.database.TestSchema;

/** What is held on the floor stays where it is, and nothing else does. */
class HeldStoryTest extends Story {
    HeldStoryTest(TestSchema schema) {
        super(schema);
        shop.tee("shirt");
    }

    private HoldView hold(OrderId order) {
        return shop.house.orders().hold(Shop.OPERATOR, order, HoldReason.MANUAL, "call the customer");
    }

    private String batchState(BatchView batch) {
        return shop.house.batches().get(Shop.OPERATOR, batch.id()).state();
    }

    @Test
    @Tag("TB-27")
    void one_held_job_does_not_keep_its_batch_from_its_labels() {
        OrderId order = shop.paid(Ticket.of("shirt", 3));
        OrderId other = shop.paid(Ticket.of("shirt", 1));
        List<JobView> jobs = new ArrayList<>(shop.jobs(order));
        JobView waits = shop.jobs(other).get(0);
        jobs.add(waits);
        BatchView batch = shop.batch(jobs);
        HoldView hold = hold(other);

        BatchLabels labels = shop.house.batches().labels(Shop.OPERATOR, batch.id());

        assertThat(labels.labels())
                .extracting(LabelView::job)
                .containsExactlyElementsOf(
                        shop.jobs(order).stream().map(JobView::id).toList());
        assertThat(labels.left()).singleElement().satisfies(left -> {
            assertThat(left.job()).isEqualTo(waits.id());
            assertThat(left.state()).isEqualTo("open");
            assertThat(left.reason()).contains("is held").contains("call the customer");
        });
        assertThat(shop.states(order)).containsOnly("labeled");
        assertThat(shop.states(other)).containsExactly("open");
        assertThat(batchState(batch)).isEqualTo("OPEN");
        assertThat(shop.house.papers().labels(Shop.OPERATOR, batch.id()).jobs())
                .extracting(JobPaper::id)
                .doesNotContain(waits.id())
                .hasSize(3);

        shop.house.orders().release(Shop.OPERATOR, other, hold.id());
        BatchLabels rest = shop.house.batches().labels(Shop.OPERATOR, batch.id());

        assertThat(rest.left()).isEmpty();
        assertThat(rest.labels()).hasSize(4);
        assertThat(shop.states(other)).containsExactly("labeled");
        assertThat(batchState(batch)).isEqualTo("LABELED");
    }

    @Test
    @Tag("TB-27")
    void a_batch_of_which_everything_is_held_says_why_it_gets_no_labels() {
        OrderId order = shop.paid(Ticket.of("shirt", 2));
        BatchView batch = shop.batch(shop.jobs(order));
        hold(order);

        var refused = refused(() -> shop.house.batches().labels(Shop.OPERATOR, batch.id()));

        assertThat(refused.code()).isEqualTo(Errors.TRANSITION_REFUSED);
        assertThat(refused).hasMessageContaining("call the customer");
        assertThat(shop.states(order)).containsOnly("open");
    }

    @Test
    @Tag("TB-27")
    void what_was_labelled_before_it_was_held_may_have_its_label_again() {
        OrderId order = shop.paid(Ticket.of("shirt", 2));
        BatchView batch = shop.batch(shop.jobs(order));
        shop.house.batches().labels(Shop.OPERATOR, batch.id());
        hold(order);

        BatchLabels again = shop.house.batches().labels(Shop.OPERATOR, batch.id());

        assertThat(again.left()).isEmpty();
        assertThat(again.labels()).extracting(LabelView::printed).containsOnly(2);
        assertThat(shop.house.papers().labels(Shop.OPERATOR, batch.id()).jobs()).hasSize(2);
    }

    @Test
    @Tag("PG-35")
    void what_runs_out_after_a_cancel_is_held_by_nothing_that_the_office_set_before() {
        OrderId order = shop.paid(Ticket.of("shirt", 2));
        shop.batchAndLabel(order);
        JobView running = shop.jobs(order).get(0);
        shop.scan(running, "pick");
        shop.scan(running, "printer");
        hold(order);

        assertThat(shop.house
                        .orders()
                        .cancel(Shop.OPERATOR, order, "changed her mind")
                        .stillRunning())
                .containsExactly(running.id());
        assertThat(shop.problems()).isEmpty();
        shop.scan(running, "qc");

        assertThat(shop.states(order)).containsOnly("canceled");
    }

    @Test
    void the_hold_of_a_person_outlives_a_change_of_what_the_job_needs() {
        Store store = new Store(shop);
        store.keep("shirt");
        store.receive("shirt", 1, "A");
        OrderId order = shop.paid(Ticket.of("shirt", 1));
        shop.batchAndLabel(order);
        JobView job = shop.jobs(order).get(0);
        HoldView hold = shop.house.jobs().hold(Shop.OPERATOR, job.id(), HoldReason.MANUAL, "is the colour right?");

        shop.house
                .orders()
                .patchItem(
                        Shop.OPERATOR,
                        order,
                        shop.order(order).items().get(0).id(),
                        new LinePatch(null, Map.of("text", "on a polo"), null),
                        OptionalLong.empty());
        shop.house.orders().reconcile(Shop.OPERATOR, order, null, false);

        assertThat(store.level("shirt")).as("nobody counts polos").isEqualTo("1/0/0");
        assertThat(shop.job(job.id()).state()).isEqualTo("labeled");
        assertThat(refused(() -> shop.scan(job, "pick"))).hasMessageContaining("is the colour right?");
        shop.house.jobs().release(Shop.OPERATOR, job.id(), hold.id());
        assertThat(shop.scan(job, "pick").state()).isEqualTo("picked");
    }

    @Test
    void what_is_made_again_in_an_order_on_hold_is_held_with_it() {
        OrderId order = shop.paid(Ticket.of("shirt", 1));
        shop.batchAndLabel(order);
        JobView job = shop.jobs(order).get(0);
        shop.scan(job, "pick");
        shop.scan(job, "printer");
        shop.event(job, "fail");
        HoldView hold = hold(order);

        JobView again = shop.house.jobs().remake(Shop.OPERATOR, job.id(), "smeared");

        assertThat(again.state()).isEqualTo("intake_hold");
        shop.house.orders().release(Shop.OPERATOR, order, hold.id());
        shop.house.checks().run(Shop.OPERATOR);
        assertThat(shop.job(again.id()).state()).isEqualTo("pending");
    }
}
