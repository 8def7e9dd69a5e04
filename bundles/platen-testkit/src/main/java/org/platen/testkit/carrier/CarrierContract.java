package org.platen.testkit.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.platen.api.shipping.BoughtLabel;
import org.platen.api.shipping.Rate;
import org.platen.spi.carrier.Carrier;
import org.platen.spi.carrier.CarrierCapability;
import org.platen.spi.carrier.CarrierException;
import org.platen.spi.carrier.LabelFile;
import org.platen.spi.storefront.Verdict;

/** What every connection to a carrier keeps to; above all, that money is spent once. */
public abstract class CarrierContract {
    private CarrierBench bench;
    private Carrier carrier;

    protected CarrierContract() {}

    /** Called before each test. */
    protected abstract CarrierBench bench();

    @BeforeEach
    void open() {
        bench = bench();
        carrier = bench.carrier();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private String cheapest(String reference) throws CarrierException {
        List<Rate> rates = carrier.rates(bench.parcel(reference));
        return rates.stream()
                .min(Comparator.comparing((Rate rate) -> rate.price().amount()))
                .orElseThrow()
                .id();
    }

    private static CarrierException failure(ThrowingCallable work) {
        CarrierException failure = catchThrowableOfType(CarrierException.class, work);
        assertThat(failure).as("a failure").isNotNull();
        return failure;
    }

    @Test
    void it_says_what_it_is() {
        assertThat(carrier.key()).matches("[a-z0-9][a-z0-9-]{0,62}");
        assertThat(carrier.kind()).matches("[a-z0-9-]+");
        assertThat(carrier.capabilities()).isNotNull();
        assertThat(carrier.toString()).doesNotContainIgnoringCase("key=");
    }

    @Test
    void asking_for_rates_costs_nothing() throws Exception {
        List<Rate> rates = carrier.rates(bench.parcel("r-1"));

        assertThat(rates).isNotEmpty();
        assertThat(rates).allMatch(rate -> rate.price().amount().signum() >= 0);
        assertThat(rates).allMatch(rate -> rate.price().currency().length() == 3);
        assertThat(bench.sold()).isZero();
    }

    @Test
    void a_rate_that_is_bought_twice_is_paid_once() throws Exception {
        String rate = cheapest("r-1");

        BoughtLabel first = carrier.buy(bench.parcel("r-1"), rate);
        BoughtLabel again = carrier.buy(bench.parcel("r-1"), rate);

        assertThat(again).isEqualTo(first);
        assertThat(first.trackingNumber()).isNotBlank();
        assertThat(bench.sold()).isEqualTo(1);
    }

    @Test
    void a_purchase_whose_answer_was_lost_is_found() throws Exception {
        String rate = cheapest("r-1");
        assertThat(carrier.find("r-1", rate)).isEmpty();
        bench.loseNextAnswer();

        assertThat(failure(() -> carrier.buy(bench.parcel("r-1"), rate)).isLasting())
                .isFalse();

        assertThat(carrier.find("r-1", rate)).isPresent();
        assertThat(bench.sold()).isEqualTo(1);
    }

    @Test
    void two_parcels_are_two_labels() throws Exception {
        BoughtLabel one = carrier.buy(bench.parcel("r-1"), cheapest("r-1"));
        BoughtLabel two = carrier.buy(bench.parcel("r-2"), cheapest("r-2"));

        assertThat(one.trackingNumber()).isNotEqualTo(two.trackingNumber());
        assertThat(bench.sold()).isEqualTo(2);
    }

    @Test
    void a_parcel_that_it_cannot_take_is_refused_for_good() {
        assertThat(failure(() -> carrier.rates(bench.impossible("r-1"))).isLasting())
                .isTrue();
    }

    @Test
    void being_too_busy_passes_and_says_when() {
        bench.tooBusyFor(7);

        CarrierException busy = failure(() -> carrier.rates(bench.parcel("r-1")));

        assertThat(busy.isLasting()).isFalse();
        assertThat(busy.retryAfter()).contains(Duration.ofSeconds(7));
    }

    @Test
    void its_label_is_a_file_where_it_makes_files() throws Exception {
        BoughtLabel label = carrier.buy(bench.parcel("r-1"), cheapest("r-1"));

        boolean makes = carrier.capabilities().contains(CarrierCapability.LABEL_FILES);

        assertThat(carrier.label(label.labelId()).map(LabelFile::content).isPresent())
                .isEqualTo(makes);
    }

    @Test
    void a_label_goes_back_once_and_asking_again_is_no_failure() throws Exception {
        BoughtLabel label = carrier.buy(bench.parcel("r-1"), cheapest("r-1"));

        if (carrier.capabilities().contains(CarrierCapability.VOID)) {
            carrier.voidLabel(label.labelId());
            carrier.voidLabel(label.labelId());
        }

        assertThat(bench.sold()).isEqualTo(1);
    }

    @Test
    void an_unsigned_webhook_is_forged() {
        assertThat(carrier.verify(Map.of(), "{}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Verdict.Forged.class);
    }
}
