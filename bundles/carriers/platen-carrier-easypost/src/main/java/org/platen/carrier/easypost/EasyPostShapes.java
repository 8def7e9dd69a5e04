package org.platen.carrier.easypost;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.platen.api.model.Address;
import org.platen.api.model.Money;
import org.platen.api.shipping.BoughtLabel;
import org.platen.api.shipping.Parcel;
import org.platen.api.shipping.Rate;
import org.platen.api.shipping.TrackingEvent;
import org.platen.spi.carrier.CarrierException;
import org.platen.storefront.kit.StrictJson;

/** EasyPost's JSON in our words, and ours in its. Weights there are ounces, lengths inches. */
final class EasyPostShapes {
    private static final BigDecimal GRAMS_PER_OUNCE = new BigDecimal("28.349523125");
    private static final BigDecimal MM_PER_INCH = new BigDecimal("25.4");
    private static final Pattern PRICE = Pattern.compile("[0-9]{1,10}(\\.[0-9]{1,6})?");
    private static final String BETWEEN = "/";

    private EasyPostShapes() {}

    static ObjectNode shipment(Parcel parcel, Address sender, String labelFormat) throws CarrierException {
        Address to = parcel.to();
        if (to == null) {
            throw CarrierException.lasting("The order has no address to send to");
        }
        if (parcel.weightGrams() == null) {
            throw CarrierException.lasting("Package " + parcel.number() + " is not weighed");
        }
        ObjectNode root = StrictJson.mapper().createObjectNode();
        ObjectNode shipment = root.putObject("shipment");
        shipment.put("reference", parcel.reference());
        address(shipment.putObject("to_address"), to, parcel.email());
        address(shipment.putObject("from_address"), parcel.from() == null ? sender : parcel.from(), null);
        ObjectNode box = shipment.putObject("parcel");
        box.put("weight", converted(parcel.weightGrams(), GRAMS_PER_OUNCE));
        size(box, "length", parcel.lengthMm());
        size(box, "width", parcel.widthMm());
        size(box, "height", parcel.heightMm());
        shipment.putObject("options").put("label_format", labelFormat);
        return root;
    }

    private static void size(ObjectNode box, String side, @Nullable Integer mm) {
        if (mm != null) {
            box.put(side, converted(mm, MM_PER_INCH));
        }
    }

    /** Rounded up: a parcel that is a little heavier than said costs more than one that is a little lighter. */
    private static BigDecimal converted(int value, BigDecimal unit) {
        return new BigDecimal(value).divide(unit, 1, RoundingMode.UP);
    }

    private static void address(ObjectNode node, Address address, @Nullable String email) {
        text(node, "name", address.name());
        text(node, "company", address.company());
        text(node, "street1", address.line1());
        text(node, "street2", address.line2());
        text(node, "city", address.city());
        text(node, "state", address.region());
        text(node, "zip", address.postalCode());
        text(node, "country", address.countryCode());
        text(node, "phone", address.phone());
        text(node, "email", email);
    }

    private static void text(ObjectNode node, String field, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            node.put(field, value);
        }
    }

    /** Rates carry the shipment that they are of: only so can they be bought, and looked up afterwards. */
    static List<Rate> rates(JsonNode shipment) throws CarrierException {
        List<Rate> rates = new ArrayList<>();
        for (JsonNode rate : shipment.path("rates")) {
            rates.add(new Rate(
                    shipment.path("id").asText() + BETWEEN + rate.path("id").asText(),
                    rate.path("carrier").asText() + " " + rate.path("service").asText(),
                    money(rate),
                    rate.path("delivery_days").canConvertToInt()
                            ? rate.path("delivery_days").intValue()
                            : null));
        }
        if (rates.isEmpty()) {
            String why = shipment.path("messages").path(0).path("message").asText();
            throw CarrierException.lasting("EasyPost offers no rate: " + (why.isEmpty() ? "no reason given" : why));
        }
        return rates;
    }

    private static Money money(JsonNode rate) throws CarrierException {
        String price = rate.path("rate").asText();
        if (!PRICE.matcher(price).matches()) {
            throw CarrierException.passing("EasyPost's rate has no price", null, null);
        }
        return new Money(new BigDecimal(price), rate.path("currency").asText());
    }

    static String shipmentOf(String rate) throws CarrierException {
        return part(rate, 0);
    }

    static String rateOf(String rate) throws CarrierException {
        return part(rate, 1);
    }

    private static String part(String rate, int index) throws CarrierException {
        String[] parts = rate.split(BETWEEN, -1);
        if (parts.length != 2 || !parts[0].matches("shp_[A-Za-z0-9]{1,80}") || !parts[1].matches("rate_[\\w-]{1,80}")) {
            throw CarrierException.lasting("'" + rate + "' is no rate that EasyPost offered");
        }
        return parts[index];
    }

    /** Null when its postage is not paid. */
    static @Nullable BoughtLabel label(JsonNode shipment) throws CarrierException {
        if (!shipment.hasNonNull("postage_label")) {
            return null;
        }
        JsonNode rate = shipment.path("selected_rate");
        String follow = shipment.path("tracker").path("public_url").asText();
        return new BoughtLabel(
                shipment.path("id").asText(),
                rate.path("carrier").asText(),
                shipment.path("tracking_code").asText(),
                follow.startsWith("https://") ? follow : null,
                rate.isMissingNode() ? null : money(rate),
                rate.hasNonNull("service") ? rate.path("service").asText() : null);
    }

    /** The newest thing that a tracker says; none where it says nothing that concerns us. */
    static List<TrackingEvent> events(JsonNode tracker) {
        String number = tracker.path("tracking_code").asText();
        String said = tracker.path("status").asText();
        TrackingEvent.Status status = status(said);
        if (number.isEmpty() || status == null) {
            return List.of();
        }
        JsonNode details = tracker.path("tracking_details");
        JsonNode last = details.path(details.size() - 1);
        String time = last.path("datetime").asText(tracker.path("updated_at").asText());
        String message = last.path("message").asText();
        // Not the event's own id: the same news is delivered under another one when a webhook is made anew.
        String key = tracker.path("id").asText() + ":" + said + ":" + time;
        return List.of(new TrackingEvent(
                key.length() > 160 ? key.substring(0, 160) : key,
                number,
                status,
                at(time),
                message.isEmpty() ? null : message));
    }

    private static Instant at(String time) {
        try {
            return OffsetDateTime.parse(time).toInstant();
        } catch (DateTimeException e) {
            return Instant.now();
        }
    }

    private static TrackingEvent.@Nullable Status status(String said) {
        return switch (said.toLowerCase(Locale.ROOT)) {
            case "pre_transit" -> TrackingEvent.Status.ANNOUNCED;
            case "in_transit", "available_for_pickup" -> TrackingEvent.Status.IN_TRANSIT;
            case "out_for_delivery" -> TrackingEvent.Status.OUT_FOR_DELIVERY;
            case "delivered" -> TrackingEvent.Status.DELIVERED;
            case "return_to_sender" -> TrackingEvent.Status.RETURNED;
            case "failure", "cancelled", "error" -> TrackingEvent.Status.TROUBLE;
            default -> null;
        };
    }
}
