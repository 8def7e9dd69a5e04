package org.platen.api.shipping;

import org.jspecify.annotations.Nullable;
import org.platen.api.model.Address;
import org.platen.api.model.ShipmentId;

/**
 * A package as a carrier has to know it.
 *
 * @param reference under which the carrier is told of it; the same at each attempt for one label, never used for another
 * @param location code of the location that it leaves from; null when its jobs have none
 * @param from the sender; null when the house keeps none, and the carrier's connection has to know
 */
public record Parcel(
        String reference,
        ShipmentId shipment,
        int number,
        String orderNumber,
        @Nullable String location,
        @Nullable Address from,
        @Nullable Address to,
        @Nullable String email,
        @Nullable Integer weightGrams,
        @Nullable Integer lengthMm,
        @Nullable Integer widthMm,
        @Nullable Integer heightMm) {}
