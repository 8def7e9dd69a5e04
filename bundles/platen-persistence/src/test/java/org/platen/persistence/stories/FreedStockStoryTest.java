package org.platen.persistence.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.platen.api.catalog.SkuPart;
import org.platen.api.job.JobView;
import org.platen.api.model.ItemId;
import org.platen.api.model.OrderId;
import org.platen.api.order.LinePatch;
import org.platen.api.stock.MaterialDraft;
import org.platen.persistence.internal.jpa.catalog.AtOnce;
import org.platen.spi.decoration.WantedJob;
import org.platen.testkit.database.TestSchema;

/** Stock that comes free goes at once to who has waited longest for it; nobody waits for the next check. */
@Tag("TB-22")
class FreedStockStoryTest extends Story {
    private final Store store;

    FreedStockStoryTest(TestSchema schema) {
        super(schema);
        store = new Store(shop);
        shop.tee("shirt");
        store.keep("shirt");
    }

    private OrderId later(Ticket ticket) {
        shop.clock.forward(Duration.ofSeconds(1));
        return shop.paid(ticket);
    }

    @Test
    void the_shirt_of_a_cancelled_job_goes_to_the_oldest_job_that_waits() {
        store.receive("shirt", 2, "A");
        OrderId served = shop.paid(Ticket.of("shirt", 2));
        OrderId first = later(Ticket.of("shirt", 1));
        OrderId second = later(Ticket.of("shirt", 1));
        assertThat(shop.states(first)).containsExactly("intake_hold");

        shop.house.jobs().cancel(Shop.OPERATOR, shop.jobs(served).get(1).id(), "torn");

        assertThat(shop.states(first)).containsExactly("pending");
        assertThat(shop.jobs(first).get(0).holds()).isEmpty();
        assertThat(shop.states(second)).containsExactly("intake_hold");
        assertThat(store.level("shirt")).isEqualTo("2/2/0");
    }

    @Test
    @Tag("PG-34")
    void the_shirts_of_a_cancelled_order_go_to_those_who_wait_in_their_order() {
        store.receive("shirt", 3, "A");
        OrderId served = shop.paid(Ticket.of("shirt", 3));
        shop.batchAndLabel(served);
        shop.scan(shop.jobs(served).get(0), "pick");
        OrderId first = later(Ticket.of("shirt", 2));
        OrderId second = later(Ticket.of("shirt", 2));

        shop.house.orders().cancel(Shop.OPERATOR, served, "changed mind");

        assertThat(shop.states(first)).containsExactly("pending", "pending");
        assertThat(shop.states(second)).containsExactly("pending", "intake_hold");
        assertThat(store.level("shirt")).isEqualTo("3/3/0");
    }

    @Test
    void what_a_smaller_quantity_leaves_goes_to_who_waits() {
        store.receive("shirt", 3, "A");
        OrderId served = shop.paid(Ticket.of("shirt", 3));
        OrderId waiting = later(Ticket.of("shirt", 1));
        ItemId line = shop.order(served).items().get(0).id();

        shop.house.orders().patchItem(Shop.OPERATOR, served, line, new LinePatch(2, null, null), OptionalLong.empty());
        shop.house.orders().reconcile(Shop.OPERATOR, served, null, false);

        assertThat(shop.keys(served)).hasSize(2);
        assertThat(shop.states(waiting)).containsExactly("pending");
    }

    @Test
    void a_line_that_is_made_of_something_else_leaves_its_shirt_to_who_waits() {
        store.keep("polo");
        store.receive("shirt", 1, "A");
        OrderId served = shop.paid(Ticket.of("shirt", 1));
        OrderId waiting = later(Ticket.of("shirt", 1));
        ItemId line = shop.order(served).items().get(0).id();

        shop.house
                .orders()
                .patchItem(
                        Shop.OPERATOR,
                        served,
                        line,
                        new LinePatch(null, Map.of("text", "on a polo"), null),
                        OptionalLong.empty());
        shop.house.orders().reconcile(Shop.OPERATOR, served, null, false);

        assertThat(shop.states(waiting)).containsExactly("pending");
    }

    @Test
    void who_needed_more_than_there_was_and_is_cancelled_no_longer_stands_before_the_others() {
        shop.tee.explodesBy(() -> List.of(new WantedJob("pair", "Pair of shirts", "main", 2, Map.of())));
        OrderId pair = shop.paid(Ticket.of("shirt", 1));
        shop.tee.behaves();
        OrderId single = later(Ticket.of("shirt", 1));
        store.receive("shirt", 1, "A");
        assertThat(shop.states(single)).containsExactly("intake_hold");

        shop.house.orders().cancel(Shop.OPERATOR, pair, "too long");

        assertThat(shop.states(single)).containsExactly("pending");
    }

    @Test
    void what_is_made_at_another_site_now_leaves_its_shirt_at_the_old_one_to_who_waits_there() {
        shop.location("north");
        store.receive("shirt", 1, "A");
        OrderId served = shop.paid(Ticket.of("shirt", 1).location("main"));
        OrderId waiting = later(Ticket.of("shirt", 1).location("main"));

        shop.house.routing().override(Shop.OPERATOR, served, null, "north");

        assertThat(shop.states(waiting)).containsExactly("pending");
        assertThat(shop.jobs(served).get(0).holds().get(0).message())
                .isEqualTo("Needs 1 piece of shirt at north; available: 0");
    }

    @Test
    void who_waited_for_more_than_there_was_and_is_made_elsewhere_now_lets_the_others_pass() {
        shop.location("north");
        shop.tee.explodesBy(() -> List.of(new WantedJob("pair", "Pair of shirts", "main", 2, Map.of())));
        OrderId pair = shop.paid(Ticket.of("shirt", 1).location("main"));
        shop.tee.behaves();
        OrderId single = later(Ticket.of("shirt", 1).location("main"));
        store.receive("shirt", 1, "A");

        shop.house.routing().override(Shop.OPERATOR, pair, null, "north");

        assertThat(shop.states(single)).containsExactly("pending");
    }

    @Test
    void the_ink_of_a_step_that_falls_away_with_a_waived_one_goes_to_who_waits() {
        shop.house.stock().putMaterial(Shop.OPERATOR, "ink", new MaterialDraft("Ink", "ml", null, null, true));
        shop.sku("jacket", step("back", "2"), step("chest", "1"));
        store.receive("ink", 2, "A");
        OrderId jacket = shop.paid(Ticket.of("jacket", 1));
        JobView first = step(jacket, "1");
        shop.house.batches().label(Shop.OPERATOR, shop.batch(List.of(first)).id());
        shop.scan(first, "pick");
        shop.scan(first, "printer");
        store.arrive(store.buy("ink", 1, step(jacket, "2").id()), 1, true);
        store.receive("shirt", 1, "A");
        OrderId waiting = later(Ticket.of("shirt", 1));
        assertThat(shop.jobs(waiting).get(0).holds().get(0).message())
                .isEqualTo("Needs 1.5 ml of ink at main; available: 0.5");
        shop.event(first, "qcFail");

        shop.house.jobs().waive(Shop.OPERATOR, first.id(), "customer does without");

        assertThat(shop.states(waiting)).containsExactly("pending");
        assertThat(store.stock("main", "ink").reserved()).isEqualByComparingTo(new BigDecimal("1.5"));
    }

    private SkuPart step(String code, String number) {
        return new SkuPart(
                code, code, 1, "tee", code, shop.files.put("art").sha256(), "art.png", Map.of("step", number));
    }

    private JobView step(OrderId order, String number) {
        return shop.jobs(order).stream()
                .filter(job -> number.equals(job.attributes().get("step")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void many_who_cancel_at_once_leave_nothing_lying_about() {
        store.receive("shirt", 16, "A");
        OrderId served = shop.paid(Ticket.of("shirt", 16));
        List<JobView> jobs = shop.jobs(served);
        OrderId waiting = later(Ticket.of("shirt", 10));

        AtOnce.run(8, i -> shop.house.jobs().cancel(Shop.OPERATOR, jobs.get(i).id(), "torn"));

        assertThat(shop.states(waiting))
                .filteredOn(state -> state.equals("pending"))
                .hasSize(8);
        assertThat(store.level("shirt")).isEqualTo("16/16/0");
    }
}
