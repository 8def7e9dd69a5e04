package org.platen.persistence.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.platen.api.access.Call;
import org.platen.api.delivery.ProblemView;
import org.platen.api.error.Errors;
import org.platen.api.floor.LocationView;
import org.platen.api.job.JobView;
import org.platen.api.model.Address;
import org.platen.api.model.OrderId;
import org.platen.api.model.PageRequest;
import org.platen.api.order.CustomerStatus;
import org.platen.api.order.DeliveryState;
import org.platen.api.order.OrderState;
import org.platen.api.shipping.LabelQueue;
import org.platen.api.shipping.LabelQueue.Task;
import org.platen.api.shipping.LabelQueue.Work;
import org.platen.api.shipping.LabelState;
import org.platen.api.shipping.PackageView;
import org.platen.api.shipping.ShipmentDraft;
import org.platen.api.shipping.ShipmentView;
import org.platen.api.shipping.TrackingEvent;
import org.platen.api.shipping.TrackingEvent.Status;
import org.platen.persistence.internal.jpa.catalog.AtOnce;
import org.platen.testkit.database.TestSchema;

/** Labels that cost money: wanted, bought once, taken back; and what the carrier says afterwards. */
class ShippingLabelStoryTest extends CarrierLabels {
    ShippingLabelStoryTest(TestSchema schema) {
        super(schema);
    }

    @Test
    void the_paid_label_of_a_shipment_that_nothing_is_left_in_goes_back() {
        OrderId order = made(1);
        ShipmentView shipment = packed(order, BOX);
        wish(shipment, cheapest("easypost"));
        buy("T-9");
        assertThat(state(shipment)).isEqualTo(LabelState.BOUGHT);

        shop.house
                .shipments()
                .takeOut(Shop.OPERATOR, shipment.id(), shop.jobs(order).get(0).id());

        assertThat(state(shipment)).isEqualTo(LabelState.VOIDING);
        desk().voided(next());
        assertThat(refused(() -> wish(shipment, cheapest("easypost")))).hasMessageContaining("taken out");
    }

    @Test
    @Tag("PI-10")
    void a_wish_is_stored_first_and_what_was_bought_is_on_the_shipment() {
        Address dock = new Address("Shop", null, "Dock 1", null, "Berlin", null, "10115", "DE", null);
        shop.floor.putLocation(new LocationView(0, "main", "Main", true, dock, null, "UTC", Map.of()));
        OrderId order = made(1);
        ShipmentView shipment = packed(order, BOX);
        ShipmentView wished = wish(shipment, cheapest("post"));
        assertThat(wished.packages().get(0).label().state()).isEqualTo(LabelState.WANTED);
        assertThat(refused(() -> shop.house.shipments().labelPrinted(Shop.OPERATOR, shipment.id()))
                        .code())
                .isEqualTo(Errors.STATE);

        Task task = next();
        assertThat(task.work()).isEqualTo(Work.BUY);
        assertThat(task.asked()).isFalse();
        assertThat(task.parcel().weightGrams()).isEqualTo(450);
        assertThat(task.parcel().location()).isEqualTo("main");
        assertThat(task.parcel().from()).isEqualTo(dock);
        assertThat(claim()).isEmpty();
        assertThat(desk().begin(task, "rate_1")).isTrue();
        desk().bought(task, label("T-77"));
        Task file = next();
        assertThat(file.work()).isEqualTo(Work.FILE);
        desk().filed(file, "ab".repeat(32), "image/png");

        ShipmentView bought = shop.house.shipments().get(Shop.OPERATOR, shipment.id());
        assertThat(bought.trackingNumber()).isEqualTo("T-77");
        assertThat(bought.carrier()).isEqualTo("USPS");
        PackageView parcel = bought.packages().get(0);
        assertThat(parcel.labelFile()).isEqualTo("ab".repeat(32));
        assertThat(parcel.label().cost().amount()).isEqualByComparingTo("7.90");
        assertThat(parcel.label().state()).isEqualTo(LabelState.BOUGHT);
        assertThat(claim()).isEmpty();
        shop.house.shipments().labelPrinted(Shop.OPERATOR, shipment.id());
        shop.scan(shop.jobs(order).get(0), "ship");
        assertThat(shop.order(order).state()).isEqualTo(OrderState.SHIPPED);
        assertThat(shop.column("SELECT actor FROM history_mark WHERE name = 'label.bought' AND order_id = " + order))
                .containsExactly("carrier:post");
    }

    @Test
    @Tag("R38")
    void a_node_that_dies_after_the_carrier_took_the_money_is_followed_by_one_that_looks_first() {
        ShipmentView shipment = packed(made(1), BOX);
        wish(shipment, cheapest("post"));
        Task first = next();
        assertThat(desk().begin(first, "rate_1")).isTrue();
        theNodeDies();

        Task second = next();
        assertThat(second.asked()).isTrue();
        assertThat(second.rate()).isEqualTo("rate_1");
        assertThat(second.parcel().reference()).isEqualTo(first.parcel().reference());
        assertThat(desk().begin(first, "rate_2")).isFalse();
        desk().bought(second, label("T-1"));
        desk().bought(first, label("T-1"));

        assertThat(state(shipment)).isEqualTo(LabelState.BOUGHT);
        assertThat(shop.column("SELECT COUNT(*) FROM history_mark WHERE name = 'label.bought'"))
                .containsExactly("1");
        desk().filed(next(), null, null);
    }

    @Test
    @Tag("R38")
    void twenty_clicks_for_one_package_are_one_purchase() {
        ShipmentView shipment = packed(made(1), BOX);

        AtOnce.run(20, click -> wish(shipment, cheapest("post")));

        assertThat(claim()).hasSize(1);
        assertThat(shop.column("SELECT COUNT(*) FROM label_purchase")).containsExactly("1");
    }

    @Test
    void one_key_is_one_wish_even_after_the_label_went_back() {
        ShipmentView shipment = packed(made(1), BOX);
        Call call = Shop.OPERATOR.with(new Call.Once("k-1", "0".repeat(64)));
        desk().order(call, shipment.id(), cheapest("post"));
        desk().voidLabel(Shop.OPERATOR, shipment.id(), 1);

        desk().order(call, shipment.id(), cheapest("post"));

        assertThat(parcel(shipment, 1).label()).isNull();
        assertThat(claim()).isEmpty();
    }

    @Test
    void eight_attempts_in_vain_are_a_problem_that_a_person_tries_again() {
        ShipmentView shipment = packed(made(1), BOX);
        wish(shipment, cheapest("post"));
        for (int i = 0; i < 8; i++) {
            timePasses();
            Task task = next();
            if (i == 0) {
                assertThat(desk().begin(task, "rate_1")).isTrue();
            }
            desk().retry(task, "no answer", null);
        }
        timePasses();
        assertThat(claim()).isEmpty();
        assertThat(state(shipment)).isEqualTo(LabelState.FAILED);
        ProblemView problem = problemPage()
                .find(Shop.OPERATOR, new PageRequest(10, null))
                .items()
                .get(0);
        assertThat(problem.kind()).isEqualTo("LABEL");
        assertThat(problem.problem()).isEqualTo("no answer");
        assertThat(refused(() -> wish(shipment, cheapest("other")))).hasMessageContaining("may have sold a label");

        problemPage().retry(Shop.OPERATOR, "LABEL", problem.id());

        Task again = next();
        assertThat(again.asked()).isTrue();
        assertThat(again.rate()).isEqualTo("rate_1");
        desk().bought(again, label("T-9"));
        desk().filed(next(), null, null);
        assertThat(state(shipment)).isEqualTo(LabelState.BOUGHT);
    }

    @Test
    void a_carrier_that_runs_nowhere_is_waited_for_and_no_attempt_counts() {
        ShipmentView shipment = packed(made(1), BOX);
        wish(shipment, cheapest("post"));
        for (int i = 0; i < 20; i++) {
            Task task = next();
            assertThat(task.attempt()).isEqualTo(1);
            desk().postpone(task, "No connection to carrier post runs", Duration.ofSeconds(1));
            assertThat(claim()).isEmpty();
            timePasses();
        }

        assertThat(state(shipment)).isEqualTo(LabelState.WANTED);
        assertThat(parcel(shipment, 1).label().problem()).isEqualTo("No connection to carrier post runs");
        buy("T-1");
        assertThat(state(shipment)).isEqualTo(LabelState.BOUGHT);
    }

    @Test
    void what_a_carrier_refuses_may_be_bought_from_another() {
        ShipmentView shipment = packed(made(1), BOX);
        wish(shipment, cheapest("post"));
        Task task = next();
        assertThat(desk().begin(task, "rate_1")).isTrue();
        desk().refused(task, "The address is unknown");
        assertThat(parcel(shipment, 1).label().problem()).isEqualTo("The address is unknown");

        wish(shipment, cheapest("other"));
        Task other = next();
        assertThat(other.carrier()).isEqualTo("other");
        assertThat(other.parcel().reference()).isNotEqualTo(task.parcel().reference());
        assertThat(shop.column("SELECT state FROM label_purchase ORDER BY id")).containsExactly("DROPPED", "BUYING");
    }

    @Test
    void a_label_that_goes_back_leaves_the_package_without_one() {
        ShipmentView shipment = packed(made(1), BOX);
        wish(shipment, cheapest("post"));
        buy("T-1");
        shop.house.shipments().labelPrinted(Shop.OPERATOR, shipment.id());

        assertThat(desk().voidLabel(Shop.OPERATOR, shipment.id(), 1)
                        .packages()
                        .get(0)
                        .label()
                        .state())
                .isEqualTo(LabelState.VOIDING);
        Task task = next();
        assertThat(task.work()).isEqualTo(Work.VOID);
        assertThat(task.labelId()).isEqualTo("shp_T-1");
        desk().voided(task);

        ShipmentView now = shop.house.shipments().get(Shop.OPERATOR, shipment.id());
        assertThat(now.trackingNumber()).isNull();
        assertThat(now.labelPrinted()).isFalse();
        assertThat(now.packages().get(0).label()).isNull();
        wish(shipment, cheapest("post"));
        buy("T-2");
        assertThat(shop.column("SELECT state FROM label_purchase ORDER BY id")).containsExactly("VOIDED", "BOUGHT");
    }

    @Test
    void a_label_that_the_carrier_does_not_take_back_stays_bought_with_the_reason() {
        ShipmentView shipment = packed(made(1), BOX);
        wish(shipment, cheapest("post"));
        buy("T-1");
        desk().voidLabel(Shop.OPERATOR, shipment.id(), 1);
        for (int i = 0; i < 8; i++) {
            assertThat(state(shipment)).isEqualTo(LabelState.VOIDING);
            timePasses();
            desk().retry(next(), "no answer", null);
        }

        assertThat(state(shipment)).isEqualTo(LabelState.BOUGHT);
        assertThat(parcel(shipment, 1).label().problem()).isEqualTo("no answer");
        desk().voidLabel(Shop.OPERATOR, shipment.id(), 1);
        desk().refused(next(), "used already");
        assertThat(state(shipment)).isEqualTo(LabelState.BOUGHT);
    }

    @Test
    void a_cancelled_order_gives_its_labels_back_also_one_that_is_just_being_bought() {
        OrderId order = made(2);
        List<JobView> jobs = shop.jobs(order);
        ShipmentView first = shop.house
                .shipments()
                .create(
                        Shop.OPERATOR,
                        order,
                        new ShipmentDraft(
                                false,
                                null,
                                null,
                                null,
                                false,
                                List.of(jobs.get(0).id()),
                                List.of(BOX)));
        wish(first, cheapest("post"));
        buy("T-1");
        ShipmentView second = packed(order, BOX);
        wish(second, cheapest("post"));
        Task inHand = next();
        assertThat(desk().begin(inHand, "rate_1")).isTrue();

        shop.house.orders().cancel(Shop.OPERATOR, order, null);
        assertThat(state(first)).isEqualTo(LabelState.VOIDING);
        assertThat(state(second)).isEqualTo(LabelState.BUYING);
        desk().bought(inHand, label("T-2"));

        assertThat(claim()).extracting(Task::work).containsExactly(Work.VOID, Work.VOID);
        assertThat(refused(() -> wish(second, cheapest("post"))).code()).isEqualTo(Errors.STATE);
    }

    @Test
    @Tag("PI-27")
    void the_carrier_says_that_it_is_delivered_and_says_it_twice() {
        OrderId order = made(1);
        ShipmentView shipment = packed(order, BOX, BOX);
        wish(shipment, cheapest("post"));
        List<Task> both = claim();
        desk().begin(both.get(0), "rate_1");
        desk().bought(both.get(0), label("T-1"));
        desk().begin(both.get(1), "rate_1");
        desk().bought(both.get(1), label("T-2"));
        shop.house.shipments().labelPrinted(Shop.OPERATOR, shipment.id());
        shop.scan(shop.jobs(order).get(0), "ship");

        assertThat(told("evt_1", "T-1", Status.DELIVERED)).isEqualTo(1);
        assertThat(shop.order(order).delivery()).isEqualTo(DeliveryState.IN_TRANSIT);
        assertThat(told("evt_2", "T-2", Status.OUT_FOR_DELIVERY)).isEqualTo(1);
        assertThat(told("evt_1", "T-1", Status.DELIVERED)).isZero();
        assertThat(told("evt_9", "T-404", Status.DELIVERED)).isEqualTo(1);
        assertThat(told("evt_3", "T-2", Status.DELIVERED)).isEqualTo(1);
        assertThat(told("evt_3", "T-2", Status.DELIVERED)).isZero();

        assertThat(shop.order(order).delivery()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(shop.order(order).customerStatus()).isEqualTo(CustomerStatus.DELIVERED);
        assertThat(shop.order(order).state()).isEqualTo(OrderState.SHIPPED);
        assertThat(shop.column(
                        "SELECT actor FROM history_mark WHERE name = 'shipment.delivered' AND order_id = " + order))
                .containsExactly("carrier:post");
    }

    private int told(String key, String tracking, Status status) {
        return desk().tracked("post", List.of(new TrackingEvent(key, tracking, status, shop.clock.instant(), null)));
    }

    @Test
    void who_collects_or_has_left_gets_no_label() {
        OrderId order = made(1);
        ShipmentView collect = shop.house
                .shipments()
                .create(Shop.OPERATOR, order, new ShipmentDraft(true, null, null, null, false, List.of()));
        assertThat(refused(() -> wish(collect, cheapest("post"))).code()).isEqualTo(Errors.STATE);
        shop.scan(shop.jobs(order).get(0), "ship");
        assertThat(refused(() -> wish(collect, cheapest("post"))).code()).isEqualTo(Errors.STATE);
        assertThat(refused(() -> desk().voidLabel(Shop.OPERATOR, collect.id(), 1))
                        .code())
                .isEqualTo(Errors.NOT_FOUND);
    }

    @Test
    void a_carrier_that_is_busy_is_passed_over() {
        wish(packed(made(1), BOX), cheapest("post"));
        wish(packed(made(1), BOX), cheapest("other"));

        assertThat(desk().claim(10, LEASE, Set.of("post")))
                .extracting(LabelQueue.Task::carrier)
                .containsExactly("other");
        assertThat(claim()).extracting(LabelQueue.Task::carrier).containsExactly("post");
    }
}
