package org.platen.storefront.shopify;

import java.time.DateTimeException;
import java.time.Instant;

/**
 * How far the shop was polled.
 *
 * @param since orders from this moment on are asked for; stays over the pages of a round
 * @param newest latest change seen in the round
 * @param after Shopify's cursor of the page before; empty at the begin of a round
 */
record ShopifyCursor(Instant since, Instant newest, String after) {

    /** Begins a round; a round never begins before the last one did. */
    static ShopifyCursor round(Instant last, Instant since) {
        Instant begin = since.isBefore(last) ? last : since;
        return new ShopifyCursor(begin, begin, "");
    }

    /** A text that is no cursor begins anew. */
    static ShopifyCursor parse(String text, Instant first) {
        String[] parts = text.split(" ", 3);
        try {
            Instant since = Instant.parse(parts[0]);
            return new ShopifyCursor(
                    since, parts.length > 1 ? Instant.parse(parts[1]) : since, parts.length > 2 ? parts[2] : "");
        } catch (DateTimeException e) {
            return new ShopifyCursor(first, first, "");
        }
    }

    String text() {
        return after.isEmpty() ? since.toString() : since + " " + newest + " " + after;
    }
}
