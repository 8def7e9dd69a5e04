package org.platen.storefront.woocommerce;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;

/**
 * How far the shop was polled. Pages are found by the modified date of the last order, not by number: orders that change
 * meanwhile move to the end and would shift numbered pages.
 *
 * @param after orders modified after this second are asked for
 * @param begin where the round began
 * @param offset when all orders of a page share the second after {@code after}: how many of that second were read; -1
 *     otherwise
 */
record WooCommerceCursor(Instant after, Instant begin, int offset) {
    private static final Duration SECOND = Duration.ofSeconds(1);
    /** Changes may become visible a little after others that are newer. */
    private static final Duration OVERLAP = Duration.ofMinutes(2);
    /** Read again within one second, as orders that leave it move the others up. */
    private static final int SHIFT = 10;

    static WooCommerceCursor begin(Instant after) {
        return new WooCommerceCursor(after, after, -1);
    }

    /** A text that is no cursor begins anew. */
    static WooCommerceCursor parse(String text, Instant first) {
        try {
            String[] parts = text.split(" ", -1);
            Instant after = Instant.parse(parts[0]);
            return parts.length == 3
                    ? new WooCommerceCursor(after, Instant.parse(parts[1]), Integer.parseInt(parts[2]))
                    : begin(after);
        } catch (DateTimeException | NumberFormatException e) {
            return begin(first);
        }
    }

    String text() {
        return offset < 0 && after.equals(begin) ? after.toString() : after + " " + begin + " " + offset;
    }

    boolean withinSecond() {
        return offset >= 0;
    }

    /** The second that is read by offset. */
    Instant second() {
        return after.plus(SECOND);
    }

    /** After a page that ends with this moment, when there may be more. */
    WooCommerceCursor next(Instant last) {
        if (last.minus(SECOND).isAfter(after)) {
            return new WooCommerceCursor(last.minus(SECOND), begin, -1); // that second is read again as a whole
        }
        return last.isAfter(after)
                ? new WooCommerceCursor(last.minus(SECOND), begin, 0)
                : new WooCommerceCursor(after.plus(SECOND), begin, -1); // a shop that takes "after" for "from"
    }

    /** Further within the second. */
    WooCommerceCursor nextOffset(int read) {
        return new WooCommerceCursor(after, begin, offset + Math.max(1, read - SHIFT));
    }

    WooCommerceCursor secondDone() {
        return new WooCommerceCursor(second(), begin, -1);
    }

    /** The next round begins a little before the newest change, but not before this one did. */
    WooCommerceCursor nextRound(Instant newest) {
        Instant from = newest.minus(OVERLAP);
        return begin(from.isBefore(begin) ? begin : from);
    }
}
