package org.platen.persistence.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.platen.api.delivery.OutboundUpdate;
import org.platen.api.error.Errors;
import org.platen.api.job.JobView;
import org.platen.api.model.OrderId;
import org.platen.api.order.CustomerStatus;
import org.platen.api.order.DeliveryState;
import org.platen.api.order.OrderState;
import org.platen.api.shipping.PackageContent;
import org.platen.api.shipping.PackageDraft;
import org.platen.api.shipping.PackageView;
import org.platen.api.shipping.ShipmentDraft;
import org.platen.api.shipping.ShipmentView;
import org.platen.persistence.internal.sql.SqlInbox;
import org.platen.persistence.internal.sql.SqlOutbox;
import org.platen.testkit.database.TestSchema;

/** What goes into which parcel, and who is told of it. */
class PackingStoryTest extends Story {
    PackingStoryTest(TestSchema schema) {
        super(schema);
        shop.tee("shirt");
        shop.plate("sign", 1);
    }

    private static PackageDraft box(int grams, PackageContent... contents) {
        return new PackageDraft(grams, 300, 200, 100, List.of(contents));
    }

    private static PackageContent all(JobView job) {
        return new PackageContent(job.id(), null);
    }

    private ShipmentView pack(OrderId order, PackageDraft... packages) {
        return shop.house
                .shipments()
                .create(
                        Shop.OPERATOR,
                        order,
                        new ShipmentDraft(false, "DHL", null, null, false, List.of(), List.of(packages)));
    }

    private OrderId ordered(Web web) {
        long delivery = new SqlInbox(shop.transactions)
                .storeClaimed("shopify", "demo", "order", null, Map.of(), new byte[] {'{', '}'}, Duration.ofMinutes(1))
                .getAsLong();
        OrderId order = shop.house
                .intake()
                .receive(Shop.PARTNER, "shopify", "demo", web.told(), delivery)
                .order();
        assertThat(order).isNotNull();
        return order;
    }

    /** What the storefront hears, update by update. */
    private List<OutboundUpdate> heard() {
        SqlOutbox outbox = new SqlOutbox(shop.transactions);
        shop.admin("UPDATE outbox SET next_at = '2020-01-01'");
        List<OutboundUpdate> heard = new ArrayList<>();
        List<OutboundUpdate> next = outbox.claim(10, Duration.ofMinutes(1), Set.of());
        while (!next.isEmpty()) {
            heard.addAll(next);
            next.forEach(update -> outbox.sent(update.id(), null));
            next = outbox.claim(10, Duration.ofMinutes(1), Set.of());
        }
        return heard;
    }

    @Test
    @Tag("TB-17")
    void a_shipment_leaves_when_the_label_of_each_of_its_packages_is_printed() {
        OrderId order = shop.paid(Ticket.of("sign", 3));
        shop.makePlates(order);
        List<JobView> jobs = shop.jobs(order);
        ShipmentView shipment = pack(order, box(900, all(jobs.get(0)), all(jobs.get(1))), box(450, all(jobs.get(2))));
        assertThat(shipment.packages()).extracting(PackageView::number).containsExactly(1, 2);
        assertThat(shipment.packages().get(1).contents())
                .containsExactly(new PackageContent(jobs.get(2).id(), 1));
        jobs.forEach(job -> shop.scan(job, "ship"));

        shop.house.shipments().labelPrinted(Shop.OPERATOR, shipment.id(), 2);
        assertThat(shop.order(order).state()).isEqualTo(OrderState.COMPLETED);
        assertThat(shop.house.shipments().get(Shop.OPERATOR, shipment.id()).labelPrinted())
                .isFalse();
        shop.house.shipments().labelPrinted(Shop.OPERATOR, shipment.id(), 2);
        assertThat(shop.order(order).state()).isEqualTo(OrderState.COMPLETED);
        shop.house.shipments().labelPrinted(Shop.OPERATOR, shipment.id(), 1);

        assertThat(shop.order(order).state()).isEqualTo(OrderState.SHIPPED);
    }

    @Test
    @Tag("G-5")
    void a_part_that_left_shows_as_such_until_the_rest_follows() {
        OrderId order = shop.paid(Ticket.of("sign", 2));
        shop.makePlates(order);
        List<JobView> jobs = shop.jobs(order);
        assertThat(shop.order(order).partiallyShipped()).isFalse();

        shop.ship(order, jobs.get(0));
        shop.scan(jobs.get(0), "ship");
        assertThat(shop.order(order).partiallyShipped()).isTrue();
        shop.ship(order);
        shop.scan(jobs.get(1), "ship");

        assertThat(shop.order(order).partiallyShipped()).isFalse();
        assertThat(shop.order(order).state()).isEqualTo(OrderState.SHIPPED);
    }

    @Test
    @Tag("G-5")
    @Tag("PI-10")
    void the_storefront_hears_of_each_package_once_with_what_is_in_it() {
        OrderId order = ordered(Web.order("1001").line("a", "sign", 3).line("b", "sign", 1));
        shop.makePlates(order);
        List<JobView> jobs = shop.jobs(order);
        ShipmentView shipment =
                pack(order, box(900, all(jobs.get(0)), all(jobs.get(1))), box(450, all(jobs.get(2)), all(jobs.get(3))));
        shop.house.shipments().labelPrinted(Shop.OPERATOR, shipment.id());
        jobs.forEach(job -> shop.scan(job, "ship"));

        assertThat(shop.told(order)).containsExactly("IN_PRODUCTION", "SHIPPED", "SHIPPED");
        List<OutboundUpdate> shipped =
                heard().stream().filter(one -> one.shipped() != null).toList();
        assertThat(shipped)
                .extracting(one -> one.shipped().lines())
                .containsExactly(
                        List.of(new OutboundUpdate.Line("a", 2)),
                        List.of(new OutboundUpdate.Line("a", 1), new OutboundUpdate.Line("b", 1)));
        assertThat(shipped.get(0).shipped().shipment())
                .isNotEqualTo(shipped.get(1).shipped().shipment());
    }

    @Test
    @Tag("PI-10")
    void a_shipment_of_one_package_is_one_message_with_its_tracking_however_many_jobs_it_has() {
        OrderId order = ordered(Web.order("1001").line("a", "sign", 5));
        shop.makePlates(order);
        shop.ship(order);
        shop.jobs(order).forEach(job -> shop.scan(job, "ship"));

        assertThat(shop.told(order)).containsExactly("IN_PRODUCTION", "SHIPPED");
        OutboundUpdate.Shipped shipped = heard().get(1).shipped();
        assertThat(shipped.trackingNumber()).isEqualTo("T-1");
        assertThat(shipped.lines()).containsExactly(new OutboundUpdate.Line("a", 5));
        assertThat(shop.house.shipments().ofOrder(Shop.OPERATOR, order).get(0).trackingNumber())
                .isEqualTo("T-1");
    }

    @Test
    void what_is_in_the_packages_must_be_what_is_in_the_shipment() {
        OrderId order = shop.paid(Ticket.of("sign", 2));
        shop.makePlates(order);
        List<JobView> jobs = shop.jobs(order);

        assertThat(refused(() -> pack(order, box(900, all(jobs.get(0)))))).hasMessageContaining("in no package");
        assertThat(refused(() -> pack(order, box(900, all(jobs.get(0)), all(jobs.get(1))), box(1))))
                .hasMessageContaining("every package or of none");
        assertThat(refused(() -> pack(order, box(900, all(jobs.get(0)), all(jobs.get(0)), all(jobs.get(1)))))
                        .code())
                .isEqualTo(Errors.CONTENT);
        assertThat(refused(() -> pack(order, box(0))).errors().get(0).pointer()).isEqualTo("/packages/0/weightGrams");
        assertThat(shop.house.shipments().ofOrder(Shop.OPERATOR, order)).isEmpty();
    }

    @Test
    void a_shipment_leaves_from_one_location() {
        OrderId order = shop.paid(Ticket.of("sign", 2));
        shop.makePlates(order);
        List<JobView> jobs = shop.jobs(order);
        shop.location("north");
        shop.admin("UPDATE job SET location_id = (SELECT id FROM location WHERE code = 'north') WHERE id = "
                + jobs.get(1).id());

        assertThat(refused(() -> pack(order)).code()).isEqualTo(Errors.CONTENT);
        shop.ship(order, jobs.get(0));
        shop.ship(order, jobs.get(1));

        assertThat(shop.house.shipments().ofOrder(Shop.OPERATOR, order)).hasSize(2);
    }

    @Test
    @Tag("IN-21")
    @Tag("IN-22")
    void what_the_customer_fetches_needs_no_label_and_is_delivered_when_somebody_took_it() {
        OrderId order = ordered(Web.order("1001").line("a", "sign", 1));
        shop.makePlates(order);
        ShipmentView shipment = shop.house
                .shipments()
                .create(Shop.OPERATOR, order, new ShipmentDraft(true, null, null, null, false, List.of()));
        assertThat(refused(() -> shop.house.shipments().collected(Shop.OPERATOR, shipment.id(), "Ann"))
                        .code())
                .isEqualTo(Errors.STATE);

        shop.scan(shop.jobs(order).get(0), "ship");
        assertThat(shop.order(order).delivery()).isEqualTo(DeliveryState.READY_FOR_COLLECTION);
        assertThat(shop.told(order)).containsExactly("IN_PRODUCTION", "SHIPPED");
        assertThat(shop.column("SELECT spo FROM history_mark WHERE name = 'shipment.left' AND order_id = " + order))
                .containsExactly("ReadyForCollection");
        shop.house.shipments().collected(Shop.OPERATOR, shipment.id(), "Ann");
        shop.house.shipments().collected(Shop.OPERATOR, shipment.id(), "Bob");

        assertThat(shop.order(order).delivery()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(shop.order(order).customerStatus()).isEqualTo(CustomerStatus.DELIVERED);
        assertThat(shop.order(order).state()).isEqualTo(OrderState.SHIPPED);
        assertThat(shop.column("SELECT JSON_VALUE(detail, '$.by') FROM history_mark WHERE name ="
                        + " 'shipment.collected' AND order_id = " + order))
                .containsExactly("Ann");
    }

    @Test
    @Tag("IN-21")
    void what_a_carrier_takes_is_marked_as_shipped_and_nobody_fetches_it() {
        OrderId order = shop.paid(Ticket.of("sign", 1));
        shop.makePlates(order);
        ShipmentView shipment = shop.ship(order);
        shop.scan(shop.jobs(order).get(0), "ship");

        assertThat(shop.column("SELECT spo FROM history_mark WHERE name = 'shipment.left' AND order_id = " + order))
                .containsExactly("Shipped");
        assertThat(refused(() -> shop.house.shipments().collected(Shop.OPERATOR, shipment.id(), null))
                        .code())
                .isEqualTo(Errors.STATE);
    }
}
