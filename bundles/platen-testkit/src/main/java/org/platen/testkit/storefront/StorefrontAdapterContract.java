package org.platen.testkit.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.platen.api.delivery.OutboundUpdate;
import org.platen.api.order.CustomerStatus;
import org.platen.spi.storefront.StorefrontCapability;
import org.platen.spi.storefront.StorefrontException;

/**
 * What every storefront adapter does, whatever its vendor: extend it, open the vendor's stand-in, connect the adapter.
 *
 * <p>Example: {@code class ShopifyContractTest extends StorefrontAdapterContract}.
 */
public abstract class StorefrontAdapterContract extends ReportingContract {
    @Test
    void says_who_it_is() {
        assertThat(adapter.storefront()).isEqualTo(STOREFRONT);
        assertThat(adapter.kind()).matches("[a-z][a-z0-9]*");
        assertThat(adapter.capabilities()).contains(StorefrontCapability.WEBHOOKS, StorefrontCapability.POLLING);
        assertThat(adapter.toString()).doesNotContain(SECRET);
    }

    @Test
    void too_many_requests_pass_after_the_time_that_the_shop_names() {
        String id = shop.place(OrderSample.plain(1));
        shop.everyCall(Fault.tooMany(17));

        for (StorefrontException failure : everyOperation(id)) {
            assertThat(failure.isLasting()).isFalse();
            assertThat(failure.retryAfter()).contains(Duration.ofSeconds(17));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void a_faulty_server_passes(int status) {
        String id = shop.place(OrderSample.plain(1));
        shop.everyCall(Fault.status(status));

        assertThat(everyOperation(id)).noneMatch(StorefrontException::isLasting);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 401, 403, 404, 422})
    void a_refused_request_lasts_and_an_order_is_never_taken_for_gone(int status) {
        String id = shop.place(OrderSample.plain(1));
        shop.everyCall(Fault.status(status));

        assertThat(everyOperation(id)).allMatch(StorefrontException::isLasting);
    }

    @Test
    void a_refusal_by_the_shops_rules_lasts() {
        String id = shop.place(OrderSample.plain(1));
        shop.nextWrite(shop.refusal());

        assertThat(failure(() -> adapter.report(shipped(id, 1, "0034-001", 1, 1)))
                        .isLasting())
                .isTrue();
    }

    @Test
    void an_error_inside_an_answer_that_says_ok_passes() {
        String id = shop.place(OrderSample.plain(1));
        shop.everyCall(shop.okWithPassingError());

        assertThat(everyOperation(id)).noneMatch(StorefrontException::isLasting);
    }

    @Test
    void a_shop_that_says_nothing_passes_in_time() {
        String id = shop.place(OrderSample.plain(1));
        adapter = connect(shop, List.of(SECRET), Duration.ofMillis(300));
        shop.everyCall(new Fault.Silence());
        long start = System.nanoTime();

        assertThat(everyOperation(id)).noneMatch(StorefrontException::isLasting);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void a_shop_that_is_not_there_passes() {
        String id = shop.place(OrderSample.plain(1));
        shop.close();

        assertThat(everyOperation(id)).noneMatch(StorefrontException::isLasting);
    }

    @Test
    void failures_tell_no_secrets() {
        String id = shop.place(OrderSample.plain(1));
        shop.everyCall(Fault.status(401));

        for (StorefrontException failure : everyOperation(id)) {
            assertThat(failure.getMessage()).doesNotContain(SECRET).doesNotContain("oauth_");
        }
    }

    private List<StorefrontException> everyOperation(String id) {
        OutboundUpdate update = shipped(id, 1, "0034-001", 1, 1);
        return List.of(
                failure(() -> adapter.changedSince("", shop.time())),
                failure(() -> adapter.read(id)),
                failure(() -> adapter.report(update)),
                failure(() -> adapter.report(update(id, CustomerStatus.IN_PRODUCTION, 1))));
    }
}
