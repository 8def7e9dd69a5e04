package org.platen.carrier.easypost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.platen.api.shipping.BoughtLabel;
import org.platen.api.shipping.Rate;
import org.platen.api.shipping.TrackingEvent;
import org.platen.spi.carrier.CarrierCapability;
import org.platen.spi.carrier.CarrierException;
import org.platen.spi.carrier.LabelFile;
import org.platen.spi.storefront.Verdict;
import org.platen.testkit.architecture.ArchitectureRules;
import org.platen.testkit.carrier.EasyPostStandIn;
import org.platen.testkit.storefront.Fault;

class EasyPostStoriesTest {
    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    private static CarrierException failure(ThrowingCallable work) {
        CarrierException failure = catchThrowableOfType(CarrierException.class, work);
        assertThat(failure).as("a failure").isNotNull();
        return failure;
    }

    private String rate() throws CarrierException {
        return bench.carrier.rates(bench.parcel("r-1")).get(0).id();
    }

    @Test
    @Tag("R38")
    void a_purchase_that_is_slower_than_our_patience_is_paid_once_whoever_comes_first() throws Exception {
        EasyPostCarrier hasty = bench.carrier("EZTK-test", List.of("127.0.0.1"), Duration.ofMillis(400));
        String rate = rate();
        bench.vendor.nextBuy(new Fault.Silence());

        assertThat(failure(() -> hasty.buy(bench.parcel("r-1"), rate)).isLasting())
                .isFalse();
        assertThat(hasty.find("r-1", rate)).isEmpty();
        BoughtLabel second = hasty.buy(bench.parcel("r-1"), rate);
        bench.vendor.release();

        assertThat(bench.vendor.sold()).hasSize(1);
        assertThat(bench.carrier.find("r-1", rate)).contains(second);
    }

    @Test
    void rates_are_exact_and_the_purchase_says_what_it_cost() throws Exception {
        List<Rate> rates = bench.carrier.rates(bench.parcel("r-1"));

        assertThat(rates).extracting(Rate::service).containsExactly("USPS GroundAdvantage", "USPS Express");
        BoughtLabel label = bench.carrier.buy(bench.parcel("r-1"), rates.get(1).id());
        assertThat(label.cost()).isEqualTo(rates.get(1).price());
        assertThat(label.carrierName()).isEqualTo("USPS");
        assertThat(label.trackingUrl()).startsWith("https://track.easypost.com/");
    }

    @Test
    void the_label_is_fetched_from_hosts_on_the_list_only() throws Exception {
        BoughtLabel label = bench.carrier.buy(bench.parcel("r-1"), rate());
        LabelFile file = bench.carrier.label(label.labelId()).orElseThrow();
        assertThat(file.mediaType()).isEqualTo("image/png");

        EasyPostCarrier careful = bench.carrier("EZTK-test", List.of(".easypost.com"), Duration.ofSeconds(10));
        CarrierException refused = failure(() -> careful.label(label.labelId()));

        assertThat(refused.isLasting()).isTrue();
        assertThat(refused).hasMessageContaining("labelHosts");
        assertThat(bench.vendor.calls())
                .filteredOn(call -> call.contains("/files/"))
                .hasSize(1);
    }

    @Test
    void a_refund_is_asked_for_once() throws Exception {
        BoughtLabel label = bench.carrier.buy(bench.parcel("r-1"), rate());

        bench.carrier.voidLabel(label.labelId());
        bench.carrier.voidLabel(label.labelId());

        assertThat(bench.vendor.refunded(label.labelId())).isTrue();
        assertThat(bench.vendor.calls())
                .filteredOn(call -> call.endsWith("/refund"))
                .hasSize(1);
    }

    @Test
    void a_rejected_refund_is_said_and_may_be_asked_for_again() throws Exception {
        BoughtLabel label = bench.carrier.buy(bench.parcel("r-1"), rate());
        bench.vendor.refundsAre("rejected");

        CarrierException first = failure(() -> bench.carrier.voidLabel(label.labelId()));
        CarrierException again = failure(() -> bench.carrier.voidLabel(label.labelId()));

        assertThat(first.isLasting()).isTrue();
        assertThat(first).hasMessageContaining("rejected");
        assertThat(again.isLasting())
                .as("what was rejected before is not given back")
                .isTrue();
        bench.vendor.refundsAre("submitted");
        bench.carrier.voidLabel(label.labelId());
        assertThat(bench.vendor.refunded(label.labelId())).isTrue();
    }

    @Test
    void a_refund_whose_answer_got_lost_and_that_was_rejected_is_not_taken_for_done() throws Exception {
        BoughtLabel label = bench.carrier.buy(bench.parcel("r-1"), rate());
        bench.vendor.refundsAre("rejected");
        bench.vendor.nextRefund(new Fault.LostAnswer());

        assertThat(failure(() -> bench.carrier.voidLabel(label.labelId())).isLasting())
                .isFalse();

        assertThat(failure(() -> bench.carrier.voidLabel(label.labelId())).isLasting())
                .isTrue();
    }

    @Test
    void a_carrier_that_bills_what_it_scans_has_nothing_to_refund() throws Exception {
        BoughtLabel label = bench.carrier.buy(bench.parcel("r-1"), rate());
        bench.vendor.refundsAre("not_applicable");

        bench.carrier.voidLabel(label.labelId());
        bench.carrier.voidLabel(label.labelId());

        assertThat(bench.vendor.calls())
                .filteredOn(call -> call.endsWith("/refund"))
                .hasSize(1);
    }

    @Test
    @Tag("R38")
    void what_was_sold_and_cannot_be_read_is_no_refusal() throws Exception {
        String rate = rate();
        bench.carrier.buy(bench.parcel("r-1"), rate);
        bench.vendor.nextBuy(new Fault.Refusal(422, Map.of(), "{\"error\":{\"code\":\"SHIPMENT.POSTAGE.EXISTS\"}}"));
        bench.vendor.nextCall(Fault.status(403));

        assertThat(failure(() -> bench.carrier.buy(bench.parcel("r-1"), rate)).isLasting())
                .isFalse();
    }

    @Test
    @Tag("R38")
    void a_shipment_that_another_account_made_is_no_proof_that_nothing_was_bought() {
        CarrierException unknown = failure(() -> bench.carrier.find("r-1", "shp_99/rate_1"));

        assertThat(unknown.isLasting()).isTrue();
        assertThat(unknown).hasMessageContaining("404");
    }

    @Test
    void what_is_missing_is_said_in_words_for_the_packer_and_nothing_is_called() {
        assertThat(failure(() -> bench.carrier.rates(Bench.parcel("r-1", "10001", null))))
                .hasMessageContaining("not weighed");
        assertThat(failure(() -> bench.carrier.buy(bench.parcel("r-1"), "../../v2/users"))
                        .isLasting())
                .isTrue();
        assertThat(bench.vendor.calls()).isEmpty();
    }

    @Test
    void a_wrong_key_is_a_lasting_refusal_and_the_key_is_in_no_text() {
        EasyPostCarrier locked = bench.carrier("EZAK-wrong", List.of(), Duration.ofSeconds(10));

        CarrierException refused = failure(() -> locked.rates(bench.parcel("r-1")));

        assertThat(refused.isLasting()).isTrue();
        assertThat(refused.getMessage()).doesNotContain("EZAK");
        assertThat(locked.toString()).doesNotContain("EZAK").doesNotContain(Bench.SECRET);
        assertThat(locked.capabilities()).doesNotContain(CarrierCapability.TEST);
        assertThat(bench.carrier.capabilities()).contains(CarrierCapability.TEST);
    }

    @Test
    void a_server_in_trouble_passes() {
        bench.vendor.nextCall(Fault.status(502));
        assertThat(failure(() -> bench.carrier.rates(bench.parcel("r-1"))).isLasting())
                .isFalse();
        bench.vendor.nextCall(Fault.body("<html>maintenance</html>"));
        assertThat(failure(() -> bench.carrier.rates(bench.parcel("r-1"))).isLasting())
                .isFalse();
    }

    @Test
    void a_price_is_digits() {
        for (String price : List.of("1E999999999", "-1.00", "much", "")) {
            bench.vendor.nextCall(Fault.body("{\"id\":\"shp_1\",\"rates\":[{\"id\":\"rate_1\",\"carrier\":\"USPS\","
                    + "\"service\":\"Express\",\"rate\":\"" + price + "\",\"currency\":\"USD\"}]}"));

            assertThat(failure(() -> bench.carrier.rates(bench.parcel("r-1"))))
                    .as(price)
                    .hasMessageContaining("no price");
        }
    }

    @Test
    @Tag("PI-27")
    void a_tracker_event_is_believed_by_its_signature_and_the_same_news_has_the_same_key() throws Exception {
        byte[] first = EasyPostStandIn.trackerEvent("evt_1", "94001", "delivered", "2026-03-04T10:00:00Z");
        byte[] again = EasyPostStandIn.trackerEvent("evt_2", "94001", "delivered", "2026-03-04T10:00:00Z");
        String signature = EasyPostStandIn.signature(Bench.SECRET, first);

        assertThat(bench.carrier.verify(Map.of("x-hmac-signature", List.of(signature)), first))
                .isInstanceOf(Verdict.Genuine.class);
        assertThat(bench.carrier.verify(Map.of("x-hmac-signature", List.of(signature)), again))
                .isInstanceOf(Verdict.Forged.class);
        List<TrackingEvent> events = bench.carrier.parse("tracker", first);
        assertThat(events).extracting(TrackingEvent::status).containsExactly(TrackingEvent.Status.DELIVERED);
        assertThat(events.get(0).trackingNumber()).isEqualTo("94001");
        assertThat(bench.carrier.parse("tracker", again)).isEqualTo(events);
        assertThat(bench.carrier.parse(
                        "tracker", "{\"description\":\"batch.created\"}".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @Test
    @Tag("PI-27")
    void a_parcel_that_is_asked_about_says_the_same_as_the_webhook() throws Exception {
        String at = "2026-03-04T10:00:00Z";
        assertThat(bench.carrier.track("94001")).isEmpty();
        bench.vendor.says("94001", "delivered", at);

        List<TrackingEvent> asked = bench.carrier.track("94001");

        assertThat(bench.carrier.capabilities()).contains(CarrierCapability.TRACKING);
        assertThat(asked).extracting(TrackingEvent::status).containsExactly(TrackingEvent.Status.DELIVERED);
        assertThat(asked)
                .isEqualTo(bench.carrier.parse(
                        "tracker", EasyPostStandIn.trackerEvent("evt_1", "94001", "delivered", at)));
        assertThat(failure(() -> bench.carrier.track("94001&page_size=100")).isLasting())
                .isTrue();
    }

    @Test
    void the_bundle_imports_only_what_a_plugin_may() {
        ArchitectureRules.checkPlugin(
                "org.platen.carrier.easypost", "org.platen.storefront.kit..", "com.fasterxml.jackson..");
    }
}
