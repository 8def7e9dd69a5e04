package org.platen.persistence.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.api.history.MarkView;
import org.platen.api.job.JobView;
import org.platen.api.model.OrderId;
import org.platen.api.order.HoldReason;
import org.platen.api.stock.MovementKind;
import org.platen.persistence.internal.jpa.catalog.AtOnce;
import org.platen.spi.decoration.WantedJob;
import org.platen.testkit.database.TestSchema;

/** A shop that counts less than is reserved books the truth, and the youngest jobs wait for stock again. */
class ShortCountStoryTest extends Story {
    private final Store store;

    ShortCountStoryTest(TestSchema schema) {
        super(schema);
        store = new Store(shop);
        shop.tee("shirt");
        store.keep("shirt");
    }

    private OrderId later(Ticket ticket) {
        shop.clock.forward(Duration.ofSeconds(1));
        return shop.paid(ticket);
    }

    private JobView only(OrderId order) {
        return shop.jobs(order).get(0);
    }

    private List<MarkView> lost(JobView job) {
        return shop.house.jobs().history(Shop.OPERATOR, job.id()).stream()
                .filter(mark -> mark.name().equals("job.stock-lost"))
                .toList();
    }

    @Test
    void the_youngest_jobs_that_no_longer_fit_wait_for_stock_again_and_get_it_when_it_is_there() {
        store.receive("shirt", 5, "A");
        OrderId oldest = later(Ticket.of("shirt", 1));
        OrderId middle = later(Ticket.of("shirt", 1));
        OrderId youngest = later(Ticket.of("shirt", 1));

        store.move(MovementKind.COUNT, "shirt", 1, "A");

        assertThat(store.level("shirt")).isEqualTo("1/1/0");
        assertThat(only(oldest).holds()).isEmpty();
        for (OrderId order : List.of(middle, youngest)) {
            JobView job = only(order);
            assertThat(job.state()).isEqualTo("pending");
            assertThat(job.holds()).singleElement().satisfies(hold -> {
                assertThat(hold.reason()).isEqualTo(HoldReason.INVENTORY);
                assertThat(hold.message()).isEqualTo("Needs 1 piece of shirt at main; available: 0");
            });
            assertThat(lost(job))
                    .singleElement()
                    .satisfies(mark -> assertThat(mark.detail())
                            .containsEntry("material", "shirt")
                            .containsEntry("amount", "1"));
        }
        assertThat(lost(only(oldest))).isEmpty();

        store.receive("shirt", 1, "B");
        assertThat(only(middle).holds()).isEmpty();
        assertThat(only(youngest).holds()).hasSize(1);
        store.receive("shirt", 1, "A");
        assertThat(only(youngest).holds()).isEmpty();
        assertThat(store.level("shirt")).isEqualTo("3/3/0");
        assertThat(shop.house.checks().status(Shop.OPERATOR).reasons()).isEmpty();
    }

    @Test
    void a_job_that_lost_its_shirt_is_not_picked_and_one_that_was_picked_keeps_its_own() {
        store.receive("shirt", 2, "A");
        OrderId older = later(Ticket.of("shirt", 1));
        OrderId younger = later(Ticket.of("shirt", 1));
        shop.batchAndLabel(older);
        shop.batchAndLabel(younger);
        shop.scan(only(younger), "pick");

        store.move(MovementKind.COUNT, "shirt", 0, "A");

        assertThat(store.level("shirt")).isEqualTo("0/0/0");
        assertThat(only(younger).holds()).isEmpty();
        assertThat(only(older).state()).isEqualTo("labeled");
        PlatenException held = refused(() -> shop.scan(only(older), "pick"));
        assertThat(held.code()).isEqualTo(Errors.TRANSITION_REFUSED);
        assertThat(held).hasMessageContaining("Needs 1 piece of shirt");
        assertThat(shop.scan(only(younger), "printer").changed()).isTrue();

        store.receive("shirt", 1, "A");
        assertThat(shop.scan(only(older), "pick").state()).isEqualTo("picked");
    }

    @Test
    void what_one_large_job_leaves_over_goes_to_who_waits() {
        store.receive("shirt", 3, "A");
        OrderId single = later(Ticket.of("shirt", 1));
        shop.tee.explodesBy(() -> List.of(new WantedJob("pair", "Pair of shirts", "main", 2, Map.of())));
        OrderId pair = later(Ticket.of("shirt", 1));
        shop.tee.behaves();

        store.move(MovementKind.COUNT, "shirt", 2, "A");
        OrderId next = later(Ticket.of("shirt", 1));

        assertThat(only(single).holds()).isEmpty();
        assertThat(only(pair).holds().get(0).message()).isEqualTo("Needs 2 piece of shirt at main; available: 1");
        assertThat(store.level("shirt")).isEqualTo("2/1/0");
        assertThat(shop.states(next)).as("the pair waits before it").containsExactly("intake_hold");
    }

    @Test
    void what_is_in_another_bin_counts_too() {
        store.receive("shirt", 2, "A");
        store.receive("shirt", 1, "B");
        OrderId order = later(Ticket.of("shirt", 2));

        store.move(MovementKind.COUNT, "shirt", 1, "A");
        assertThat(shop.jobs(order)).allMatch(job -> job.holds().isEmpty());

        store.move(MovementKind.COUNT, "shirt", 0, "A");
        assertThat(shop.jobs(order)).filteredOn(job -> job.holds().isEmpty()).hasSize(1);
        assertThat(store.level("shirt")).isEqualTo("1/1/0");
    }

    @Test
    void counts_picks_and_cancels_at_once_leave_the_books_right() {
        store.receive("shirt", 12, "A");
        OrderId order = later(Ticket.of("shirt", 12));
        shop.batchAndLabel(order);
        List<JobView> jobs = shop.jobs(order);
        List<Callable<Object>> hands = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            JobView picked = jobs.get(i);
            JobView canceled = jobs.get(11 - i);
            int counted = 3 + i;
            hands.add(() -> shop.scan(picked, "pick"));
            hands.add(() -> shop.house.jobs().cancel(Shop.OPERATOR, canceled.id(), "torn"));
            hands.add(() -> {
                store.move(MovementKind.COUNT, "shirt", counted, "A");
                return "";
            });
        }

        AtOnce.run(hands.size(), i -> {
            try {
                return hands.get(i).call();
            } catch (PlatenException e) {
                return e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });

        assertThat(shop.problems()).isEmpty();
        assertThat(store.stock("main", "shirt").onHand().intValueExact()).isLessThanOrEqualTo(6);
        assertThat(shop.column("SELECT COUNT(*) FROM history_mark WHERE name = 'job.stock-lost'")
                        .get(0))
                .isNotEqualTo("0");
    }
}
