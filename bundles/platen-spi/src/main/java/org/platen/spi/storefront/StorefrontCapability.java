package org.platen.spi.storefront;

/** What a storefront connection can do. */
public enum StorefrontCapability {
    WEBHOOKS,
    POLLING,
    /** Can be told that work began. */
    REPORT_PRODUCTION,
    /** Can be told the steps of the work that the shop shows its customers. */
    REPORT_STEPS,
    /** Can be told of shipments with tracking. */
    REPORT_SHIPMENT
}
