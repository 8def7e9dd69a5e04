package org.platen.persistence.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.platen.api.delivery.ProblemService;
import org.platen.api.delivery.ProblemView;
import org.platen.api.error.Errors;
import org.platen.api.model.OrderId;
import org.platen.api.model.PageRequest;
import org.platen.api.order.CustomerStatus;
import org.platen.api.order.DeliveryState;
import org.platen.api.order.OrderState;
import org.platen.api.shipping.BoughtLabel;
import org.platen.api.shipping.LabelQueue.Task;
import org.platen.api.shipping.LabelWish;
import org.platen.api.shipping.PackageDraft;
import org.platen.api.shipping.ShipmentDraft;
import org.platen.api.shipping.ShipmentView;
import org.platen.api.shipping.TrackingEvent;
import org.platen.api.shipping.TrackingEvent.Status;
import org.platen.core.shipping.LabelDesk;
import org.platen.persistence.internal.sql.SqlProblems;
import org.platen.testkit.database.TestSchema;

/** What carriers say about parcels: in its time, before anybody scanned them out, and when they are asked. */
class CarrierNewsStoryTest extends Story {
    private static final PackageDraft BOX = new PackageDraft(450, 300, 200, 100, List.of());

    CarrierNewsStoryTest(TestSchema schema) {
        super(schema);
        shop.plate("sign", 1);
    }

    private LabelDesk desk() {
        return shop.house.labels();
    }

    /** A made order of one sign in so many packages, each with a bought label: T-1, T-2 and so on. */
    private ShipmentView labelled(int packages) {
        OrderId order = shop.paid(Ticket.of("sign", 1));
        shop.makePlates(order);
        ShipmentView shipment = shop.house
                .shipments()
                .create(
                        Shop.OPERATOR,
                        order,
                        new ShipmentDraft(
                                false, null, null, null, false, List.of(), Collections.nCopies(packages, BOX)));
        desk().order(Shop.OPERATOR, shipment.id(), new LabelWish("post", null, List.of()));
        for (Task task : desk().claim(10, Duration.ofMinutes(3), Set.of())) {
            desk().begin(task, "rate_1");
            String tracking = "T-" + task.parcel().number();
            desk().bought(task, new BoughtLabel("shp_" + tracking, "USPS", tracking, null, null));
        }
        return shop.house.shipments().get(Shop.OPERATOR, shipment.id());
    }

    private int told(String key, String tracking, Status status) {
        return desk().tracked("post", List.of(new TrackingEvent(key, tracking, status, shop.clock.instant(), "said")));
    }

    private void shipScan(ShipmentView shipment) {
        shop.scan(shop.jobs(shipment.order()).get(0), "ship");
    }

    private List<ProblemView> problems() {
        return problemPage().find(Shop.OPERATOR, new PageRequest(10, null)).items();
    }

    private List<String> marks(ShipmentView shipment, String name) {
        return shop.column(
                "SELECT actor FROM history_mark WHERE name = '" + name + "' AND order_id = " + shipment.order());
    }

    @Test
    @Tag("PI-27")
    void what_is_delivered_before_anybody_scanned_it_is_shipped_and_delivered_by_the_scan() {
        ShipmentView shipment = labelled(1);
        shop.house.shipments().labelPrinted(Shop.OPERATOR, shipment.id());

        told("evt_1", "T-1", Status.DELIVERED);

        assertThat(shop.order(shipment.order()).state()).isEqualTo(OrderState.COMPLETED);
        shipScan(shipment);

        assertThat(shop.order(shipment.order()).state()).isEqualTo(OrderState.SHIPPED);
        assertThat(shop.order(shipment.order()).delivery()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(shop.order(shipment.order()).customerStatus()).isEqualTo(CustomerStatus.DELIVERED);
        assertThat(marks(shipment, "shipment.left")).containsExactly("olga");
        assertThat(marks(shipment, "shipment.delivered")).hasSize(1);
    }

    @Test
    void until_the_scan_people_see_what_the_carrier_has() {
        ShipmentView shipment = labelled(1);
        told("evt_0", "T-1", Status.ANNOUNCED);
        assertThat(problems()).isEmpty();

        told("evt_1", "T-1", Status.IN_TRANSIT);
        shop.clock.forward(Duration.ofHours(5));
        told("evt_2", "T-1", Status.OUT_FOR_DELIVERY);

        ProblemView problem = problems().get(0);
        assertThat(problem.kind()).isEqualTo("SHIPMENT");
        assertThat(problem.id()).isEqualTo(shipment.id().value());
        assertThat(problem.order()).isEqualTo(shipment.order());
        assertThat(problem.problem()).isEqualTo("The carrier has it, nobody scanned it");
        ShipmentView seen = shop.house.shipments().get(Shop.OPERATOR, shipment.id());
        assertThat(seen.carrierHasAt()).isEqualTo(shop.clock.instant().minus(Duration.ofHours(5)));
        assertThat(seen.packages().get(0).tracking()).isEqualTo(Status.OUT_FOR_DELIVERY);
        assertThat(seen.labelPrinted())
                .as("what the carrier has wears its label")
                .isTrue();
        assertThat(shop.states(shipment.order())).containsOnly("completed");
        assertThat(marks(shipment, "shipment.tracked")).containsExactly("carrier:post", "carrier:post", "carrier:post");
        assertThat(refused(() -> problemPage().retry(Shop.OPERATOR, "SHIPMENT", problem.id()))
                        .code())
                .isEqualTo(Errors.STATE);

        shipScan(shipment);

        assertThat(problems()).isEmpty();
        assertThat(shop.order(shipment.order()).state()).isEqualTo(OrderState.SHIPPED);
        assertThat(shop.order(shipment.order()).delivery()).isEqualTo(DeliveryState.IN_TRANSIT);
    }

    @Test
    void one_of_two_parcels_delivered_is_no_delivery_yet() {
        ShipmentView shipment = labelled(2);
        told("evt_1", "T-1", Status.DELIVERED);
        assertThat(problems()).hasSize(1);

        shipScan(shipment);
        assertThat(shop.states(shipment.order()))
                .as("package 2 has no label yet")
                .containsOnly("completed");
        told("evt_2", "T-2", Status.IN_TRANSIT);
        assertThat(shop.order(shipment.order()).state()).isEqualTo(OrderState.SHIPPED);
        assertThat(shop.order(shipment.order()).delivery()).isEqualTo(DeliveryState.IN_TRANSIT);
        assertThat(problems()).isEmpty();
        told("evt_3", "T-2", Status.DELIVERED);

        assertThat(shop.order(shipment.order()).delivery()).isEqualTo(DeliveryState.DELIVERED);
    }

    @Test
    void who_knows_better_takes_it_off_the_page_with_a_reason() {
        ShipmentView shipment = labelled(1);
        told("evt_1", "T-1", Status.IN_TRANSIT);

        problemPage().skip(Shop.OPERATOR, "SHIPMENT", shipment.id().value(), "wrong label on the parcel");
        told("evt_2", "T-1", Status.IN_TRANSIT);

        assertThat(problems()).isEmpty();
        assertThat(shop.column("SELECT carrier_problem FROM shipment"))
                .containsExactly("The carrier has it, nobody scanned it | skipped by olga: wrong label on the parcel");
    }

    @Test
    @Tag("PI-27")
    void parcels_under_way_are_asked_about_in_turn_and_by_one_node_only() {
        labelled(3);
        assertThat(underWay(10)).as("bought a moment ago").isEmpty();
        shop.admin("UPDATE shipment_package SET looked_at = looked_at - INTERVAL (10 - number) HOUR");

        assertThat(underWay(2)).containsExactly("T-1", "T-2");
        assertThat(underWay(10)).containsExactly("T-3");
        assertThat(underWay(10)).isEmpty();
    }

    @Test
    @Tag("R33")
    void a_parcel_that_a_node_died_over_is_asked_about_by_another_within_a_minute() {
        labelled(2);
        shop.admin("UPDATE shipment_package SET looked_at = looked_at - INTERVAL (10 - number) HOUR");
        assertThat(underWay(10)).containsExactly("T-1", "T-2");
        desk().asked("post", "T-2");

        shop.admin("UPDATE shipment_package SET looked_at = looked_at - INTERVAL 41 SECOND");

        assertThat(underWay(10)).as("only the one that nobody answered for").containsExactly("T-1");
        desk().asked("post", "T-1");
        assertThat(underWay(10)).isEmpty();
    }

    @Test
    void nobody_asks_about_what_arrived_came_back_or_is_very_old() {
        labelled(3);
        told("evt_1", "T-1", Status.DELIVERED);
        told("evt_2", "T-2", Status.RETURNED);
        shop.admin("UPDATE shipment_package SET labelled_at = '2020-01-01', looked_at = looked_at - INTERVAL 1 DAY");

        assertThat(underWay(10)).as("once more").containsExactly("T-3");
        shop.admin("UPDATE shipment_package SET looked_at = looked_at - INTERVAL 1 DAY");
        assertThat(underWay(10)).isEmpty();
    }

    @Test
    void a_label_that_went_back_is_not_asked_about() {
        ShipmentView shipment = labelled(1);
        desk().filed(desk().claim(1, Duration.ofMinutes(3), Set.of()).get(0), null, null);
        desk().voidLabel(Shop.OPERATOR, shipment.id(), 1);
        desk().voided(desk().claim(1, Duration.ofMinutes(3), Set.of()).get(0));
        shop.admin("UPDATE shipment_package SET looked_at = looked_at - INTERVAL 1 DAY");

        assertThat(underWay(10)).isEmpty();
    }

    @Test
    void a_parcels_story_told_again_is_no_news() {
        ShipmentView shipment = labelled(1);
        List<TrackingEvent> story = IntStream.range(0, 40)
                .mapToObj(i -> new TrackingEvent("evt_" + i, "T-1", Status.IN_TRANSIT, shop.clock.instant(), null))
                .toList();
        assertThat(desk().tracked("post", story)).isEqualTo(40);

        assertThat(desk().tracked("post", story)).isZero();

        assertThat(marks(shipment, "shipment.tracked")).hasSize(40);
    }

    private List<String> underWay(int max) {
        return desk().underWay("post", max, Duration.ofHours(4), Duration.ofDays(60), Duration.ofSeconds(40));
    }

    private ProblemService problemPage() {
        return new SqlProblems(shop.transactions);
    }
}
