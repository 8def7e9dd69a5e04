package org.platen.api.floor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How batches are made without a person's choice (G-2). Lists that are empty ask for nothing.
 *
 * @param code stable name, by which it is found
 * @param decorations keys of decoration types
 * @param skus codes
 * @param colours of the blank, as an attribute of the job or of its part names it
 * @param sizes of the blank, likewise
 * @param countries two-letter codes of where the order goes
 * @param shippingMethods as the orders name them; the carrier's service
 * @param mixedSkus whether a batch may hold several SKUs; the decoration type's mixing key holds all the same
 * @param maxSize most jobs in a batch; the decoration type's own limit holds all the same
 * @param cutoff when it runs by itself, as cron with five fields (minute, hour, day of month, month, day of week); null for
 *     never
 * @param timeZone of the cut-off, such as {@code Europe/Berlin}
 * @param dueFirst whether what must leave first goes first; else what was entered first
 * @param location code; null for each location by itself
 */
public record BatchRule(
        String code,
        String name,
        boolean active,
        Kind kind,
        List<String> decorations,
        List<String> skus,
        List<String> colours,
        List<String> sizes,
        List<String> countries,
        List<String> shippingMethods,
        Units units,
        boolean mixedSkus,
        int maxSize,
        @Nullable String cutoff,
        String timeZone,
        boolean dueFirst,
        @Nullable String location) {

    /** What its batches are for. */
    public enum Kind {
        /** Picked, labelled and made together. */
        CONSOLIDATION,
        /** Print files are made together; only jobs whose files are all there join. */
        ARTWORK
    }

    /** Pieces of the orders. */
    public enum Units {
        ANY,
        /** Orders of one piece, which can be packed at once. */
        SINGLE,
        /** Orders of several pieces, which must be brought together. */
        MULTI
    }
}
