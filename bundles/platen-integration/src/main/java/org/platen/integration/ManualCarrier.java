package org.platen.integration;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;
import org.platen.api.model.Money;
import org.platen.api.shipping.BoughtLabel;
import org.platen.api.shipping.Parcel;
import org.platen.api.shipping.Rate;
import org.platen.api.shipping.TrackingEvent;
import org.platen.spi.carrier.Carrier;
import org.platen.spi.carrier.CarrierCapability;
import org.platen.spi.carrier.LabelFile;
import org.platen.spi.storefront.Verdict;

/**
 * Parcels that nobody sells labels for: the number is our own, made from the parcel's reference, so the same parcel has
 * the same one however often it is asked for. Its label is made by the house.
 */
@Component(service = Carrier.class, configurationPid = "org.platen.carrier.manual")
@Designate(ocd = ManualConfig.class)
public final class ManualCarrier implements Carrier {
    static final String KEY = "manual";
    private static final String RATE = "own";

    private final String name;
    private final String service;
    private final String trackingUrl;

    @Activate
    public ManualCarrier(ManualConfig config) {
        name = config.name();
        service = config.service().strip();
        trackingUrl = config.trackingUrl().strip();
    }

    @Override
    public String kind() {
        return KEY;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Set<CarrierCapability> capabilities() {
        return Set.of(CarrierCapability.VOID);
    }

    @Override
    public List<Rate> rates(Parcel parcel) {
        return List.of(new Rate(RATE, name, new Money(BigDecimal.ZERO, "EUR"), null));
    }

    @Override
    public BoughtLabel buy(Parcel parcel, String rate) {
        return labelled(parcel.reference());
    }

    /** There is nothing to be bought twice: asking again is the same as asking once. */
    @Override
    public Optional<BoughtLabel> find(String reference, String rate) {
        return Optional.of(labelled(reference));
    }

    private BoughtLabel labelled(String reference) {
        String tracking = reference.replaceFirst("^platen-", "PLT-").toUpperCase(Locale.ROOT);
        String url = trackingUrl.isEmpty() ? null : trackingUrl.replace("{tracking}", tracking);
        return new BoughtLabel(tracking, name, tracking, url, null, service.isEmpty() ? null : service);
    }

    @Override
    public Optional<LabelFile> label(String labelId) {
        return Optional.empty();
    }

    @Override
    public void voidLabel(String labelId) {
        // Nobody was paid.
    }

    @Override
    public List<TrackingEvent> track(String trackingNumber) {
        return List.of();
    }

    @Override
    public Verdict verify(Map<String, List<String>> headers, byte[] body) {
        return new Verdict.Forged("no-webhooks");
    }

    @Override
    public List<TrackingEvent> parse(@Nullable String topic, byte[] body) {
        return List.of();
    }
}
