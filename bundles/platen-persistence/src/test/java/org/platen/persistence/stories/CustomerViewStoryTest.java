package org.platen.persistence.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.platen.api.error.Errors;
import org.platen.api.job.JobView;
import org.platen.api.model.OrderId;
import org.platen.api.order.CustomerOrderView.Line;
import org.platen.api.order.CustomerOrderView.Step;
import org.platen.api.order.CustomerStatus;
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
