package org.platen.persistence.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.platen.api.catalog.CustomerDraft;
import org.platen.api.error.Errors;
import org.platen.api.history.MarkView;
import org.platen.api.model.CustomerId;
import org.platen.api.model.Money;
import org.platen.api.model.OrderId;
import org.platen.api.model.PageRequest;
import org.platen.api.order.ApprovalState;
import org.platen.api.order.HoldView;
import org.platen.api.order.JobPolicy;
import org.platen.api.order.OrderFilter;
import org.platen.api.order.OrderState;
import org.platen.api.order.OrderSummary;
import org.platen.api.order.PaymentState;
import org.platen.testkit.database.TestSchema;

/** What an order must have before anything is made: money, a place, a date, a yes. */
class GatesStoryTest extends Story {
    GatesStoryTest(TestSchema schema) {
        super(schema);
        shop.tee("shirt");
    }

    private CustomerId customer(boolean onAccount, boolean needsApproval) {
        return shop.catalog
                .createCustomer(Shop.OPERATOR, new CustomerDraft("Ann", null, null, onAccount, needsApproval))
                .id();
    }

    @Test
    @Tag("PI-04")
    void half_a_payment_makes_nothing_and_the_rest_everything() {
        OrderId order = shop.enter(Ticket.of("shirt", 1).total("10.00")).id();

        shop.house.orders().pay(Shop.OPERATOR, order, new Money(new java.math.BigDecimal("4"), "EUR"), "card", "r-1");
        assertThat(shop.order(order).payment()).isEqualTo(PaymentState.UNPAID);
        assertThat(shop.jobs(order)).isEmpty();

        shop.pay(order);
        assertThat(shop.order(order).payment()).isEqualTo(PaymentState.PAID);
        assertThat(shop.order(order).paid().amount()).isEqualByComparingTo("10");
        assertThat(shop.jobs(order)).hasSize(1);
        assertThat(refused(() -> shop.pay(order)).code()).isEqualTo(Errors.STATE);
    }

    @Test
    @Tag("PI-04")
    void a_customer_on_account_needs_no_payment() {
        OrderId order = shop.enter(Ticket.of("shirt", 2).customer(customer(true, false)))
                .id();

        assertThat(shop.states(order)).containsExactly("pending", "pending");
    }

    @Test
    void an_order_on_assignment_does_not_wait_for_money_and_a_manual_one_waits_for_the_button() {
        OrderId assigned = shop.enter(Ticket.of("shirt", 1).policy(JobPolicy.ON_ASSIGNMENT))
                .id();
        OrderId manual = shop.paid(Ticket.of("shirt", 1).policy(JobPolicy.MANUAL));

        assertThat(shop.jobs(assigned)).hasSize(1);
        assertThat(shop.jobs(manual)).isEmpty();
        shop.house.checks().run(Shop.OPERATOR);
        assertThat(shop.jobs(manual)).isEmpty();

        shop.house.orders().reconcile(Shop.OPERATOR, manual, null, false);
        assertThat(shop.jobs(manual)).hasSize(1);
    }

    @Test
    @Tag("TB-03")
    void with_two_locations_jobs_wait_until_somebody_decides_where() {
        shop.location("north");
        OrderId order = shop.paid(Ticket.of("shirt", 2));
        assertThat(shop.order(order).state()).isEqualTo(OrderState.PRODUCTION_HOLD);
        assertThat(shop.jobs(order)).isEmpty();
        assertThat(shop.house.orders().why(Shop.OPERATOR, order).causes())
                .extracting(cause -> cause.code())
                .contains("order.no-location");

        shop.house.orders().assign(Shop.OPERATOR, order, "north");

        assertThat(shop.jobs(order)).hasSize(2).allMatch(job -> "north".equals(job.location()));
        assertThat(shop.order(order).state()).isEqualTo(OrderState.OPEN);
        assertThat(refused(() -> shop.house.orders().assign(Shop.OPERATOR, order, "main"))
                        .code())
                .isEqualTo(Errors.STATE);
    }

    @Test
    @Tag("IN-05")
    void an_order_for_later_waits_for_its_date_and_leaves_the_next_of_its_series_behind_once() {
        Instant date = shop.clock.instant().plus(Duration.ofDays(30));
        OrderId order = shop.enter(Ticket.of("shirt", 1)
                        .number("monthly")
                        .customer(customer(true, false))
                        .processAt(date, 1))
                .id();
        assertThat(shop.jobs(order)).isEmpty();
        assertThat(shop.order(order).holds()).extracting(HoldView::code).containsExactly("order.future-date");
        assertThat(shop.house.orders().spoView(Shop.OPERATOR, order).spoStatus())
                .isEqualTo("FutureOrder");
        shop.house.checks().run(Shop.OPERATOR);
        assertThat(shop.jobs(order)).isEmpty();

        shop.clock.forward(Duration.ofDays(31));
        shop.house.checks().run(Shop.OPERATOR);
        shop.house.checks().run(Shop.OPERATOR);

        assertThat(shop.states(order)).containsExactly("pending");
        List<OrderSummary> series = series();
        assertThat(series).hasSize(2);
        OrderId next = series.stream()
                .map(OrderSummary::id)
                .filter(id -> !id.equals(order))
                .findFirst()
                .orElseThrow();
        assertThat(shop.order(next).processAt()).isEqualTo("2026-05-01T08:00:00Z");
        assertThat(shop.jobs(next)).isEmpty();
    }

    @Test
    @Tag("IN-05")
    void an_order_goes_on_when_its_date_has_come_though_its_series_cannot() {
        for (String amiss : List.of("orders SET repeat_months = 200000", "order_item SET sku_code = 'gone'")) {
            OrderId order = shop.enter(Ticket.of("shirt", 1)
                            .line("shirt", 1)
                            .number("monthly")
                            .customer(customer(true, false))
                            .processAt(shop.clock.instant().plus(Duration.ofDays(1)), 1))
                    .id();
            shop.admin("UPDATE " + amiss + " ORDER BY id DESC LIMIT 1");
            shop.clock.forward(Duration.ofDays(2));
            shop.house.checks().run(Shop.OPERATOR);

            assertThat(shop.jobs(order)).as(amiss).isNotEmpty();
            assertThat(series()).as(amiss).extracting(OrderSummary::id).containsExactly(order);
            shop.house.checks().run(Shop.OPERATOR);
            assertThat(shop.order(order).notes())
                    .singleElement()
                    .satisfies(note -> assertThat(note.text())
                            .startsWith("The next order of this series could not be entered: ")
                            .containsAnyOf("200000", "gone"));
            assertThat(shop.house.orders().history(Shop.OPERATOR, order))
                    .extracting(MarkView::name)
                    .containsOnlyOnce("order.repeat-refused");
            shop.admin("UPDATE orders SET order_number = 'done', repeat_months = NULL");
        }
    }

    private List<OrderSummary> series() {
        return shop.house
                .orders()
                .find(
                        Shop.OPERATOR,
                        new OrderFilter(
                                null,
                                null,
                                null,
                                null,
                                "monthly",
                                null,
                                null,
                                OrderFilter.Closed.INCLUDE,
                                OrderFilter.Sort.CREATED),
                        PageRequest.first())
                .items();
    }

    @Test
    @Tag("IN-05")
    void a_series_goes_on_though_its_order_is_paid_only_after_its_date() {
        OrderId order = shop.enter(Ticket.of("shirt", 1)
                        .number("monthly")
                        .total("3")
                        .processAt(shop.clock.instant().plus(Duration.ofDays(1)), 1))
                .id();
        shop.clock.forward(Duration.ofDays(2));
        shop.house.checks().run(Shop.OPERATOR);

        shop.pay(order);
        shop.house.checks().run(Shop.OPERATOR);

        assertThat(shop.jobs(order)).hasSize(1);
        assertThat(series()).hasSize(2);
    }

    @Test
    @Tag("IN-06")
    @Tag("IN-24")
    void nothing_is_made_before_the_approver_says_yes() {
        OrderId order =
                shop.enter(Ticket.of("shirt", 1).customer(customer(true, true))).id();
        assertThat(shop.order(order).approval()).isEqualTo(ApprovalState.PENDING);
        assertThat(shop.house.orders().spoView(Shop.OPERATOR, order).spoStatus())
                .isEqualTo("UnapprovedOrder");
        shop.house.orders().reconcile(Shop.OPERATOR, order, null, false);
        assertThat(shop.jobs(order)).isEmpty();

        shop.house.orders().approve(Shop.OPERATOR, order, true, "fine");

        assertThat(shop.states(order)).containsExactly("pending");
        MarkView mark = shop.house.orders().history(Shop.OPERATOR, order).stream()
                .filter(one -> "Approved".equals(one.spo()))
                .findFirst()
                .orElseThrow();
        assertThat(mark.actor()).isEqualTo("olga");
        assertThat(mark.at()).isEqualTo(shop.clock.instant());
        assertThat(mark.detail()).containsEntry("comment", "fine");
    }

    @Test
    @Tag("IN-26")
    void a_rejected_order_stays_where_it_is_with_the_reason() {
        OrderId order =
                shop.enter(Ticket.of("shirt", 1).customer(customer(true, true))).id();

        shop.house.orders().approve(Shop.OPERATOR, order, false, "too rude");

        assertThat(shop.jobs(order)).isEmpty();
        assertThat(shop.house.orders().spoView(Shop.OPERATOR, order).spoStatus())
                .isEqualTo("Rejected");
        assertThat(shop.house.orders().history(Shop.OPERATOR, order))
                .anyMatch(mark -> mark.name().equals("order.rejected")
                        && "too rude".equals(mark.detail().get("comment")));
        shop.house.checks().run(Shop.OPERATOR);
        assertThat(shop.jobs(order)).isEmpty();
    }

    @Test
    @Tag("IN-01")
    @Tag("IN-03")
    @Tag("IN-04")
    void a_draft_line_is_nothing_a_basket_waits_and_a_checkout_is_an_order() {
        OrderId basket = shop.enter(new Ticket().basket().onAccount()).id();
        shop.house
                .orders()
                .addItem(
                        Shop.OPERATOR,
                        basket,
                        Ticket.of("shirt", 1).draft().lines().get(0));
        assertThat(shop.house.orders().history(Shop.OPERATOR, basket))
                .anyMatch(mark -> mark.name().equals("item.added") && "Nothing".equals(mark.spo()));
        assertThat(shop.house.orders().spoView(Shop.OPERATOR, basket).spoStatus())
                .isEqualTo("InBasket");
        assertThat(shop.jobs(basket)).isEmpty();

        shop.house.orders().submit(Shop.OPERATOR, basket);

        assertThat(shop.house.orders().history(Shop.OPERATOR, basket)).anyMatch(mark -> "Ordered".equals(mark.spo()));
        assertThat(shop.jobs(basket)).hasSize(1);
        assertThat(refused(() -> shop.house.orders().submit(Shop.OPERATOR, basket))
                        .code())
                .isEqualTo(Errors.STATE);
    }

    @Test
    @Tag("IN-02")
    void a_checkout_that_was_cut_in_half_ends_by_itself() {
        OrderId basket = shop.enter(Ticket.of("shirt", 1).basket().onAccount()).id();
        shop.admin("UPDATE orders SET creating = TRUE WHERE id = " + basket);
        assertThat(shop.order(basket).creating()).isTrue();

        shop.clock.forward(Duration.ofMinutes(5));
        shop.house.checks().run(Shop.OPERATOR);

        assertThat(shop.order(basket).creating()).isFalse();
        assertThat(shop.states(basket)).containsExactly("pending");
    }

    @Test
    @Tag("IN-82")
    @Tag("IN-83")
    @Tag("IN-84")
    @Tag("IN-85")
    @Tag("IN-86")
    void the_po_number_can_be_added_changed_and_cleared_after_the_order_was_placed() {
        OrderId order = shop.paid(Ticket.of("shirt", 1));
        assertThat(shop.order(order).poAction()).isEqualTo("ADD");

        shop.house.orders().setPoNumber(Shop.OPERATOR, order, "PO-1");
        assertThat(shop.order(order).poNumber()).isEqualTo("PO-1");
        assertThat(shop.order(order).poAction()).isEqualTo("EDIT");
        shop.house.orders().setPoNumber(Shop.OPERATOR, order, "PO-2");
        shop.house.orders().setPoNumber(Shop.OPERATOR, order, " ");

        assertThat(shop.order(order).poNumber()).isNull();
        assertThat(shop.order(order).poAction()).isEqualTo("ADD");
        assertThat(shop.house.orders().history(Shop.OPERATOR, order))
                .filteredOn(mark -> mark.name().equals("order.po-number"))
                .extracting(
                        mark -> mark.detail().get("from") + ">" + mark.detail().get("to"))
                .containsExactly(">PO-1", "PO-1>PO-2", "PO-2>");
    }
}
