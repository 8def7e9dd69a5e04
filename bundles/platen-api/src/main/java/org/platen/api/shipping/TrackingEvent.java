package org.platen.api.shipping;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a carrier says about a parcel on its way.
 *
 * @param key identity of the event at the carrier; the same event has the same key whenever it comes
 * @param at when it happened, by the carrier's clock
 */
public record TrackingEvent(
        String key,
        String trackingNumber,
        Status status,
        Instant at,
        @Nullable String message) {
    /** Carriers' words in ours. */
    public enum Status {
        ANNOUNCED,
        IN_TRANSIT,
        OUT_FOR_DELIVERY,
        DELIVERED,
        RETURNED,
        TROUBLE;

        /** Whether it says that the carrier has the parcel, or had it. */
        public boolean carried() {
            return this == IN_TRANSIT || this == OUT_FOR_DELIVERY || this == DELIVERED || this == RETURNED;
        }

        /** Whether nothing more is to be expected. */
        public boolean last() {
            return this == DELIVERED || this == RETURNED;
        }
    }
}
