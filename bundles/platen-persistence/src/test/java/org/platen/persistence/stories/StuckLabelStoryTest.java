package org.platen.persistence.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.platen.api.delivery.ProblemView;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.api.job.JobView;
import org.platen.api.job.ScanAnswer;
import org.platen.api.model.OrderId;
import org.platen.api.order.OrderState;
import org.platen.api.shipping.LabelQueue.Task;
import org.platen.api.shipping.LabelQueue.Work;
import org.platen.api.shipping.LabelState;
import org.platen.api.shipping.ShipmentView;
import org.platen.persistence.internal.jpa.catalog.AtOnce;
import org.platen.testkit.database.TestSchema;

/** Labels whose purchase, file or refund goes wrong half-way: no money is spent twice, and none is lost without a word. */
class StuckLabelStoryTest extends CarrierLabels {
    StuckLabelStoryTest(TestSchema schema) {
        super(schema);
    }

    private ShipmentView bought(OrderId order) {
        ShipmentView shipment = packed(order, BOX);
        wish(shipment, cheapest("post"));
        buy("T-" + shipment.id());
        return shipment;
    }

    private ScanAnswer shipScan(OrderId order) {
        return shop.scan(shop.jobs(order).get(0), "ship");
    }

    private void takeOut(ShipmentView shipment) {
        JobView job = shop.jobs(shipment.order()).get(0);
        shop.house.shipments().takeOut(Shop.OPERATOR, shipment.id(), job.id());
    }

    private List<String> purchases() {
        return shop.column("SELECT state FROM label_purchase ORDER BY id");
    }

    /** A purchase that a node began and nobody knows the end of. */
    private Task inDoubt(ShipmentView shipment) {
        wish(shipment, cheapest("post"));
        Task first = next();
        assertThat(desk().begin(first, "rate_1")).isTrue();
        desk().retry(first, "no answer", null);
        timePasses();
        return next();
    }

    @Test
    @Tag("R38")
    void a_purchase_that_cannot_be_looked_up_may_be_sold_and_nobody_sells_a_second_one() {
        OrderId order = made(1);
        ShipmentView shipment = packed(order, BOX);
        Task second = inDoubt(shipment);

        desk().inDoubt(second, "HTTP 401: the key is no longer active");

        assertThat(state(shipment)).isEqualTo(LabelState.FAILED);
        assertThat(refused(() -> wish(shipment, cheapest("other")))).hasMessageContaining("may have sold a label");
        assertThat(refused(() -> desk().voidLabel(Shop.OPERATOR, shipment.id(), 1)))
                .hasMessageContaining("may have sold the label");
        shop.house.orders().cancel(Shop.OPERATOR, order, null);
        assertThat(purchases()).containsExactly("FAILED");
        problemPage().retry(Shop.OPERATOR, "LABEL", problems().get(0).id());
        Task third = next();
        assertThat(third.asked()).isTrue();
        desk().bought(third, label("T-1"));
        assertThat(next().work()).isEqualTo(Work.VOID);
    }

    @Test
    void a_refund_that_was_given_up_is_a_problem_and_is_asked_for_again() {
        ShipmentView shipment = bought(made(1));
        desk().voidLabel(Shop.OPERATOR, shipment.id(), 1);
        fails("no answer");

        ProblemView problem = problems().get(0);
        assertThat(problem.kind()).isEqualTo("LABEL");
        assertThat(problem.topic()).isEqualTo("refund");
        assertThat(problem.problem()).isEqualTo("no answer");
        assertThat(problem.order()).isEqualTo(shipment.order());

        problemPage().retry(Shop.OPERATOR, "LABEL", problem.id());

        assertThat(problems()).isEmpty();
        assertThat(state(shipment)).isEqualTo(LabelState.VOIDING);
        Task again = next();
        assertThat(again.work()).isEqualTo(Work.VOID);
        desk().voided(again);
        assertThat(purchases()).containsExactly("VOIDED");
    }

    @Test
    void a_refund_that_the_carrier_refuses_is_a_problem_until_a_person_closes_it() {
        ShipmentView shipment = bought(made(1));
        desk().voidLabel(Shop.OPERATOR, shipment.id(), 1);
        desk().refused(next(), "The refund is rejected");
        long id = problems().get(0).id();

        problemPage().skip(Shop.OPERATOR, "LABEL", id, "It is paid by the carrier's insurance");

        assertThat(problems()).isEmpty();
        assertThat(state(shipment)).isEqualTo(LabelState.BOUGHT);
        assertThat(parcel(shipment, 1).label().problem())
                .startsWith("The refund is rejected")
                .contains("insurance");
        assertThat(refused(() -> problemPage().retry(Shop.OPERATOR, "LABEL", id))
                        .code())
                .isEqualTo(Errors.NOT_FOUND);
        desk().voidLabel(Shop.OPERATOR, shipment.id(), 1);
        desk().voided(next());
        assertThat(purchases()).containsExactly("VOIDED");
    }

    @Test
    void a_label_whose_file_was_given_up_is_a_problem_and_whoever_orders_it_again_gets_the_file() {
        ShipmentView shipment = packed(made(1), BOX);
        wish(shipment, cheapest("post"));
        Task task = next();
        desk().begin(task, "rate_1");
        desk().bought(task, label("T-1"));
        fails("The label's file cannot be stored");
        assertThat(problems()).extracting(ProblemView::topic).containsExactly("file");

        wish(shipment, cheapest("post"));
        assertThat(problems()).isEmpty();
        desk().refused(next(), "The label file is at a host which is not among labelHosts");
        problemPage().retry(Shop.OPERATOR, "LABEL", problems().get(0).id());
        Task file = next();

        assertThat(file.work()).isEqualTo(Work.FILE);
        desk().filed(file, "ab".repeat(32), "application/pdf");
        assertThat(parcel(shipment, 1).labelFile()).isEqualTo("ab".repeat(32));
        assertThat(parcel(shipment, 1).label().problem()).isNull();
        assertThat(problems()).isEmpty();
        assertThat(shop.column("SELECT COUNT(*) FROM label_purchase")).containsExactly("1");
    }

    @Test
    void a_file_that_cannot_be_fetched_is_no_word_about_the_refund_that_was_asked_for_meanwhile() {
        ShipmentView shipment = packed(made(1), BOX);
        wish(shipment, cheapest("post"));
        Task task = next();
        desk().begin(task, "rate_1");
        desk().bought(task, label("T-1"));
        Task file = next();
        desk().voidLabel(Shop.OPERATOR, shipment.id(), 1);
        Task refund = next();
        assertThat(refund.attempt()).isEqualTo(file.attempt());

        desk().refused(file, "The label file is at a host which is not among labelHosts");

        assertThat(state(shipment)).isEqualTo(LabelState.VOIDING);
        desk().voided(refund);
        assertThat(purchases()).containsExactly("VOIDED");
    }

    @Test
    @Tag("TB-17")
    void nothing_leaves_with_a_label_that_is_being_given_back() {
        OrderId order = made(1);
        ShipmentView shipment = bought(order);
        shop.house.shipments().labelPrinted(Shop.OPERATOR, shipment.id());
        desk().voidLabel(Shop.OPERATOR, shipment.id(), 1);

        ScanAnswer answer = shipScan(order);

        assertThat(answer.message()).contains("must not leave").contains("package 1 is being given back");
        assertThat(shop.order(order).state()).isNotEqualTo(OrderState.SHIPPED);
        desk().voided(next());
        wish(shipment, cheapest("post"));
        buy("T-2");
        shop.house.shipments().labelPrinted(Shop.OPERATOR, shipment.id());
        assertThat(shop.order(order).state()).isEqualTo(OrderState.SHIPPED);
        assertThat(parcel(shipment, 1).trackingNumber()).isEqualTo("T-2");
    }

    @Test
    @Tag("TB-17")
    void a_label_that_the_carrier_does_not_take_back_leaves_by_the_next_scan_and_then_stays() {
        OrderId order = made(1);
        ShipmentView shipment = bought(order);
        shop.house.shipments().labelPrinted(Shop.OPERATOR, shipment.id());
        desk().voidLabel(Shop.OPERATOR, shipment.id(), 1);
        shipScan(order);
        desk().refused(next(), "The refund is rejected");
        assertThat(shop.order(order).state()).isNotEqualTo(OrderState.SHIPPED);

        shipScan(order);

        assertThat(shop.order(order).state()).isEqualTo(OrderState.SHIPPED);
        long id = problems().get(0).id();
        assertThat(refused(() -> problemPage().retry(Shop.OPERATOR, "LABEL", id)))
                .hasMessageContaining("left with this label");
        problemPage().skip(Shop.OPERATOR, "LABEL", id, "used");
        assertThat(problems()).isEmpty();
    }

    @Test
    void who_gives_a_label_back_while_the_shipper_scans_comes_before_or_after() {
        for (int round = 0; round < 10; round++) {
            OrderId order = made(1);
            ShipmentView shipment = bought(order);
            shop.house.shipments().labelPrinted(Shop.OPERATOR, shipment.id());

            AtOnce.run(2, hand -> {
                try {
                    return hand == 0 ? shipScan(order) : desk().voidLabel(Shop.OPERATOR, shipment.id(), 1);
                } catch (PlatenException e) {
                    return e;
                }
            });

            boolean shipped = shop.order(order).state() == OrderState.SHIPPED;
            assertThat(state(shipment)).isEqualTo(shipped ? LabelState.BOUGHT : LabelState.VOIDING);
            claim().forEach(desk()::voided);
        }
    }

    @Test
    void a_label_that_was_being_bought_for_a_shipment_that_nothing_is_left_in_goes_back() {
        ShipmentView shipment = packed(made(1), BOX);
        wish(shipment, cheapest("post"));
        Task task = next();
        assertThat(desk().begin(task, "rate_1")).isTrue();

        takeOut(shipment);
        assertThat(state(shipment)).isEqualTo(LabelState.BUYING);
        desk().bought(task, label("T-1"));

        assertThat(state(shipment)).isEqualTo(LabelState.VOIDING);
        desk().voided(next());
        assertThat(shop.column("SELECT name FROM history_mark WHERE name LIKE 'label.%' ORDER BY id"))
                .containsExactly("label.wanted", "label.bought", "label.void", "label.voided");
    }

    @Test
    void nothing_is_bought_for_a_shipment_that_was_emptied_before_the_money_was_spent() {
        ShipmentView shipment = packed(made(1), BOX);
        wish(shipment, cheapest("post"));
        Task task = next();
        takeOut(shipment);

        assertThat(desk().begin(task, "rate_1")).isFalse();

        assertThat(purchases()).containsExactly("DROPPED");
        timePasses();
        assertThat(claim()).isEmpty();
    }

    @Test
    void nothing_is_bought_for_an_order_that_was_cancelled_before_the_money_was_spent() {
        OrderId order = made(1);
        wish(packed(order, BOX), cheapest("post"));
        Task task = next();
        shop.house.orders().cancel(Shop.OPERATOR, order, null);

        assertThat(desk().begin(task, "rate_1")).isFalse();

        assertThat(purchases()).containsExactly("DROPPED");
    }

    @Test
    @Tag("R38")
    void what_nobody_needs_any_more_is_not_bought_after_the_carrier_said_that_it_sold_nothing() {
        ShipmentView shipment = packed(made(1), BOX);
        Task second = inDoubt(shipment);
        takeOut(shipment);

        // It was looked up, and nothing was found.
        assertThat(desk().begin(second, "rate_1")).isFalse();

        assertThat(purchases()).containsExactly("DROPPED");
    }

    @Test
    @Tag("R38")
    void what_turns_out_to_have_been_sold_for_nobody_goes_back() {
        ShipmentView shipment = packed(made(1), BOX);
        Task second = inDoubt(shipment);
        takeOut(shipment);

        desk().bought(second, label("T-1"));

        assertThat(next().work()).isEqualTo(Work.VOID);
    }
}
