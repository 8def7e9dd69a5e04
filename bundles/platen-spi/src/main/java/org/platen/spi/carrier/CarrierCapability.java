package org.platen.spi.carrier;

/** What a connection to a carrier can do. */
public enum CarrierCapability {
    /** Offers rates to choose from; without it there is one way to send, and {@link Carrier#rates} names it. */
    RATES,
    /** Makes label files; without it the house makes its own. */
    LABEL_FILES,
    /** Takes labels back. */
    VOID,
    /** Answers {@link Carrier#track}: the platform asks now and then about each parcel that is under way. */
    TRACKING,
    /** Sends tracking events by webhook. */
    TRACKING_WEBHOOKS,
    /** Labels are samples: nothing is paid and nothing is carried. */
    TEST
}
