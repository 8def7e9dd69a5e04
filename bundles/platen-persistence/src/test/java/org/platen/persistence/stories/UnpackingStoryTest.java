package org.platen.persistence.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.platen.api.error.Errors;
import org.platen.api.history.MarkView;
import org.platen.api.job.JobView;
import org.platen.api.job.Phase;
import org.platen.api.job.ScanAnswer;
import org.platen.api.job.ScanRequest;
import org.platen.api.model.OrderId;
import org.platen.api.order.DeliveryState;
import org.platen.api.order.HoldReason;
import org.platen.api.order.HoldView;
import org.platen.api.order.OrderState;
import org.platen.api.shipping.PackageContent;
import org.platen.api.shipping.PackageDraft;
import org.platen.api.shipping.ShipmentDraft;
import org.platen.api.shipping.ShipmentView;
import org.platen.testkit.database.TestSchema;

/** What is packed can be taken out again until it has left, and what is held does not leave. */
class UnpackingStoryTest extends Story {
    UnpackingStoryTest(TestSchema schema) {
        super(schema);
        shop.plate("sign", 1);
    }

    private OrderId made(int signs) {
        return made(Web.order("1001").line("a", "sign", signs));
    }

    private OrderId made(Web web) {
        OrderId order = shop.house
                .intake()
                .receive(Shop.PARTNER, "shopify", "demo", web.told(), null)
                .order();
        shop.makePlates(order);
        return order;
    }

    private ShipmentView unlabelled(OrderId order, PackageDraft... packages) {
        return shop.house
                .shipments()
                .create(
                        Shop.OPERATOR,
                        order,
                        new ShipmentDraft(false, "DHL", "T-1", null, false, List.of(), List.of(packages)));
    }

    private static PackageDraft box(JobView... jobs) {
        return new PackageDraft(
                450,
                300,
                200,
                100,
                java.util.Arrays.stream(jobs)
                        .map(job -> new PackageContent(job.id(), null))
                        .toList());
    }

    private ShipmentView shipment(ShipmentView shipment) {
        return shop.house.shipments().get(Shop.OPERATOR, shipment.id());
    }

    private ScanAnswer reject(JobView job) {
        return shop.house.jobs().scan(Shop.OPERATOR, new ScanRequest(job.barcode(), "pack", null, "DAMAGE"));
    }

    @Test
    @Tag("G-1")
    void a_packed_piece_that_is_found_faulty_leaves_its_parcel() {
        OrderId order = made(2);
        List<JobView> jobs = shop.jobs(order);
        ShipmentView shipment = unlabelled(order, box(jobs.get(0)), box(jobs.get(1)));
        shop.scan(jobs.get(1), "ship");

        ScanAnswer answer = reject(jobs.get(1));

        assertThat(answer.phase()).isEqualTo(Phase.FAILED);
        assertThat(answer.message()).contains("take it out of the parcel of shipment " + shipment.id());
        assertThat(shipment(shipment).jobs()).containsExactly(jobs.get(0).id());
        assertThat(shipment(shipment).packages().get(1).contents()).isEmpty();
        assertThat(shop.house.jobs().history(Shop.OPERATOR, jobs.get(1).id()))
                .extracting(MarkView::name)
                .contains("job.unpacked");

        JobView again = shop.house.jobs().remake(Shop.OPERATOR, jobs.get(1).id(), "scratched");
        shop.event(again, "start");
        shop.event(again, "complete");
        shop.house.shipments().labelPrinted(Shop.OPERATOR, shipment.id());
        shop.scan(jobs.get(0), "ship");
        assertThat(shipment(shipment).shippedAt()).isNotNull();
        shop.ship(order);
        shop.scan(again, "ship");

        assertThat(shop.order(order).state()).isEqualTo(OrderState.SHIPPED);
    }

    @Test
    @Tag("PI-10")
    void what_is_left_of_a_parcel_leaves_when_the_piece_that_was_missing_is_cancelled() {
        OrderId order = made(2);
        List<JobView> jobs = shop.jobs(order);
        ShipmentView shipment = shop.ship(order);
        shop.scan(jobs.get(0), "ship");
        assertThat(shipment(shipment).shippedAt()).isNull();

        shop.house.jobs().cancel(Shop.OPERATOR, jobs.get(1).id(), "torn");

        assertThat(shop.order(order).state()).isEqualTo(OrderState.SHIPPED);
        assertThat(shop.order(order).delivery()).isEqualTo(DeliveryState.IN_TRANSIT);
        assertThat(shipment(shipment).shippedAt()).isNotNull();
        assertThat(shipment(shipment).jobs()).containsExactly(jobs.get(0).id());
        assertThat(shop.told(order)).contains("SHIPPED");
    }

    @Test
    @Tag("G-5")
    @Tag("TB-18")
    void a_parcel_that_the_driver_has_leaves_and_is_told_though_the_rest_of_the_order_is_cancelled() {
        OrderId order = made(2);
        List<JobView> jobs = shop.jobs(order);
        ShipmentView shipment = unlabelled(order, box(jobs.get(0)), box(jobs.get(1)));
        shop.house.shipments().labelPrinted(Shop.OPERATOR, shipment.id());
        shop.scan(jobs.get(0), "ship");
        assertThat(shipment(shipment).shippedAt()).isNull();

        shop.house.orders().cancel(Shop.OPERATOR, order, "too late");

        assertThat(shipment(shipment).shippedAt()).isNotNull();
        assertThat(shipment(shipment).jobs()).containsExactly(jobs.get(0).id());
        assertThat(shop.states(order)).containsExactly("shipped", "canceled");
        assertThat(shop.told(order)).containsSequence("SHIPPED", "CANCELLED");
    }

    @Test
    @Tag("PI-11")
    void a_shipment_that_nothing_is_left_of_keeps_no_order_from_being_delivered() {
        OrderId order = made(2);
        List<JobView> jobs = shop.jobs(order);
        ShipmentView first = shop.ship(order, jobs.get(0));
        shop.scan(jobs.get(0), "ship");
        ShipmentView second = unlabelled(order);
        shop.house.shipments().delivered(Shop.OPERATOR, first.id());
        assertThat(shop.order(order).delivery()).isNotEqualTo(DeliveryState.DELIVERED);

        shop.house.jobs().cancel(Shop.OPERATOR, jobs.get(1).id(), "customer does without");

        assertThat(shipment(second).jobs()).isEmpty();
        assertThat(shop.order(order).state()).isEqualTo(OrderState.SHIPPED);
        assertThat(shop.order(order).delivery()).isEqualTo(DeliveryState.DELIVERED);
        shop.house.shipments().labelPrinted(Shop.OPERATOR, second.id());
        assertThat(shipment(second).shippedAt()).isNull();
    }

    @Test
    void a_packer_takes_out_what_went_into_the_wrong_parcel() {
        OrderId order = made(2);
        List<JobView> jobs = shop.jobs(order);
        ShipmentView wrong = unlabelled(order);
        shop.scan(jobs.get(1), "ship");

        assertThat(shop.house
                        .shipments()
                        .takeOut(Shop.OPERATOR, wrong.id(), jobs.get(1).id())
                        .jobs())
                .containsExactly(jobs.get(0).id());
        assertThat(refused(() -> shop.house
                                .shipments()
                                .takeOut(Shop.OPERATOR, wrong.id(), jobs.get(1).id()))
                        .code())
                .isEqualTo(Errors.NOT_FOUND);
        ShipmentView right = shop.ship(order, jobs.get(1));
        assertThat(shipment(right).shippedAt()).as("it is to be scanned again").isNull();
        shop.scan(jobs.get(1), "ship");
        assertThat(shipment(right).shippedAt()).isNotNull();

        assertThat(refused(() -> shop.house
                                .shipments()
                                .takeOut(Shop.OPERATOR, right.id(), jobs.get(1).id()))
                        .code())
                .isEqualTo(Errors.STATE);
    }

    @Test
    @Tag("TB-17")
    void an_order_on_hold_does_not_leave_by_the_print_of_its_label() {
        OrderId order = made(1);
        ShipmentView shipment = unlabelled(order);
        shop.scan(shop.jobs(order).get(0), "ship");
        HoldView hold = shop.house.orders().hold(Shop.OPERATOR, order, HoldReason.MANUAL, "wrong address");

        var refused = refused(() -> shop.house.shipments().labelPrinted(Shop.OPERATOR, shipment.id()));

        assertThat(refused.code()).isEqualTo(Errors.STATE);
        assertThat(refused).hasMessageContaining("wrong address");
        assertThat(refused(() -> shop.house.shipments().labelPrinted(Shop.OPERATOR, shipment.id(), 1))
                        .code())
                .isEqualTo(Errors.STATE);
        assertThat(shop.order(order).state()).isEqualTo(OrderState.COMPLETED);
        shop.house.orders().release(Shop.OPERATOR, order, hold.id());
        shop.house.shipments().labelPrinted(Shop.OPERATOR, shipment.id());
        assertThat(shop.order(order).state()).isEqualTo(OrderState.SHIPPED);
    }

    @Test
    @Tag("TB-17")
    void an_order_on_hold_gets_no_shipment_that_is_labelled_already() {
        OrderId order = made(1);
        shop.scan(shop.jobs(order).get(0), "ship");
        HoldView hold = shop.house.orders().hold(Shop.OPERATOR, order, HoldReason.MANUAL, "wrong address");

        assertThat(refused(() -> shop.ship(order))).hasMessageContaining("wrong address");

        shop.house.orders().release(Shop.OPERATOR, order, hold.id());
        shop.ship(order);
        assertThat(shop.order(order).state()).isEqualTo(OrderState.SHIPPED);
    }
}
