package org.platen.spi.storefront;

/** What a storefront connection can do. */
public enum StorefrontCapability {
    WEBHOOKS,
    POLLING,
    /** Can be told that work began. */
    REPORT_PRODUCTION,
    /** Can be told of shipments with tracking. */
    REPORT_SHIPMENT
}
