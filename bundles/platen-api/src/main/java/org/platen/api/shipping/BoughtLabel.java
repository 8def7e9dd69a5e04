package org.platen.api.shipping;

import org.jspecify.annotations.Nullable;
import org.platen.api.model.Money;

/**
 * A label that is paid for.
 *
 * @param labelId identity at the carrier, to fetch its file and to take it back
 * @param carrierName name of the carrier as the customer knows it, such as {@code USPS}
 * @param cost null when it costs nothing or the carrier does not say
 * @param service as the carrier names it; null when it does not say
 */
public record BoughtLabel(
        String labelId,
        String carrierName,
        String trackingNumber,
        @Nullable String trackingUrl,
        @Nullable Money cost,
        @Nullable String service) {
    /** A label of a carrier that does not name its service. */
    public BoughtLabel(
            String labelId,
            String carrierName,
            String trackingNumber,
            @Nullable String trackingUrl,
            @Nullable Money cost) {
        this(labelId, carrierName, trackingNumber, trackingUrl, cost, null);
    }
}
