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
    REPORT_SHIPMENT,
    /** Can cancel an order there that was cancelled here; see {@code OutboundUpdate.Deed.CANCELED}. */
    REPORT_CANCEL,
    /** Can be told that an order is held here and released again. */
    REPORT_HOLD,
    /** Can show the storefront's people what the shop has to say of an order. */
    REPORT_NOTES
}
