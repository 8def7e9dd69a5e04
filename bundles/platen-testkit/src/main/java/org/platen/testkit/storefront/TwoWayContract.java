package org.platen.testkit.storefront;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.platen.api.delivery.OutboundUpdate;
import org.platen.api.delivery.OutboundUpdate.Deed;
import org.platen.api.delivery.OutboundUpdate.Notice;
import org.platen.api.intake.IncomingOrder;
import org.platen.api.order.CustomerStatus;
import org.platen.spi.storefront.StorefrontCapability;
import org.platen.spi.storefront.StorefrontEvent;
import org.platen.spi.storefront.StorefrontException;

/**
 * Cancel, hold and ship go both ways through every adapter, until the point of no return: extend it as
 * {@link StorefrontAdapterContract}. An adapter that declares one of the capabilities keeps its part of this; what it does
 * not declare, the platform notes in the order's history instead.
 */
@Tag("N-4")
public abstract class TwoWayContract extends StorefrontBench {
    private static final String WHY = "The blanks are faulty";
    private static final int MOST_ATTEMPTS = 5;

    private OutboundUpdate notice(String orderId, Deed deed, String text, int attempts) {
        return update(orderId, CustomerStatus.IN_PRODUCTION, attempts).saying(new Notice(deed, text));
    }

    /** As the platform does: again while the failure passes. @return attempts that it took */
    private int tell(String orderId, Deed deed, String text) throws StorefrontException {
        for (int attempt = 1; ; attempt++) {
            try {
                adapter.report(notice(orderId, deed, text, attempt));
                return attempt;
            } catch (StorefrontException e) {
                if (e.isLasting() || attempt == MOST_ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private long writes() {
        return shop.calls().stream().filter(Call::write).count();
    }

    private IncomingOrder read(String orderId) throws StorefrontException {
        return adapter.read(orderId).orElseThrow();
    }

    private boolean heldThere(String orderId) throws StorefrontException {
        return Objects.requireNonNull(read(orderId).hold()).placed();
    }

    private StorefrontException failure(OutboundUpdate update) {
        return Objects.requireNonNull(
                catchThrowableOfType(StorefrontException.class, () -> adapter.report(update)), "it was taken");
    }

    @Test
    void it_has_the_words() {
        assertThat(adapter.capabilities())
                .contains(
                        StorefrontCapability.REPORT_CANCEL,
                        StorefrontCapability.REPORT_HOLD,
                        StorefrontCapability.REPORT_NOTES);
    }

    @Test
    void an_order_that_is_cancelled_here_is_cancelled_there_and_no_money_moves() throws Exception {
        String id = shop.place(OrderSample.plain(2));

        tell(id, Deed.CANCELED, WHY);

        assertThat(shop.canceled(id)).isTrue();
        assertThat(shop.refunded(id)).isFalse();
        assertThat(shop.said(id)).singleElement().asString().contains(WHY);
    }

    @Test
    void a_cancel_whose_answer_was_lost_is_told_once() throws Exception {
        String id = shop.place(OrderSample.plain(1));
        shop.nextWrite(new Fault.LostAnswer());

        int attempts = tell(id, Deed.CANCELED, WHY);
        long writes = writes();
        adapter.report(notice(id, Deed.CANCELED, WHY, attempts + 1));

        assertThat(attempts).isGreaterThan(1);
        assertThat(shop.canceled(id)).isTrue();
        assertThat(shop.said(id)).hasSize(1);
        assertThat(writes()).isEqualTo(writes);
    }

    @Test
    void the_echo_of_our_cancel_says_that_it_is_cancelled_and_no_more() throws Exception {
        String id = shop.place(OrderSample.plain(1));
        tell(id, Deed.CANCELED, WHY);

        assertThat(told(shop.updated(id, SECRET)).canceled()).isTrue();
        assertThat(Objects.requireNonNull(read(id).hold()).placed()).isFalse();
    }

    @Test
    void an_order_that_is_cancelled_there_is_read_so_and_not_cancelled_there_again() throws Exception {
        String id = shop.place(OrderSample.plain(1));
        shop.cancel(id);

        assertThat(told(shop.updated(id, SECRET)).canceled()).isTrue();
        assertThat(read(id).canceled()).isTrue();
        adapter.report(notice(id, Deed.CANCELED, WHY, 1));

        assertThat(writes()).isZero();
    }

    @Test
    void an_order_of_which_everything_left_is_not_cancelled_there_and_the_refusal_lasts() throws Exception {
        String id = shop.place(OrderSample.plain(1));
        adapter.report(shipped(id, 1, "0034-001", 1, 1));

        StorefrontException refused = failure(notice(id, Deed.CANCELED, WHY, 1));

        assertThat(refused.isLasting()).isTrue();
        assertThat(shop.canceled(id)).isFalse();
    }

    @Test
    void a_cancel_from_there_that_comes_too_late_is_answered_with_the_reason_once() throws Exception {
        String id = shop.place(OrderSample.plain(1));
        adapter.report(shipped(id, 1, "0034-001", 1, 1));
        shop.cancel(id);
        String reason = "Too late to cancel: the order has left the house";
        shop.nextWrite(new Fault.LostAnswer());

        tell(id, Deed.SAID, reason);

        assertThat(shop.said(id)).filteredOn(said -> said.contains(reason)).hasSize(1);
    }

    @Test
    void an_order_that_is_held_here_is_on_hold_there_until_it_is_released_here() throws Exception {
        String id = shop.place(OrderSample.plain(2));
        IncomingOrder before = read(id);
        shop.nextWrite(new Fault.LostAnswer());

        tell(id, Deed.HELD, WHY);
        adapter.report(notice(id, Deed.HELD, WHY, 3));

        assertThat(shop.held(id)).isTrue();
        assertThat(shop.said(id)).filteredOn(said -> said.contains(WHY)).hasSize(1);
        assertThat(heldThere(id))
                .as("our own hold does not come back as theirs")
                .isFalse();
        assertThat(read(id).held(null).lines()).isEqualTo(before.lines());
        assertThat(read(id).paid()).isTrue();

        shop.nextWrite(new Fault.LostAnswer());
        tell(id, Deed.RELEASED, "");
        adapter.report(notice(id, Deed.RELEASED, "", 3));

        assertThat(shop.held(id)).isFalse();
        assertThat(read(id).paid()).isTrue();
        assertThat(read(id).canceled()).isFalse();
    }

    @Test
    void a_hold_while_the_order_is_being_made_is_said_and_said_to_be_over() throws Exception {
        String id = shop.place(OrderSample.plain(2));
        adapter.report(update(id, CustomerStatus.IN_PRODUCTION, 1));

        tell(id, Deed.HELD, WHY);
        assertThat(shop.said(id)).anyMatch(said -> said.contains(WHY));
        assertThat(heldThere(id)).isFalse();

        tell(id, Deed.RELEASED, "");
        assertThat(shop.held(id)).isFalse();
        List<String> said = shop.said(id);
        assertThat(said.get(said.size() - 1)).contains("No longer on hold");
    }

    @Test
    void an_order_that_is_put_on_hold_there_is_told_so_by_webhook_and_reading_and_released_there() throws Exception {
        String id = shop.place(OrderSample.plain(1));
        assertThat(heldThere(id)).isFalse();

        shop.hold(id);
        assertThat(parse(shop.holdChanged(id, SECRET)))
                .isInstanceOfSatisfying(
                        StorefrontEvent.OrderState.class,
                        state -> assertThat(state.order().hold())
                                .isNotNull()
                                .satisfies(hold -> assertThat(hold.placed()).isTrue()));
        assertThat(heldThere(id)).isTrue();
        assertThat(read(id).paid()).isTrue();

        shop.release(id);
        assertThat(Objects.requireNonNull(told(shop.holdChanged(id, SECRET)).hold())
                        .placed())
                .isFalse();
        assertThat(heldThere(id)).isFalse();
    }

    @Test
    void our_release_leaves_the_hold_of_the_shops_people_alone() throws Exception {
        String id = shop.place(OrderSample.plain(1));
        shop.hold(id);

        tell(id, Deed.HELD, WHY);
        tell(id, Deed.RELEASED, "");

        assertThat(shop.held(id)).isTrue();
        assertThat(heldThere(id)).isTrue();
    }

    @Test
    void nothing_is_held_of_an_order_that_is_over_there() throws Exception {
        String id = shop.place(OrderSample.plain(1));
        shop.cancel(id);

        assertThat(adapter.report(notice(id, Deed.HELD, WHY, 1))).isNull();

        assertThat(shop.held(id)).isFalse();
        assertThat(read(id).canceled()).isTrue();
    }

    @Test
    void work_that_begins_while_the_order_is_cancelled_there_is_no_trouble() throws Exception {
        String id = shop.place(OrderSample.plain(1));
        shop.beforeNextWrite(() -> shop.cancel(id));

        adapter.report(update(id, CustomerStatus.IN_PRODUCTION, 1));

        assertThat(shop.canceled(id)).isTrue();
    }

    @Test
    void two_packages_are_told_once_each_whatever_gets_lost() throws Exception {
        String id = shop.place(OrderSample.plain(2));
        for (long parcel = 1; parcel <= 2; parcel++) {
            shop.nextWrite(new Fault.LostAnswer());
            OutboundUpdate first = shipped(id, parcel, "0034-00" + parcel, 1, 1);
            assertThat(failure(first).isLasting()).isFalse();
            adapter.report(shipped(id, parcel, "0034-00" + parcel, 1, 2));
            adapter.report(shipped(id, parcel, "0034-00" + parcel, 1, 3));
        }

        assertThat(shop.shipmentsTold(id)).isEqualTo(2);
    }

    @Test
    void a_shop_that_has_no_time_is_told_later() {
        String id = shop.place(OrderSample.plain(1));
        shop.everyCall(Fault.tooMany(17));

        for (Deed deed : Deed.values()) {
            StorefrontException failure = failure(notice(id, deed, WHY, 1));
            assertThat(failure.isLasting()).isFalse();
            assertThat(failure.retryAfter()).contains(Duration.ofSeconds(17));
        }
    }
}
