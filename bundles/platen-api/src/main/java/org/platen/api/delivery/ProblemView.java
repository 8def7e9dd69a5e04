package org.platen.api.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.platen.api.model.OrderId;

/**
 * Something that needs a person: a dead letter, a poison delivery, or a parcel that left past the scanners.
 *
 * @param kind OUTBOX, INBOX, PRINT, for labels, whose storefront is a station, LABEL, for labels of carriers, or SHIPMENT,
 *     which the carrier has and nobody scanned; the storefront of the last two is a carrier
 * @param topic what it is about; of LABEL: {@code label} cannot be bought, {@code file} of a bought one cannot be fetched, or
 *     {@code refund} is refused
 */
public record ProblemView(
        String kind,
        long id,
        String storefront,
        @Nullable OrderId order,
        String topic,
        String problem,
        int attempts,
        Instant since) {}
