package org.platen.api.document;

import org.jspecify.annotations.Nullable;
import org.platen.api.model.Address;
import org.platen.api.model.ShipmentId;

/**
 * What the house's own shipping label says of a package.
 *
 * @param number within its shipment, from 1
 * @param of packages of the shipment
 * @param carrier as the customer knows it; null where nobody said
 * @param service of the carrier; null where it has one way to send
 * @param location code of the location that it leaves from
 * @param from the sender; null where the location keeps no address
 * @param weightGrams null when nobody weighed it
 */
public record ParcelPaper(
        ShipmentId shipment,
        int number,
        int of,
        String orderNumber,
        @Nullable String carrier,
        @Nullable String service,
        String trackingNumber,
        @Nullable String location,
        @Nullable Address from,
        @Nullable Address to,
        @Nullable Integer weightGrams) {}
