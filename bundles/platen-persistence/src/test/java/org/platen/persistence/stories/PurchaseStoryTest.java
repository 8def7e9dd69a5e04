package org.platen.persistence.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.platen.api.error.Errors;
import org.platen.api.job.JobView;
import org.platen.api.model.JobId;
import org.platen.api.model.OrderId;
import org.platen.api.model.PageRequest;
import org.platen.api.order.HoldReason;
import org.platen.api.stock.PurchaseView;
import org.platen.api.stock.ReceiptDraft;
import org.platen.spi.decoration.WantedJob;
import org.platen.testkit.database.MariaDbExtension;
import org.platen.testkit.database.TestSchema;

/** Stock that is bought, for the store or for a job. */
@ExtendWith(MariaDbExtension.class)
class PurchaseStoryTest extends Story {
    private final Store store;

    PurchaseStoryTest(TestSchema schema) {
        super(schema);
        store = new Store(shop);
        shop.tee("shirt");
        store.keep("shirt");
    }

    private OrderId waiting() {
        OrderId order = shop.paid(Ticket.of("shirt", 1));
        shop.clock.forward(Duration.ofMinutes(1));
        assertThat(shop.states(order)).containsExactly("intake_hold");
        return order;
    }

    private JobId job(OrderId order) {
        return shop.jobs(order).get(0).id();
    }

    @Test
    @Tag("TB-23")
    @Tag("TB-14")
    void a_job_whose_stock_is_bought_is_on_order_and_released_when_it_arrives() {
        shop.house.types().add(Plugin.orderedTee().usesBlanks());
        OrderId order = waiting();

        PurchaseView purchase = store.buy("shirt", 1, job(order));

        assertThat(purchase.lines().get(0).job()).isEqualTo(job(order));
        JobView held = shop.jobs(order).get(0);
        assertThat(held.state()).isEqualTo("on_order");
        assertThat(held.holds().get(0).message()).isEqualTo("On order: shirt from Blanks Ltd PO-7");
        assertThat(store.level("shirt")).isEqualTo("0/0/1");

        PurchaseView arrived = store.arrive(purchase, 1, false);

        assertThat(arrived.state()).isEqualTo(PurchaseView.State.CLOSED);
        assertThat(shop.states(order)).containsExactly("pending");
        assertThat(store.level("shirt")).isEqualTo("1/1/0");
    }

    @Test
    @Tag("TB-23")
    void where_the_workflow_knows_no_such_state_the_hold_says_that_it_waits_for_parts() {
        OrderId order = waiting();

        store.buy("shirt", 1, job(order));

        JobView held = shop.jobs(order).get(0);
        assertThat(held.state()).isEqualTo("intake_hold");
        assertThat(held.holds())
                .singleElement()
                .satisfies(hold -> assertThat(hold.reason()).isEqualTo(HoldReason.PARTS));
    }

    @Test
    @Tag("TB-24")
    void what_arrives_goes_to_the_job_that_it_was_ordered_for_though_an_older_one_waits() {
        OrderId older = waiting();
        OrderId bought = waiting();
        PurchaseView purchase = store.buy("shirt", 1, job(bought));

        store.arrive(purchase, 1, false);

        assertThat(shop.states(bought)).containsExactly("pending");
        assertThat(shop.states(older)).containsExactly("intake_hold");
        assertThat(store.level("shirt")).isEqualTo("1/1/0");
    }

    @Test
    @Tag("TB-24")
    void more_than_was_ordered_goes_on_to_the_job_that_waits_longest() {
        OrderId older = waiting();
        OrderId younger = waiting();
        OrderId bought = waiting();
        PurchaseView purchase = store.buy("shirt", 1, job(bought));

        PurchaseView arrived = store.arrive(purchase, 2, false);

        assertThat(arrived.lines().get(0).received()).isEqualByComparingTo("2");
        assertThat(shop.states(bought)).containsExactly("pending");
        assertThat(shop.states(older)).containsExactly("pending");
        assertThat(shop.states(younger)).containsExactly("intake_hold");
    }

    @Test
    void a_short_delivery_leaves_the_rest_on_its_way_until_nobody_waits_for_it() {
        PurchaseView purchase = store.buy("shirt", 5, null);

        assertThat(store.arrive(purchase, 2, false).state()).isEqualTo(PurchaseView.State.OPEN);
        assertThat(store.level("shirt")).isEqualTo("2/0/3");

        assertThat(store.arrive(purchase, 1, true).state()).isEqualTo(PurchaseView.State.CLOSED);
        assertThat(store.level("shirt")).isEqualTo("3/0/0");
        assertThat(refused(() -> store.arrive(purchase, 1, false)).code()).isEqualTo(Errors.STATE);
    }

    @Test
    void a_job_whose_design_is_not_there_yet_keeps_what_arrived_for_it() {
        shop.blankTee("blank");
        store.keep("blank");
        OrderId order = shop.paid(Ticket.of("blank", 1));
        PurchaseView purchase = store.buy("blank", 1, job(order));

        store.arrive(purchase, 1, false);
        OrderId other = shop.paid(Ticket.of("blank", 1));
        shop.tee.checksArtBy(job -> java.util.List.of());
        shop.house.checks().check(Shop.OPERATOR, other);
        assertThat(shop.states(other)).containsExactly("intake_hold");
        assertThat(store.level("blank")).isEqualTo("1/1/0");

        shop.house.checks().check(Shop.OPERATOR, order);
        assertThat(shop.states(order)).containsExactly("pending");
    }

    @Test
    @Tag("TB-23")
    void a_job_whose_purchase_is_cancelled_says_again_what_it_lacks_unless_another_one_is_on_its_way() {
        shop.house.types().add(Plugin.orderedTee().usesBlanks());
        OrderId order = waiting();
        OrderId twice = waiting();
        PurchaseView purchase = store.buy("shirt", 1, job(order));
        PurchaseView first = store.buy("shirt", 1, job(twice));
        store.buy("shirt", 1, job(twice));

        shop.house.purchases().cancel(Shop.OPERATOR, purchase.id());
        shop.house.purchases().cancel(Shop.OPERATOR, first.id());

        assertThat(shop.jobs(order).get(0).holds()).singleElement().satisfies(hold -> {
            assertThat(hold.reason()).isEqualTo(HoldReason.INVENTORY);
            assertThat(hold.message()).isEqualTo("Needs 1 piece of shirt at main; available: 0");
        });
        assertThat(shop.jobs(twice).get(0).holds())
                .singleElement()
                .satisfies(hold -> assertThat(hold.message()).startsWith("On order: shirt"));
        store.arrive(store.buy("shirt", 1, null), 1, false);
        assertThat(shop.states(order)).containsExactly("pending");
    }

    @Test
    @Tag("TB-24")
    void a_purchase_that_is_closed_short_leaves_no_job_waiting_for_it() {
        OrderId order = waiting();
        PurchaseView purchase = store.buy("shirt", 2, job(order));
        shop.house.purchases().receive(Shop.OPERATOR, purchase.id(), new ReceiptDraft(List.of(), true));

        assertThat(shop.jobs(order).get(0).holds()).singleElement().satisfies(hold -> {
            assertThat(hold.reason()).isEqualTo(HoldReason.INVENTORY);
            assertThat(hold.message()).startsWith("Needs 1 piece of shirt");
        });
        assertThat(store.level("shirt")).isEqualTo("0/0/0");
    }

    @Test
    void a_cancelled_purchase_is_not_on_its_way_any_more() {
        PurchaseView purchase = store.buy("shirt", 5, null);

        PurchaseView canceled = shop.house.purchases().cancel(Shop.OPERATOR, purchase.id());

        assertThat(canceled.state()).isEqualTo(PurchaseView.State.CANCELED);
        assertThat(store.level("shirt")).isEqualTo("0/0/0");
        assertThat(shop.house
                        .purchases()
                        .find(Shop.OPERATOR, PurchaseView.State.OPEN, new PageRequest(10, null))
                        .items())
                .isEmpty();
    }

    /** A job that needs five shirts. */
    private OrderId five() {
        Plugin tee = Plugin.orderedTee().usesBlanks();
        tee.explodesBy(() -> List.of(new WantedJob("five", "Five shirts", "main", 5, Map.of())));
        shop.house.types().add(tee);
        return waiting();
    }

    @Test
    @Tag("TB-23")
    @Tag("TB-24")
    void a_job_of_which_a_part_arrived_still_says_that_the_rest_is_on_its_way() {
        OrderId order = five();
        PurchaseView purchase = store.buy("shirt", 5, job(order));

        store.arrive(purchase, 3, false);
        shop.house.checks().check(Shop.OPERATOR, order);

        assertThat(store.level("shirt")).isEqualTo("3/3/2");
        JobView waiting = shop.jobs(order).get(0);
        assertThat(waiting.state()).isEqualTo("on_order");
        assertThat(waiting.holds())
                .singleElement()
                .satisfies(hold -> assertThat(hold.message()).isEqualTo("On order: shirt from Blanks Ltd PO-7"));

        store.arrive(purchase, 2, false);

        assertThat(shop.states(order)).containsExactly("pending");
        assertThat(store.level("shirt")).isEqualTo("5/5/0");
    }

    @Test
    void a_job_of_which_no_more_than_a_part_arrives_says_what_it_lacks() {
        OrderId order = five();

        store.arrive(store.buy("shirt", 5, job(order)), 3, true);

        assertThat(shop.jobs(order).get(0).holds())
                .singleElement()
                .satisfies(
                        hold -> assertThat(hold.message()).isEqualTo("Needs 2 piece of shirt at main; available: 0"));
    }
}
