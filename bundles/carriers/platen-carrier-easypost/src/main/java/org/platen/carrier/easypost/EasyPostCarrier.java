package org.platen.carrier.easypost;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.Designate;
import org.platen.api.shipping.BoughtLabel;
import org.platen.api.shipping.Parcel;
import org.platen.api.shipping.Rate;
import org.platen.api.shipping.TrackingEvent;
import org.platen.carrier.easypost.EasyPostClient.Reply;
import org.platen.spi.carrier.Carrier;
import org.platen.spi.carrier.CarrierCapability;
import org.platen.spi.carrier.CarrierException;
import org.platen.spi.carrier.LabelFile;
import org.platen.spi.storefront.UnreadableException;
import org.platen.spi.storefront.Verdict;
import org.platen.storefront.kit.Budget;
import org.platen.storefront.kit.Headers;
import org.platen.storefront.kit.StrictJson;

/** An account at EasyPost. */
@Component(
        service = Carrier.class,
        configurationPid = "org.platen.carrier.easypost",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = EasyPostConfig.class, factory = true)
public final class EasyPostCarrier implements Carrier {
    private static final String SHIPMENTS = "/v2/shipments";
    private static final String SIGNATURE = "hmac-sha256-hex=";
    private static final String HMAC = "HmacSHA256";
    private static final Set<String> GIVEN_BACK = Set.of("submitted", "refunded", "not_applicable");
    /** The platform gives an operation 30 s. */
    private static final Duration TIME = Duration.ofSeconds(25);

    private final EasyPostSettings settings;
    private final EasyPostClient client;

    @Activate
    public EasyPostCarrier(EasyPostConfig config) {
        this(EasyPostSettings.of(config), Clock.systemUTC());
    }

    EasyPostCarrier(EasyPostSettings settings, Clock clock) {
        this.settings = settings;
        this.client = new EasyPostClient(settings, clock);
    }

    @Override
    public String kind() {
        return "easypost";
    }

    @Override
    public String key() {
        return settings.key();
    }

    @Override
    public Set<CarrierCapability> capabilities() {
        EnumSet<CarrierCapability> can = EnumSet.of(
                CarrierCapability.RATES,
                CarrierCapability.LABEL_FILES,
                CarrierCapability.VOID,
                CarrierCapability.TRACKING);
        if (!settings.webhookSecret().isEmpty()) {
            can.add(CarrierCapability.TRACKING_WEBHOOKS);
        }
        if (settings.test()) {
            can.add(CarrierCapability.TEST);
        }
        return can;
    }

    @Override
    public List<Rate> rates(Parcel parcel) throws CarrierException {
        ObjectNode wanted = EasyPostShapes.shipment(parcel, settings.from(), settings.labelFormat());
        return EasyPostShapes.rates(client.post(SHIPMENTS, wanted, Budget.of(TIME)));
    }

    @Override
    public BoughtLabel buy(Parcel parcel, String rate) throws CarrierException {
        Budget budget = Budget.of(TIME);
        String shipment = EasyPostShapes.shipmentOf(rate);
        ObjectNode body = StrictJson.mapper().createObjectNode();
        body.putObject("rate").put("id", EasyPostShapes.rateOf(rate));
        Reply reply = client.call("POST", path(shipment) + "/buy", body, budget);
        if (reply.answer().status() == 422 && reply.code().equals("SHIPMENT.POSTAGE.EXISTS")) {
            return sold(shipment, budget);
        }
        if (!reply.ok()) {
            throw client.failure(reply);
        }
        BoughtLabel label = EasyPostShapes.label(reply.body());
        if (label == null) {
            throw CarrierException.passing("EasyPost's answer to a purchase shows no label", null, null);
        }
        return label;
    }

    /** What is sold already; whatever keeps us from reading it, it is no refusal to sell. */
    private BoughtLabel sold(String shipment, Budget budget) throws CarrierException {
        try {
            return found(shipment, budget)
                    .orElseThrow(() -> CarrierException.passing("EasyPost sold it but does not show it", null, null));
        } catch (CarrierException e) {
            throw e.isLasting()
                    ? CarrierException.passing("EasyPost sold it but does not show it: " + e.getMessage(), null, e)
                    : e;
        }
    }

    /**
     * Asked for by the shipment that the rate is of: references are not unique there. The shipment was made when rates were
     * asked for, so one that is unknown now is no word about its purchase: it may be of another account.
     */
    @Override
    public Optional<BoughtLabel> find(String reference, String rate) throws CarrierException {
        return found(EasyPostShapes.shipmentOf(rate), Budget.of(TIME));
    }

    private Optional<BoughtLabel> found(String shipment, Budget budget) throws CarrierException {
        return Optional.ofNullable(EasyPostShapes.label(client.get(path(shipment), budget)));
    }

    @Override
    public Optional<LabelFile> label(String labelId) throws CarrierException {
        Budget budget = Budget.of(TIME);
        JsonNode label = client.get(path(labelId), budget).path("postage_label");
        String address = label.path("label_url").asText();
        if (address.isEmpty()) {
            throw CarrierException.passing("EasyPost shows no label file yet", null, null);
        }
        byte[] content = client.file(address, budget);
        return Optional.of(new LabelFile(mediaType(content), content));
    }

    /** By its first bytes: some of EasyPost's carriers make PNG whatever was asked for. */
    private static String mediaType(byte[] content) {
        String start = new String(content, 0, Math.min(4, content.length), StandardCharsets.ISO_8859_1);
        if (start.startsWith("%PDF")) {
            return "application/pdf";
        }
        if (start.startsWith("\u0089PNG")) {
            return "image/png";
        }
        return start.startsWith("^XA") ? "application/zpl" : "application/octet-stream";
    }

    @Override
    public void voidLabel(String labelId) throws CarrierException {
        Budget budget = Budget.of(TIME);
        if (givenBack(client.get(path(labelId), budget))) {
            return;
        }
        Reply reply = client.call("POST", path(labelId) + "/refund", null, budget);
        if (!reply.ok()) {
            throw client.failure(reply);
        }
        if (!givenBack(reply.body())) {
            String status = reply.body().path("refund_status").asText("");
            throw status.isEmpty()
                    ? CarrierException.passing("EasyPost's answer shows no refund", null, null)
                    : CarrierException.lasting("EasyPost: the refund is " + status);
        }
    }

    /**
     * Whether the label costs nothing any more. A rejected refund may be asked for again, as carriers reject those that
     * come too soon after the purchase; one that is not applicable is of a carrier that bills what it scans, which this
     * label will not be (docs.easypost.com, Shipping Refund).
     */
    private static boolean givenBack(JsonNode shipment) {
        return GIVEN_BACK.contains(shipment.path("refund_status").asText());
    }

    @Override
    public List<TrackingEvent> track(String trackingNumber) throws CarrierException {
        if (!trackingNumber.matches("[A-Za-z0-9-]{1,100}")) {
            throw CarrierException.lasting("'" + trackingNumber + "' is no tracking number");
        }
        List<TrackingEvent> events = new ArrayList<>();
        JsonNode trackers = client.get("/v2/trackers?tracking_code=" + trackingNumber, Budget.of(TIME));
        trackers.path("trackers").forEach(tracker -> events.addAll(EasyPostShapes.events(tracker)));
        return events;
    }

    private static String path(String shipment) throws CarrierException {
        if (!shipment.matches("shp_[A-Za-z0-9]{1,80}")) {
            throw CarrierException.lasting("'" + shipment + "' is no shipment of EasyPost");
        }
        return SHIPMENTS + "/" + shipment;
    }

    @Override
    public Verdict verify(Map<String, List<String>> headers, byte[] body) {
        Optional<String> given = Headers.one(headers, "x-hmac-signature");
        if (given.isEmpty() || settings.webhookSecret().isEmpty()) {
            return new Verdict.Forged("no-signature");
        }
        byte[] expected = (SIGNATURE + hmac(body)).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(expected, given.get().getBytes(StandardCharsets.UTF_8))
                ? new Verdict.Genuine("tracker", null)
                : new Verdict.Forged("bad-signature");
    }

    /** Over the raw bytes; the secret in its compatible decomposed form (NFKD), as EasyPost takes it. */
    private String hmac(byte[] body) {
        try {
            String secret = Normalizer.normalize(settings.webhookSecret(), Normalizer.Form.NFKD);
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + HMAC, e);
        }
    }

    @Override
    public List<TrackingEvent> parse(@Nullable String topic, byte[] body) throws UnreadableException {
        JsonNode event = StrictJson.read(body);
        if (!event.path("description").asText().startsWith("tracker.")) {
            return List.of();
        }
        return EasyPostShapes.events(event.path("result"));
    }

    @Override
    public String toString() {
        return settings.toString();
    }
}
