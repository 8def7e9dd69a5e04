package org.platen.persistence.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
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
}
