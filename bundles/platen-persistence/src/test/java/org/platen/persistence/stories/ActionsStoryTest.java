package org.platen.persistence.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.platen.api.error.Errors;
import org.platen.api.job.JobView;
import org.platen.api.model.Address;
import org.platen.api.model.OrderId;
import org.platen.api.order.OrderAction;
import org.platen.api.order.OrderPatch;
import org.platen.testkit.database.TestSchema;

/** What may still be done to an order (G-4). */
@Tag("G-4")
class ActionsStoryTest extends Story {
    ActionsStoryTest(TestSchema schema) {
        super(schema);
        shop.tee("shirt");
    }

    private OrderAction action(OrderId order, String name) {
        return shop.house.orders().actions(Shop.OPERATOR, order).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<String> open(OrderId order) {
        return shop.house.orders().actions(Shop.OPERATOR, order).stream()
                .filter(OrderAction::open)
                .map(OrderAction::name)
                .toList();
    }

    @Test
    void the_actions_close_one_after_the_other_as_the_order_goes_on() {
        OrderId order = shop.enter(Ticket.of("shirt", 2).total("10.00")).id();
        assertThat(open(order)).containsExactly("pay", "changeItems", "changeAddress", "hold", "cancel", "copy");
        shop.pay(order);
        assertThat(open(order)).doesNotContain("pay");
        assertThat(action(order, "cancel").message()).isEqualTo("Cancels the order: 2 jobs end at once");

        shop.batchAndLabel(order);
        List<JobView> shirts = shop.jobs(order);
        shop.scan(shirts.get(0), "pick");
        shop.scan(shirts.get(0), "printer");
        assertThat(action(order, "cancel").message())
                .isEqualTo("Cancels the order: 1 jobs end at once; 1 are in the making and run to their end, what they"
                        + " make never ships");
        assertThat(action(order, "changeItems").message()).contains("1 jobs that were begun");
        assertThat(action(order, "ship").open()).isFalse();

        shop.scan(shirts.get(0), "qc");
        shop.makeTee(shirts.get(1));
        assertThat(action(order, "ship").message()).isEqualTo("Makes a shipment of 2 jobs that are ready");
        shop.ship(order);
        assertThat(action(order, "changeAddress").open()).isFalse();
        assertThat(action(order, "changeAddress").message()).contains("carries the old address");

        shirts.forEach(shirt -> shop.scan(shirt, "ship"));
        assertThat(open(order)).containsExactly("close", "copy");
    }

    @Test
    void an_address_on_a_printed_label_is_not_changed_behind_it() {
        OrderId order = shop.paid(Ticket.of("shirt", 1));
        shop.makeTees(order);
        shop.ship(order);

        assertThat(refused(() -> shop.house.orders().patch(Shop.OPERATOR, order, elsewhere(), OptionalLong.empty()))
                        .code())
                .isEqualTo(Errors.STATE);
    }

    private static OrderPatch elsewhere() {
        return new OrderPatch(
                null,
                null,
                null,
                new Address("Ann", null, "Street 2", null, "Berlin", null, "10115", "DE", null),
                Set.of());
    }
}
