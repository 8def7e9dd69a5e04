package org.platen.core.job;

import java.util.List;
import java.util.function.Predicate;
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

    /**
     * For how many pieces a line is asked: so that what is left without those that were given up is what is wanted.
     *
     * @param keys of the line's pieces, one for each, in their order; all that were ever asked for
     */
    static int asked(int wanted, List<String> keys, Predicate<String> givenUp) {
        int asked = keys.size();
        long left = keys.stream().filter(givenUp.negate()).count();
        while (left > wanted) {
            asked--;
            left -= givenUp.test(keys.get(asked)) ? 0 : 1;
        }
        return asked;
    }

    /** A number of pieces as a counter shows it. */
    static int shown(long pieces) {
        return (int) Math.min(Integer.MAX_VALUE, pieces);
    }

    static String tooMany(long pieces) {
        return "The line asks for " + pieces + " pieces, and at most " + MOST + " are made of an order: enter several";
    }
}
