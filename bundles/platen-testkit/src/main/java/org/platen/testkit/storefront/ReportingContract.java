package org.platen.testkit.storefront;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.platen.api.delivery.OutboundUpdate;
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
            names = {"PAID", "CANCELLED", "REFUNDED"})
    void what_the_storefront_knows_itself_is_not_told(CustomerStatus status) throws Exception {
        String id = shop.place(OrderSample.plain(1));

        assertThat(adapter.report(update(id, status, 1))).isNull();
        assertThat(shop.calls()).isEmpty();
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
