package org.platen.api.intake;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.api.model.Address;
import org.platen.api.model.Money;
import org.platen.api.order.Personalisation;

/**
 * An order as a storefront tells it, translated by its adapter. Its whole content is compared with what is held, so an
 * adapter gives the same record for the same order, whatever way it came.
 *
 * @param externalId identity at the storefront, stable for ever
 * @param number what people call it there
 * @param updatedAt the storefront's own clock of its last change; may stand still although the content changed
 * @param paid whether it may be made
 * @param canceled cancelled, deleted or moved to the bin
 * @param test a test order: kept, marked, never made by default
 * @param lines in the storefront's order; removed lines are absent
 * @param hold whether the storefront's people hold the order; null where this telling says nothing of it. No part of the
 *     content that is compared: a webhook may not know what a reading does. Holds that Platen set there are none
 */
public record IncomingOrder(
        String externalId,
        String number,
        @Nullable Instant placedAt,
        @Nullable Instant updatedAt,
        boolean paid,
        boolean canceled,
        boolean test,
        boolean basket,
        @Nullable String customerName,
        @Nullable String customerEmail,
        @Nullable Address shipTo,
        @Nullable String shippingMethod,
        @Nullable String note,
        @Nullable String poNumber,
        @Nullable Money total,
        List<Line> lines,
        @Nullable Hold hold) {
    public IncomingOrder {
        lines = List.copyOf(lines);
    }

    /** Of which nobody says whether it is held. */
    public IncomingOrder(
            String externalId,
            String number,
            @Nullable Instant placedAt,
            @Nullable Instant updatedAt,
            boolean paid,
            boolean canceled,
            boolean test,
            boolean basket,
            @Nullable String customerName,
            @Nullable String customerEmail,
            @Nullable Address shipTo,
            @Nullable String shippingMethod,
            @Nullable String note,
            @Nullable String poNumber,
            @Nullable Money total,
            List<Line> lines) {
        this(
                externalId,
                number,
                placedAt,
                updatedAt,
                paid,
                canceled,
                test,
                basket,
                customerName,
                customerEmail,
                shipTo,
                shippingMethod,
                note,
                poNumber,
                total,
                lines,
                null);
    }

    /** The same, told with or without a hold. */
    public IncomingOrder held(@Nullable Hold told) {
        return new IncomingOrder(
                externalId,
                number,
                placedAt,
                updatedAt,
                paid,
                canceled,
                test,
                basket,
                customerName,
                customerEmail,
                shipTo,
                shippingMethod,
                note,
                poNumber,
                total,
                lines,
                told);
    }

    /**
     * Whether the storefront's people hold the order.
     *
     * @param reason in their words; empty where they gave none or hold nothing
     */
    public record Hold(boolean placed, String reason) {}

    /**
     * One line.
     *
     * @param quantity present quantity, refunds taken off
     * @param sku null where the storefront's line has none
     * @param personalisation everything the buyer or a personaliser entered, in order, keys may repeat
     * @param artwork print files named by the line
     */
    public record Line(
            String externalId,
            @Nullable String sku,
            String title,
            int quantity,
            boolean requiresShipping,
            List<Personalisation> personalisation,
            List<ArtworkLink> artwork) {
        public Line {
            personalisation = List.copyOf(personalisation);
            artwork = List.copyOf(artwork);
        }
    }

    /** A print file to fetch. */
    public record ArtworkLink(String placement, String url) {}
}
