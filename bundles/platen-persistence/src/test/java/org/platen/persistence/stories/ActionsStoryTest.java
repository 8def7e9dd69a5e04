package org.platen.persistence.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.platen.api.access.Call;
import org.platen.api.access.Role;
import org.platen.api.error.Errors;
import org.platen.api.job.JobView;
import org.platen.api.model.Address;
import org.platen.api.model.Money;
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

    @Test
    void a_paid_order_takes_no_second_payment_until_its_total_is_raised() {
        OrderId order = shop.enter(Ticket.of("shirt", 1).total("10.00")).id();
        shop.pay(order);
        Money again = new Money(new BigDecimal("10.00"), "EUR");

        assertThat(refused(() -> shop.house.orders().pay(Shop.OPERATOR, order, again, "card", null))
                        .code())
                .isEqualTo(Errors.STATE);

        shop.admin("UPDATE orders SET total = 12 WHERE id = " + order);
        assertThat(action(order, "pay").open()).isTrue();
        assertThat(shop.house
                        .orders()
                        .pay(Shop.OPERATOR, order, null, "card", null)
                        .amount()
                        .amount())
                .isEqualByComparingTo("2");
    }

    @Test
    @Tag("G-12")
    void what_is_ready_at_two_locations_leaves_in_two_shipments_and_each_location_sees_its_own() {
        shop.location("north");
        OrderId order = shop.enter(
                        Ticket.of("shirt", 1).line("shirt", 1).location("main").onAccount())
                .id();
        shop.house
                .routing()
                .override(Shop.OPERATOR, order, shop.order(order).items().get(1).id(), "north");
        Call north = new Call(
                "nora",
                Set.of(Role.OPERATOR),
                null,
                null,
                Set.of(shop.floor.location("north").orElseThrow().id()));
        List<JobView> shirts = shop.jobs(order);
        shop.house
                .batches()
                .label(Shop.OPERATOR, shop.batch(List.of(shirts.get(0))).id());
        shop.makeTee(shirts.get(0));
        assertThat(action(order, "ship").open()).isTrue();
        assertThat(shop.house.orders().actions(north, order))
                .filteredOn(one -> one.name().equals("ship"))
                .noneMatch(OrderAction::open);

        shop.house
                .batches()
                .label(Shop.OPERATOR, shop.batch(List.of(shirts.get(1))).id());
        shop.makeTee(shirts.get(1));
        assertThat(action(order, "ship").message()).contains("2 are ready at 2 locations", "must be named");
        assertThat(shop.ship(order, shirts.get(1)).jobs())
                .containsExactly(shirts.get(1).id());
        assertThat(action(order, "ship").message()).isEqualTo("Makes a shipment of 1 jobs that are ready");
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
