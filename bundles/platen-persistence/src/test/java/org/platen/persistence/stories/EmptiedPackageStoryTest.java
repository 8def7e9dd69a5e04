package org.platen.persistence.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.platen.api.error.Errors;
import org.platen.api.job.JobView;
import org.platen.api.job.ScanRequest;
import org.platen.api.model.Address;
import org.platen.api.model.OrderId;
import org.platen.api.order.HoldReason;
import org.platen.api.order.OrderPatch;
import org.platen.api.shipping.LabelQueue.Task;
import org.platen.api.shipping.LabelQueue.Work;
import org.platen.api.shipping.LabelState;
import org.platen.api.shipping.LabelWish;
import org.platen.api.shipping.PackageContent;
import org.platen.api.shipping.PackageDraft;
import org.platen.api.shipping.ShipmentView;
import org.platen.api.shipping.TrackingEvent;
import org.platen.testkit.database.TestSchema;

/** A package that nothing is in any more is waited for by nobody; one with an address on it keeps that address. */
class EmptiedPackageStoryTest extends CarrierLabels {
    EmptiedPackageStoryTest(TestSchema schema) {
        super(schema);
    }

    private static PackageDraft box(JobView job) {
        return new PackageDraft(450, 300, 200, 100, List.of(new PackageContent(job.id(), null)));
    }

    private void spoilt(JobView job) {
        shop.house.jobs().scan(Shop.OPERATOR, new ScanRequest(job.barcode(), "pack", null, "DAMAGE"));
    }

    /** Each package gets a label of its own, T-1, T-2 and so on. */
    private void buyAll(ShipmentView shipment) {
        wish(shipment, cheapest("post"));
        for (Task task : claim()) {
            desk().begin(task, "rate_1");
            desk().bought(task, label("T-" + task.parcel().number()));
        }
        claim().forEach(task -> desk().filed(task, null, null));
    }

    @Test
    @Tag("G-5")
    @Tag("PI-27")
    void a_package_whose_only_piece_was_spoilt_is_neither_printed_nor_bought_nor_waited_for() {
        OrderId order = made(2);
        List<JobView> jobs = shop.jobs(order);
        ShipmentView shipment = packed(order, box(jobs.get(0)), box(jobs.get(1)));

        spoilt(jobs.get(1));

        assertThat(refused(() -> wish(shipment, new LabelWish("post", null, List.of(2)))))
                .hasMessageContaining("nothing is in package 2 any more");
        wish(shipment, cheapest("post"));
        buy("T-1");
        assertThat(claim()).isEmpty();
        shop.house.shipments().labelPrinted(Shop.OPERATOR, shipment.id(), 1);
        shop.scan(jobs.get(0), "ship");
        assertThat(now(shipment).shippedAt()).isNotNull();

        desk().tracked("post", List.of(delivered("T-1")));
        assertThat(now(shipment).deliveredAt()).isNotNull();
    }

    private TrackingEvent delivered(String tracking) {
        return new TrackingEvent(
                "evt_" + tracking, tracking, TrackingEvent.Status.DELIVERED, shop.clock.instant(), "Delivered");
    }

    @Test
    @Tag("G-5")
    void the_label_of_an_emptied_package_goes_back_and_the_others_leave_meanwhile() {
        OrderId order = made(2);
        List<JobView> jobs = shop.jobs(order);
        ShipmentView shipment = packed(order, box(jobs.get(0)), box(jobs.get(1)));
        buyAll(shipment);
        shop.house.shipments().labelPrinted(Shop.OPERATOR, shipment.id(), 1);
        shop.scan(jobs.get(0), "ship");

        spoilt(jobs.get(1));

        assertThat(now(shipment).shippedAt()).isNotNull();
        assertThat(state(shipment)).isEqualTo(LabelState.BOUGHT);
        Task back = next();
        assertThat(back.work()).isEqualTo(Work.VOID);
        assertThat(back.parcel().number()).isEqualTo(2);
        desk().voided(back);
        assertThat(parcel(shipment, 1).trackingNumber()).isEqualTo("T-1");
        assertThat(parcel(shipment, 2).trackingNumber()).isNull();
    }

    @Test
    @Tag("G-5")
    @Tag("PI-10")
    void a_shipment_goes_by_the_number_of_a_package_that_something_is_in() {
        OrderId order = made(2);
        List<JobView> jobs = shop.jobs(order);
        ShipmentView shipment = packed(order, box(jobs.get(0)), box(jobs.get(1)));
        buyAll(shipment);
        shop.house.shipments().labelPrinted(Shop.OPERATOR, shipment.id());

        spoilt(jobs.get(0));

        assertThat(now(shipment).trackingNumber()).isEqualTo("T-2");
        Task back = next();
        assertThat(back.parcel().number()).isEqualTo(1);
        desk().voided(back);
        assertThat(now(shipment).labelPrinted()).isTrue();
        assertThat(now(shipment).trackingNumber()).isEqualTo("T-2");
        assertThat(shop.problems()).isEmpty();
        shop.scan(jobs.get(1), "ship");
        assertThat(now(shipment).shippedAt()).isNotNull();
    }

    private ShipmentView now(ShipmentView shipment) {
        return shop.house.shipments().get(Shop.OPERATOR, shipment.id());
    }

    @Test
    @Tag("G-5")
    void what_is_held_does_not_leave_as_a_package_beside_it_was_emptied() {
        OrderId order = made(2);
        List<JobView> jobs = shop.jobs(order);
        ShipmentView shipment = packed(order, box(jobs.get(0)), box(jobs.get(1)));
        shop.house.shipments().labelPrinted(Shop.OPERATOR, shipment.id(), 1);
        shop.scan(jobs.get(0), "ship");
        shop.house.orders().hold(Shop.OPERATOR, order, HoldReason.MANUAL, "ask Ann");

        shop.house.shipments().takeOut(Shop.OPERATOR, shipment.id(), jobs.get(1).id());

        assertThat(now(shipment).shippedAt()).isNull();
        assertThat(shop.problems()).isEmpty();
        shop.order(order).holds().forEach(hold -> shop.house.orders().release(Shop.OPERATOR, order, hold.id()));
        shop.scan(jobs.get(0), "ship");
        assertThat(now(shipment).shippedAt()).isNotNull();
    }

    @Test
    @Tag("G-4")
    void an_address_that_was_bought_a_label_for_or_is_on_one_of_the_packages_is_not_changed_behind_it() {
        OrderId order = made(2);
        List<JobView> jobs = shop.jobs(order);
        ShipmentView shipment = packed(order, box(jobs.get(0)), box(jobs.get(1)));
        move(order);
        wish(shipment, new LabelWish("post", null, List.of(1)));
        move(order);
        Task task = next();
        desk().begin(task, "rate_1");
        desk().retry(task, "no answer", null);
        assertThat(refused(() -> move(order)).code())
                .as("it may have been sold")
                .isEqualTo(Errors.STATE);
        timePasses();
        buy("T-1");
        assertThat(refused(() -> move(order)).code()).isEqualTo(Errors.STATE);
        assertThat(shop.house.orders().actions(Shop.OPERATOR, order))
                .filteredOn(action -> action.name().equals("changeAddress"))
                .noneMatch(action -> action.open());

        desk().voidLabel(Shop.OPERATOR, shipment.id(), 1);
        desk().voided(next());
        move(order);
        shop.house.shipments().labelPrinted(Shop.OPERATOR, shipment.id(), 2);
        assertThat(refused(() -> move(order))).hasMessageContaining("carries the old address");
    }

    private void move(OrderId order) {
        shop.house
                .orders()
                .patch(
                        Shop.OPERATOR,
                        order,
                        new OrderPatch(
                                null,
                                null,
                                null,
                                new Address("Ann", null, "Street 2", null, "Berlin", null, "10115", "DE", null),
                                Set.of()),
                        OptionalLong.empty());
    }
}
