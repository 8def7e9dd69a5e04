package org.platen.integration;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.platen.api.model.Money;
import org.platen.api.shipping.BoughtLabel;
import org.platen.api.shipping.Parcel;
import org.platen.api.shipping.Rate;
import org.platen.api.shipping.TrackingEvent;
import org.platen.spi.carrier.Carrier;
import org.platen.spi.carrier.CarrierCapability;
import org.platen.spi.carrier.CarrierException;
import org.platen.spi.carrier.LabelFile;
import org.platen.spi.storefront.UnreadableException;
import org.platen.spi.storefront.Verdict;

/** A carrier that remembers what it sold. A test overrides what it wants to go wrong. */
class FakeCarrier implements Carrier {
    final List<String> sold = new CopyOnWriteArrayList<>();
    private final String key;

    FakeCarrier(String key) {
        this.key = key;
    }

    @Override
    public String kind() {
        return "fake";
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public Set<CarrierCapability> capabilities() {
        return Set.of(CarrierCapability.RATES, CarrierCapability.VOID, CarrierCapability.TRACKING);
    }

    @Override
    public List<Rate> rates(Parcel parcel) throws CarrierException {
        return List.of(rate("fast", "12.00", "USD"), rate("slow", "7.90", "USD"));
    }

    static Rate rate(String id, String price, String currency) {
        return new Rate(id, id, new Money(new BigDecimal(price), currency), null);
    }

    @Override
    public BoughtLabel buy(Parcel parcel, String rate) throws CarrierException {
        sold.add(parcel.reference());
        return sale(parcel.reference());
    }

    @Override
    public Optional<BoughtLabel> find(String reference, String rate) throws CarrierException {
        return sold.contains(reference) ? Optional.of(sale(reference)) : Optional.empty();
    }

    private static BoughtLabel sale(String reference) {
        return new BoughtLabel("L-" + reference, "Fake", "T-" + reference, null, null);
    }

    @Override
    public Optional<LabelFile> label(String labelId) throws CarrierException {
        return Optional.of(new LabelFile("application/zpl", "^XA^XZ".getBytes(UTF_8)));
    }

    @Override
    public void voidLabel(String labelId) throws CarrierException {
        // Taken back.
    }

    @Override
    public List<TrackingEvent> track(String trackingNumber) throws CarrierException {
        return List.of();
    }

    @Override
    public Verdict verify(Map<String, List<String>> headers, byte[] body) {
        return headers.getOrDefault("x-signature", List.of()).contains("good")
                ? new Verdict.Genuine("tracker", null)
                : new Verdict.Forged("bad-signature");
    }

    @Override
    public List<TrackingEvent> parse(String topic, byte[] body) throws UnreadableException {
        String words = new String(body, UTF_8);
        if (words.equals("rubbish")) {
            throw new UnreadableException("Not a word of ours", null);
        }
        List<TrackingEvent> events = new ArrayList<>();
        for (String word : words.split(" ", -1)) {
            events.add(new TrackingEvent(word, "T-1", TrackingEvent.Status.DELIVERED, Instant.EPOCH, null));
        }
        return events;
    }
}
