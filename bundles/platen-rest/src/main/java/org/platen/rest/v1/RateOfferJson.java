package org.platen.rest.v1;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.api.shipping.CarrierService;
import org.platen.api.shipping.Rate;

/** What a carrier takes for a package, or why it says nothing. */
public record RateOfferJson(
        String carrier,
        int packageNumber,
        List<RateJson> rates,
        @Nullable String problem) {
    /** One way to send it. */
    public record RateJson(
            String id,
            String service,
            MoneyJson price,
            @Nullable Integer days) {
        static RateJson of(Rate rate) {
            return new RateJson(rate.id(), rate.service(), MoneyJson.of(rate.price()), rate.days());
        }
    }

    public static RateOfferJson of(CarrierService.Offer offer) {
        return new RateOfferJson(
                offer.carrier(),
                offer.packageNumber(),
                offer.rates().stream().map(RateJson::of).toList(),
                offer.problem());
    }
}
