package org.platen.persistence.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.platen.api.error.Errors;
import org.platen.api.job.JobView;
import org.platen.api.job.Phase;
import org.platen.api.model.OrderId;
import org.platen.api.order.CancelResult;
import org.platen.api.order.CustomerStatus;
import org.platen.api.order.DeliveryState;
import org.platen.api.order.OrderState;
import org.platen.api.shipping.ShipmentDraft;
import org.platen.api.shipping.ShipmentView;
import org.platen.testkit.database.TestSchema;

/** Goods that leave the house, and orders that are called off before they do. */
class ShippingStoryTest extends Story {
    ShippingStoryTest(TestSchema schema) {
        super(schema);
        shop.tee("shirt");
        shop.plate("sign", 1);
    }

    private ShipmentView unlabelled(OrderId order) {
        return shop.house
                .shipments()
                .create(Shop.OPERATOR, order, new ShipmentDraft(false, "DHL", null, null, false, List.of()));
    }

    @Test
    @Tag("TB-17")
    @Tag("TB-34")
    void both_the_scan_and_the_label_are_needed_in_either_order() {
        OrderId order = shop.paid(Ticket.of("sign", 2));
        shop.makePlates(order);
        List<JobView> jobs = shop.jobs(order);

        shop.scan(jobs.get(0), "ship");
        assertThat(shop.states(order)).containsOnly("completed");
        ShipmentView shipment = unlabelled(order);
        assertThat(shop.states(order)).containsOnly("completed");
        shop.house.shipments().labelPrinted(Shop.OPERATOR, shipment.id());
        assertThat(shop.states(order)).containsExactly("shipped", "completed");
        assertThat(shop.order(order).state()).isEqualTo(OrderState.COMPLETED);
        shop.scan(jobs.get(1), "ship");

        assertThat(shop.order(order).state()).isEqualTo(OrderState.SHIPPED);
        assertThat(shop.order(order).delivery()).isEqualTo(DeliveryState.IN_TRANSIT);
        shop.clock.forward(java.time.Duration.ofMinutes(1));
        assertThat(refused(() -> shop.scan(jobs.get(0), "pack")).code()).isEqualTo(Errors.TRANSITION_REFUSED);
        assertThat(refused(() -> shop.scan(jobs.get(0), "ship")).code()).isEqualTo(Errors.TRANSITION_REFUSED);
        assertThat(refused(() -> shop.event(jobs.get(0), "complete")).code()).isEqualTo(Errors.TRANSITION_REFUSED);
        assertThat(refused(() -> shop.house.orders().cancel(Shop.OPERATOR, order, null))
                        .code())
                .isEqualTo(Errors.STATE);
    }

    @Test
    void what_is_ready_ships_first_and_the_rest_follows() {
        OrderId order = shop.paid(Ticket.of("sign", 1).line("sign", 1));
        List<JobView> jobs = shop.jobs(order);
        shop.event(jobs.get(0), "start");
        shop.event(jobs.get(0), "complete");

        shop.ship(order, jobs.get(0));
        shop.scan(jobs.get(0), "ship");
        assertThat(shop.order(order).state()).isEqualTo(OrderState.OPEN);
        assertThat(shop.order(order).items())
                .extracting(item -> item.state().name())
                .containsExactly("SHIPPED", "OPEN");
        shop.event(jobs.get(1), "start");
        shop.event(jobs.get(1), "complete");
        shop.ship(order);
        shop.scan(jobs.get(1), "ship");

        assertThat(shop.order(order).state()).isEqualTo(OrderState.SHIPPED);
        assertThat(shop.house.shipments().ofOrder(Shop.OPERATOR, order))
                .hasSize(2)
                .allMatch(one -> one.shippedAt() != null);
    }

    @Test
    @Tag("PI-11")
    void an_order_is_delivered_when_each_of_its_shipments_arrived() {
        OrderId order = shop.paid(Ticket.of("sign", 1));
        shop.makePlates(order);
        ShipmentView shipment = shop.ship(order);
        assertThat(refused(() -> shop.house.shipments().delivered(Shop.OPERATOR, shipment.id()))
                        .code())
                .isEqualTo(Errors.STATE);
        shop.scan(shop.jobs(order).get(0), "ship");

        shop.house.shipments().delivered(Shop.OPERATOR, shipment.id());
        shop.house.shipments().delivered(Shop.OPERATOR, shipment.id());

        assertThat(shop.order(order).customerStatus()).isEqualTo(CustomerStatus.DELIVERED);
        assertThat(shop.order(order).state()).isEqualTo(OrderState.SHIPPED);
    }

    @Test
    @Tag("PG-34")
    @Tag("PG-35")
    @Tag("PG-36")
    void a_cancelled_order_lets_what_is_in_the_making_run_out_but_never_ships_it() {
        OrderId order = shop.paid(Ticket.of("shirt", 3));
        shop.batchAndLabel(order);
        List<JobView> jobs = shop.jobs(order);
        shop.makeTee(jobs.get(0));
        shop.scan(jobs.get(1), "pick");
        shop.scan(jobs.get(1), "printer");

        CancelResult result = shop.house.orders().cancel(Shop.OPERATOR, order, "changed her mind");
        assertThat(result.stillRunning()).containsExactly(jobs.get(1).id());
        assertThat(result.canceled())
                .containsExactly(jobs.get(0).id(), jobs.get(2).id());
        assertThat(shop.order(order).state()).isEqualTo(OrderState.CANCELED);
        assertThat(shop.states(order)).containsExactly("canceled", "scanned", "canceled");
        assertThat(shop.house.orders().cancel(Shop.OPERATOR, order, null).stillRunning())
                .containsExactly(jobs.get(1).id());
        shop.scan(jobs.get(1), "qc");

        assertThat(shop.states(order)).containsOnly("canceled");
        assertThat(refused(() -> shop.ship(order)).code()).isEqualTo(Errors.STATE);
        assertThat(shop.order(order).items().get(0).state()).isEqualTo(OrderState.CANCELED);
    }

    @Test
    @Tag("TB-18")
    void nothing_of_a_cancelled_order_can_be_produced() {
        OrderId order = shop.paid(Ticket.of("shirt", 1).line("sign", 1));
        List<JobView> jobs = shop.jobs(order);
        shop.house.batches().label(Shop.OPERATOR, shop.batch(jobs.subList(0, 1)).id());
        shop.scan(jobs.get(0), "pick");
        shop.event(jobs.get(1), "start");

        shop.house.orders().cancel(Shop.OPERATOR, order, null);

        assertThat(shop.jobs(order)).allMatch(job -> job.phase() == Phase.CANCELED);
        assertThat(shop.house.jobs().history(Shop.OPERATOR, jobs.get(1).id()))
                .anyMatch(mark -> mark.name().equals("job.cancel")
                        && "1".equals(mark.detail().get("waste")));
        var refused = refused(() -> shop.scan(jobs.get(0), "printer"));
        assertThat(refused.code()).isEqualTo(Errors.TRANSITION_REFUSED);
        assertThat(refused).hasMessageContaining("canceled");
    }

    @Test
    void a_cancelled_part_of_an_order_that_has_shipped_in_part_keeps_what_left() {
        OrderId order = shop.paid(Ticket.of("sign", 1).line("sign", 1));
        JobView first = shop.jobs(order).get(0);
        shop.event(first, "start");
        shop.event(first, "complete");
        shop.ship(order, first);
        shop.scan(first, "ship");

        shop.house.orders().cancel(Shop.OPERATOR, order, null);

        assertThat(shop.order(order).state()).isEqualTo(OrderState.CANCELED);
        assertThat(shop.order(order).items())
                .extracting(item -> item.state().name())
                .containsExactly("SHIPPED", "CANCELED");
    }

    @Test
    void a_label_printed_after_the_order_was_called_off_ships_nothing() {
        OrderId order = shop.paid(Ticket.of("sign", 1));
        shop.makePlates(order);
        ShipmentView shipment = unlabelled(order);
        shop.house.orders().cancel(Shop.OPERATOR, order, null);

        shop.house.shipments().labelPrinted(Shop.OPERATOR, shipment.id());

        assertThat(shop.house.shipments().get(Shop.OPERATOR, shipment.id()).shippedAt())
                .isNull();
        assertThat(shop.order(order).delivery()).isEqualTo(DeliveryState.NONE);
    }
}
