package org.platen.testkit.storefront;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.platen.api.delivery.OutboundUpdate;
import org.platen.api.delivery.OutboundUpdate.Step;
import org.platen.api.order.CustomerStatus;
import org.platen.spi.storefront.StorefrontException;

/** What the shop is told, it is told once. */
abstract class ReportingContract extends PollingContract {
    @Test
    void a_shipment_is_told_once() throws Exception {
        String id = shop.place(OrderSample.plain(2));

        String first = adapter.report(shipped(id, 1, "0034-001", 2, 1));
        String again = adapter.report(shipped(id, 1, "0034-001", 2, 2));

        assertThat(first).isNotBlank().isEqualTo(again);
        assertThat(shop.shipmentsTold(id)).isEqualTo(1);
    }

    @Test
    void a_shipment_whose_answer_was_lost_is_told_once() throws Exception {
        String id = shop.place(OrderSample.plain(2));
        shop.nextWrite(new Fault.LostAnswer());

        StorefrontException lost = failure(() -> adapter.report(shipped(id, 1, "0034-001", 2, 1)));
        String retried = adapter.report(shipped(id, 1, "0034-001", 2, 2));

        assertThat(lost.isLasting()).isFalse();
        assertThat(retried).isNotBlank();
        assertThat(shop.shipmentsTold(id)).isEqualTo(1);
    }

    @Test
    void two_shipments_of_an_order_are_told_both() throws Exception {
        String id = shop.place(OrderSample.plain(2));

        adapter.report(shipped(id, 1, "0034-001", 1, 1));
        adapter.report(shipped(id, 2, "0034-002", 1, 1));

        assertThat(shop.shipmentsTold(id)).isEqualTo(2);
    }

    @Test
    void goods_collected_without_tracking_are_told_once_each() throws Exception {
        String id = shop.place(OrderSample.plain(3));
        shop.nextWrite(new Fault.LostAnswer());

        assertThat(failure(() -> adapter.report(shipped(id, 1, "", 1, 1))).isLasting())
                .isFalse();
        adapter.report(shipped(id, 1, "", 1, 2));
        adapter.report(shipped(id, 2, "", 1, 1));

        assertThat(shop.shipmentsTold(id)).isEqualTo(2);
    }

    @Test
    void the_begin_of_work_is_told_and_may_be_told_again() throws Exception {
        String id = shop.place(OrderSample.plain(2));
        shop.nextWrite(new Fault.LostAnswer());

        assertThat(failure(() -> adapter.report(update(id, CustomerStatus.IN_PRODUCTION, 1)))
                        .isLasting())
                .isFalse();
        adapter.report(update(id, CustomerStatus.IN_PRODUCTION, 2));
        adapter.report(update(id, CustomerStatus.IN_PRODUCTION, 3));

        assertThat(shop.inProduction(id)).isTrue();
        assertThat(shop.shipmentsTold(id)).isZero();
    }

    @ParameterizedTest
    @EnumSource(
            value = CustomerStatus.class,
            names = {"PAID", "REFUNDED"})
    void what_the_storefront_knows_itself_is_not_told(CustomerStatus status) throws Exception {
        String id = shop.place(OrderSample.plain(1));

        assertThat(adapter.report(update(id, status, 1))).isNull();
        assertThat(shop.calls()).isEmpty();
    }

    private OutboundUpdate steps(String id, int attempts, Step... steps) {
        return update(id, CustomerStatus.IN_PRODUCTION, attempts).about(List.of(steps));
    }

    @Test
    @Tag("PI-12")
    @Tag("PI-14")
    void the_steps_that_customers_see_are_told_and_a_retry_does_not_double_them() throws Exception {
        String id = shop.place(OrderSample.plain(3));
        Step printing = new Step("Tee", "On the printer", 2);
        Step packing = new Step("Tee", "In the parcel", 1);
        shop.nextWrite(new Fault.LostAnswer());

        assertThat(failure(() -> adapter.report(steps(id, 1, printing, packing)))
                        .isLasting())
                .isFalse();
        adapter.report(steps(id, 2, printing, packing));
        adapter.report(steps(id, 3, printing, packing));

        assertThat(shop.stepsShown(id)).singleElement().asString().contains("Tee: 2 On the printer, 1 In the parcel");
        assertThat(shop.inProduction(id)).isFalse();
        assertThat(shop.shipmentsTold(id)).isZero();
    }

    @Test
    @Tag("PI-14")
    void steps_that_changed_while_the_shop_had_no_time_are_told_as_they_are_then() throws Exception {
        String id = shop.place(OrderSample.plain(1));
        shop.nextWrite(Fault.tooMany(17));

        StorefrontException busy = failure(() -> adapter.report(steps(id, 1, new Step("Tee", "On the printer", 1))));
        adapter.report(steps(id, 2, new Step("Tee", "In the parcel", 1)));

        assertThat(busy.retryAfter()).contains(Duration.ofSeconds(17));
        assertThat(shop.stepsShown(id)).singleElement().asString().contains("In the parcel");
    }

    @Test
    void no_step_at_all_is_nothing_to_be_read() throws Exception {
        String id = shop.place(OrderSample.plain(1));

        adapter.report(steps(id, 1));

        assertThat(shop.stepsShown(id)).isEmpty();
    }

    @Test
    void an_order_that_is_gone_there_is_a_lasting_failure() {
        String id = shop.place(OrderSample.plain(1));
        OutboundUpdate update = shipped(id, 1, "0034-001", 1, 1);
        shop.remove(id);

        assertThat(failure(() -> adapter.report(update)).isLasting()).isTrue();
    }

    protected static StorefrontException failure(ThrowingCallable call) {
        return catchThrowableOfType(StorefrontException.class, call);
    }
}
