package org.platen.persistence.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.platen.api.delivery.OutboundUpdate;
import org.platen.api.delivery.Outbox;
import org.platen.api.error.Errors;
import org.platen.api.job.JobView;
import org.platen.api.job.ScanRequest;
import org.platen.api.model.OrderId;
import org.platen.api.order.CustomerOrderView.Line;
import org.platen.api.order.CustomerOrderView.Step;
import org.platen.api.order.CustomerStatus;
import org.platen.persistence.internal.sql.SqlOutbox;
import org.platen.testkit.database.TestSchema;

/** What customers see of the work. */
class CustomerViewStoryTest extends Story {
    CustomerViewStoryTest(TestSchema schema) {
        super(schema);
        shop.tee("shirt");
    }

    private Line line(OrderId order) {
        return shop.house.orders().customerView(Shop.OPERATOR, order).items().get(0);
    }

    private void show(String state, boolean visible, String label) {
        shop.house.decorationTypes().showState(Shop.OPERATOR, "tee", state, visible, label);
    }

    private OrderId sold() {
        return shop.house
                .intake()
                .receive(
                        Shop.PARTNER,
                        "shopify",
                        "demo",
                        Web.order("1001").line("a", "shirt", 2).told(),
                        null)
                .order();
    }

    @Test
    @Tag("PI-12")
    void the_storefront_is_to_be_told_when_a_shown_step_begins_or_ends_and_of_no_other() {
        show("scanned", true, "On the printer");
        OrderId order = sold();
        shop.batchAndLabel(order);
        JobView shirt = shop.jobs(order).get(0);
        shop.scan(shirt, "pick");
        assertThat(shop.told(order)).containsExactly("IN_PRODUCTION");

        shop.scan(shirt, "printer");
        assertThat(shop.told(order)).containsExactly("IN_PRODUCTION", "IN_PRODUCTION");
        shop.scan(shirt, "qc");
        assertThat(shop.told(order)).hasSize(3);

        show("scanned", false, null);
        shop.makeTee(shop.jobs(order).get(1));
        assertThat(shop.told(order)).hasSize(3);
    }

    @Test
    @Tag("PI-12")
    void the_storefront_is_told_once_that_the_last_piece_of_a_line_made_all_of_it_complete() {
        show("completed", true, "Made");
        OrderId order = shop.house
                .intake()
                .receive(
                        Shop.PARTNER,
                        "shopify",
                        "demo",
                        Web.order("1002")
                                .line("a", "shirt", 2)
                                .line("b", "shirt", 1)
                                .told(),
                        null)
                .order();
        shop.batchAndLabel(order);
        List<JobView> shirts = shop.jobs(order);
        shop.makeTee(shirts.get(0));
        assertThat(shop.told(order)).containsExactly("IN_PRODUCTION");

        shop.makeTee(shirts.get(1));

        assertThat(shop.told(order)).containsExactly("IN_PRODUCTION", "IN_PRODUCTION");
        assertThat(line(order).steps()).containsExactly(new Step("Made", 2));
    }

    @Test
    @Tag("PI-12")
    @Tag("PI-14")
    void the_storefront_is_told_that_a_spoilt_piece_in_a_shown_state_is_given_up() {
        show("qc_failed", true, "Made again");
        OrderId order = sold();
        shop.batchAndLabel(order);
        JobView shirt = shop.jobs(order).get(0);
        shop.scan(shirt, "pick");
        shop.scan(shirt, "printer");
        shop.house.jobs().scan(Shop.OPERATOR, new ScanRequest(shirt.barcode(), "qc", null, "STAIN"));
        assertThat(line(order).steps()).containsExactly(new Step("Made again", 1));
        assertThat(shop.told(order)).hasSize(2);

        shop.house.jobs().waive(Shop.OPERATOR, shirt.id(), "the customer takes one");

        assertThat(line(order).steps()).isEmpty();
        assertThat(shop.column("SELECT status FROM outbox WHERE notice IS NULL AND order_id = " + order))
                .as("its steps, besides the notice that a piece will not come")
                .hasSize(3);
    }

    @Test
    void an_order_that_was_entered_here_has_no_storefront_to_tell() {
        show("intake_hold", true, "Getting ready");
        show("pending", true, "Waiting for its turn");
        OrderId entered = shop.paid(Ticket.of("shirt", 1));

        assertThat(line(entered).steps()).containsExactly(new Step("Waiting for its turn", 1));
        assertThat(shop.told(entered)).isEmpty();
    }

    @Test
    void what_several_shirts_did_before_the_storefront_was_told_is_told_once() {
        show("scanned", true, "On the printer");
        OrderId order = sold();
        shop.batchAndLabel(order);
        for (JobView shirt : shop.jobs(order)) {
            shop.scan(shirt, "pick");
            shop.scan(shirt, "printer");
        }
        Outbox outbox = new SqlOutbox(shop.transactions);

        OutboundUpdate first = outbox.claim(9, Duration.ofMinutes(1), Set.of()).get(0);
        assertThat(first.steps()).as("in production").isNull();
        outbox.sent(first.id(), null);
        OutboundUpdate steps = outbox.claim(9, Duration.ofMinutes(1), Set.of()).get(0);
        assertThat(steps.steps()).isNotNull();
        assertThat(steps.status()).isEqualTo(CustomerStatus.IN_PRODUCTION);
        outbox.sent(steps.id(), null);
        assertThat(outbox.claim(9, Duration.ofMinutes(1), Set.of())).isEmpty();

        shop.scan(shop.jobs(order).get(0), "qc");
        assertThat(outbox.claim(9, Duration.ofMinutes(1), Set.of()))
                .singleElement()
                .satisfies(again -> assertThat(again.steps()).isNotNull());
    }

    @Test
    @Tag("PI-11")
    @Tag("PI-12")
    void sub_states_reach_the_customer_only_where_the_shop_shows_them() {
        OrderId order = shop.paid(Ticket.of("shirt", 2));
        shop.batchAndLabel(order);
        List<JobView> shirts = shop.jobs(order);
        shop.scan(shirts.get(0), "pick");
        shop.scan(shirts.get(0), "printer");
        assertThat(line(order).steps()).isEmpty();

        show("scanned", true, "On the printer");
        assertThat(line(order).steps()).containsExactly(new Step("On the printer", 1));
        assertThat(line(order).status()).isEqualTo(CustomerStatus.IN_PRODUCTION);
        show("labeled", true, null);
        assertThat(line(order).steps()).extracting(Step::pieces).containsExactly(1, 1);

        show("scanned", false, null);
        assertThat(line(order).steps()).hasSize(1).extracting(Step::label).doesNotContain("On the printer");
        assertThat(refused(() -> show("no-such-state", true, null)).code()).isEqualTo(Errors.NOT_FOUND);
    }
}
