package org.platen.persistence.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.platen.api.delivery.OutboundUpdate;
import org.platen.api.delivery.OutboundUpdate.Deed;
import org.platen.api.delivery.OutboundUpdate.Notice;
import org.platen.api.error.Errors;
import org.platen.api.intake.IntakeResult;
import org.platen.api.intake.IntakeResult.Effect;
import org.platen.api.job.JobView;
import org.platen.api.model.Address;
import org.platen.api.model.OrderId;
import org.platen.api.order.HoldReason;
import org.platen.api.order.HoldView;
import org.platen.api.order.OrderPatch;
import org.platen.api.order.OrderState;
import org.platen.persistence.internal.sql.SqlOutbox;
import org.platen.testkit.database.TestSchema;

/** Cancel and hold go both ways between the shop and its storefronts, until the order has left the house (N-4). */
@Tag("G-4")
class TwoWayStoryTest extends Story {
    TwoWayStoryTest(TestSchema schema) {
        super(schema);
        shop.tee("shirt");
    }

    private IntakeResult told(Web order) {
        return shop.house.intake().receive(Shop.PARTNER, "shopify", "demo", order.told(), null);
    }

    private static Web shirts(int quantity) {
        return Web.order("1001").line("a", "shirt", quantity);
    }

    private OrderId sold(int quantity) {
        return told(shirts(quantity).held(false)).order();
    }

    private List<String> marks(OrderId order) {
        return shop.column("SELECT name FROM history_mark WHERE order_id = " + order + " ORDER BY id");
    }

    private List<String> said(OrderId order) {
        return shop.column("SELECT CONCAT(notice, ': ', said) FROM outbox WHERE order_id = " + order
                + " AND notice IS NOT NULL ORDER BY id");
    }

    private List<String> holds(OrderId order) {
        return shop.order(order).holds().stream().map(HoldView::code).toList();
    }

    /** The update that follows the one that the order is in production. */
    private static OutboundUpdate next(SqlOutbox outbox) {
        OutboundUpdate production =
                outbox.claim(9, Duration.ofMinutes(1), Set.of()).get(0);
        assertThat(production.notice()).isNull();
        outbox.sent(production.id(), null);
        return outbox.claim(9, Duration.ofMinutes(1), Set.of()).get(0);
    }

    private void shipped(OrderId order) {
        shop.makeTees(order);
        shop.ship(order);
        shop.jobs(order).forEach(job -> shop.scan(job, "ship"));
    }

    @Test
    void a_cancel_here_is_told_with_its_reason_and_its_echo_changes_nothing() {
        OrderId order = sold(2);

        shop.house.orders().cancel(Shop.OPERATOR, order, "Out of blanks");
        shop.house.orders().cancel(Shop.OPERATOR, order, "Once more");
        List<String> marks = marks(order);
        IntakeResult echo = told(shirts(2).canceled().minute(5).held(false));
        IntakeResult again = told(shirts(2).canceled().minute(6).held(false));

        assertThat(said(order)).containsExactly("CANCELED: Out of blanks");
        assertThat(echo.effect()).isEqualTo(Effect.UNCHANGED);
        assertThat(again.effect()).isEqualTo(Effect.UNCHANGED);
        assertThat(marks(order)).isEqualTo(marks);
    }

    @Test
    void a_cancel_there_is_not_sent_back() {
        OrderId order = sold(1);

        told(shirts(1).canceled().minute(5));

        assertThat(shop.order(order).state()).isEqualTo(OrderState.CANCELED);
        assertThat(shop.told(order)).doesNotContain("CANCELLED");
    }

    @Test
    void a_cancel_there_is_refused_with_the_reason_when_the_order_has_left_and_the_storefront_reads_it() {
        OrderId order = sold(1);
        shipped(order);

        IntakeResult refused = told(shirts(1).canceled().minute(5));
        told(shirts(1).canceled().minute(6));

        assertThat(refused.effect()).isEqualTo(Effect.IGNORED);
        assertThat(shop.order(order).state()).isEqualTo(OrderState.SHIPPED);
        assertThat(marks(order)).containsOnlyOnce("order.storefront-cancel-refused");
        assertThat(said(order)).containsExactly("SAID: Too late to cancel: the order has left the house");
        assertThat(refused(() -> shop.house.orders().cancel(Shop.OPERATOR, order, null))
                        .code())
                .isEqualTo(Errors.STATE);
    }

    @Test
    void an_order_that_was_removed_there_has_nowhere_to_read_it() {
        OrderId order = sold(1);
        shipped(order);

        shop.house.intake().removed(Shop.PARTNER, "shopify", "demo", "1001", null);

        assertThat(marks(order)).contains("order.storefront-cancel-refused");
        assertThat(said(order)).isEmpty();
    }

    @Test
    void the_first_hold_and_the_last_release_of_people_here_are_told() {
        OrderId order = sold(1);

        HoldView parts = shop.house.orders().hold(Shop.OPERATOR, order, HoldReason.PARTS, "No blanks");
        HoldView manual = shop.house.orders().hold(Shop.OPERATOR, order, HoldReason.MANUAL, "Ask the customer");
        shop.house.orders().release(Shop.OPERATOR, order, parts.id());
        assertThat(said(order)).containsExactly("HELD: No blanks");
        shop.house.orders().release(Shop.OPERATOR, order, manual.id());
        shop.house.orders().hold(Shop.OPERATOR, order, HoldReason.MANUAL, "Again");

        assertThat(said(order)).containsExactly("HELD: No blanks", "RELEASED: ", "HELD: Again");
    }

    @Test
    void an_order_that_was_entered_here_has_nobody_to_tell() {
        OrderId entered = shop.paid(Ticket.of("shirt", 1));

        HoldView hold = shop.house.orders().hold(Shop.OPERATOR, entered, HoldReason.MANUAL, "Wait");
        shop.house.orders().release(Shop.OPERATOR, entered, hold.id());
        shop.house.orders().cancel(Shop.OPERATOR, entered, null);

        assertThat(shop.told(entered)).isEmpty();
    }

    @Test
    void a_hold_there_stops_the_work_here_and_only_a_release_there_lets_it_go_on() {
        OrderId order = sold(1);
        shop.batchAndLabel(order);
        JobView shirt = shop.jobs(order).get(0);

        assertThat(told(shirts(1).minute(5).held(true)).effect()).isEqualTo(Effect.UPDATED);
        told(shirts(1).minute(6).held(true));

        assertThat(holds(order)).containsExactly("storefront.hold");
        assertThat(shop.order(order).holds().get(0).message())
                .isEqualTo("On hold at the storefront: The address looks odd");
        assertThat(refused(() -> shop.scan(shirt, "pick")).getMessage()).contains("On hold at the storefront");
        long hold = shop.order(order).holds().get(0).id();
        assertThat(refused(() -> shop.house.orders().release(Shop.OPERATOR, order, hold))
                        .code())
                .isEqualTo(Errors.STATE);
        assertThat(shop.house.jobs().why(Shop.OPERATOR, shirt.id()).causes()).anySatisfy(cause -> {
            assertThat(cause.owner()).isEqualTo("storefront");
            assertThat(cause.remedy()).isEqualTo("Release the order at its storefront");
        });

        told(shirts(1).minute(7).held(false));

        assertThat(holds(order)).isEmpty();
        shop.scan(shirt, "pick");
        assertThat(said(order)).as("nothing of this is news to the storefront").isEmpty();
        assertThat(marks(order)).containsOnlyOnce("order.held", "order.released");
    }

    @Test
    void an_order_that_comes_in_on_hold_is_held_from_its_first_moment() {
        OrderId order = told(shirts(1).held(true)).order();

        assertThat(holds(order)).contains("storefront.hold");
        told(shirts(1).minute(1).held(false));
        assertThat(holds(order)).isEmpty();
        assertThat(shop.jobs(order)).hasSize(1);
        shop.batchAndLabel(order);
    }

    @Test
    void a_release_there_never_takes_off_a_hold_of_people_here() {
        OrderId order = sold(1);
        shop.house.orders().hold(Shop.OPERATOR, order, HoldReason.PARTS, "No blanks");

        told(shirts(1).minute(5).held(true));
        told(shirts(1).minute(6).held(false));

        assertThat(holds(order)).containsExactly("person.parts");
    }

    @Test
    void a_webhook_of_the_same_second_that_says_otherwise_is_asked_about() {
        OrderId order = sold(1);
        long delivery = 4711;

        IntakeResult unsure = shop.house
                .intake()
                .receive(Shop.PARTNER, "shopify", "demo", shirts(1).held(true).told(), delivery);
        assertThat(unsure.effect()).isEqualTo(Effect.AMBIGUOUS);
        assertThat(holds(order)).isEmpty();
        shop.house
                .intake()
                .reread(Shop.PARTNER, "shopify", "demo", shirts(1).held(true).told(), delivery);

        assertThat(holds(order)).containsExactly("storefront.hold");
    }

    private static Address street(String line) {
        return new Address("Ann", null, line, null, "Bonn", null, "53111", "DE", null);
    }

    @Test
    void an_address_from_there_counts_until_a_label_carries_the_old_one_and_then_the_reason_is_said() {
        OrderId order = told(shirts(1).to(street("Old Street 1"))).order();
        told(shirts(1).to(street("New Street 2")).minute(5));
        assertThat(shop.order(order).shipTo()).isEqualTo(street("New Street 2"));
        shop.makeTees(order);
        shop.ship(order);

        told(shirts(1).to(street("Late Street 3")).minute(6));

        assertThat(shop.order(order).shipTo()).isEqualTo(street("New Street 2"));
        assertThat(marks(order)).containsOnlyOnce("order.storefront-address-refused");
        assertThat(said(order))
                .singleElement()
                .asString()
                .startsWith("SAID: Too late to change the address: The label");
    }

    @Test
    void an_address_that_is_changed_here_is_said() {
        OrderId order = told(shirts(1).to(street("Old Street 1"))).order();

        shop.house
                .orders()
                .patch(
                        Shop.OPERATOR,
                        order,
                        new OrderPatch(null, null, null, street("New Street 2"), Set.of()),
                        OptionalLong.empty());

        assertThat(said(order))
                .containsExactly(
                        "SAID: The order is shipped to another address now: Ann, New Street 2, 53111, Bonn, DE");
    }

    @Test
    void a_piece_that_is_cancelled_here_is_said_because_no_storefront_cancels_half_an_order() {
        OrderId order = sold(2);

        shop.house.jobs().cancel(Shop.OPERATOR, shop.jobs(order).get(0).id(), "stain");

        assertThat(said(order)).containsExactly("SAID: One piece of Line a was cancelled and will not come: stain");
        assertThat(shop.order(order).state()).isNotEqualTo(OrderState.CANCELED);
    }

    @Test
    void the_last_piece_that_is_cancelled_here_cancels_the_order_there() {
        OrderId order = sold(1);

        shop.house.jobs().cancel(Shop.OPERATOR, shop.jobs(order).get(0).id(), "stain");

        assertThat(shop.told(order)).containsExactly("IN_PRODUCTION", "CANCELLED");
        assertThat(next(new SqlOutbox(shop.transactions)).notice()).isEqualTo(new Notice(Deed.CANCELED, ""));
    }

    @Test
    void what_a_storefront_cannot_be_told_stands_in_the_orders_history_in_plain_words() {
        OrderId order = sold(1);
        shop.house.orders().hold(Shop.OPERATOR, order, HoldReason.PARTS, "No blanks");
        SqlOutbox outbox = new SqlOutbox(shop.transactions);
        OutboundUpdate update = next(outbox);
        assertThat(update.notice()).isEqualTo(new Notice(Deed.HELD, "No blanks"));

        outbox.untold(update.id(), "Storefront demo cannot be told that the order is held here");
        outbox.untold(update.id(), "Once more");

        assertThat(shop.column("SELECT JSON_VALUE(detail, '$.what') FROM history_mark WHERE order_id = " + order
                        + " AND name = 'storefront.not-told'"))
                .containsExactly("Storefront demo cannot be told that the order is held here");
        assertThat(outbox.claim(9, Duration.ofMinutes(1), Set.of())).isEmpty();
    }
}
