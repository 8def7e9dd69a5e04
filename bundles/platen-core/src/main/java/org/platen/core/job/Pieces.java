package org.platen.core.job;

import org.platen.api.catalog.SkuPart;
import org.platen.api.catalog.SkuView;

/** How many pieces lines ask for, by the numbers of their SKUs: known before a decoration type names each of them. Pure. */
public final class Pieces {
    /** Most pieces of an order: each is a job, and all that are planned are in memory at once. */
    public static final int MOST = 100_000;

    private Pieces() {}

    /** What so many of a SKU ask for. */
    public static long of(long quantity, SkuView sku) {
        return quantity * perUnit(sku);
    }

    /** What one of a SKU asks for. */
    public static long perUnit(SkuView sku) {
        return sku.parts().stream().mapToLong(SkuPart::quantity).sum();
    }

    /** A number of pieces as a counter shows it. */
    static int shown(long pieces) {
        return (int) Math.min(Integer.MAX_VALUE, pieces);
    }

    static String tooMany(long pieces) {
        return "The line asks for " + pieces + " pieces, and at most " + MOST + " are made of an order: enter several";
    }
}
