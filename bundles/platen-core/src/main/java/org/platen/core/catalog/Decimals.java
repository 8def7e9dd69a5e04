package org.platen.core.catalog;

import java.math.BigDecimal;

/** How long a number may be. Asked before anything else is done with it: an exponent makes a few letters fill the memory. */
public final class Decimals {
    private static final int DIGITS = 10;
    private static final int DECIMALS = 4;
    private static final int MOST_DECIMALS = 30;

    /** What {@link #stored} refuses, in words. */
    public static final String TOO_LONG = "must have at most " + DIGITS + " digits and " + DECIMALS + " decimals";

    private Decimals() {}

    /** Whether an amount fits the columns that amounts are kept in, DECIMAL(14, 4), as it is. */
    public static boolean stored(BigDecimal number) {
        return fits(number, DIGITS, DECIMALS);
    }

    /** Whether its digits before the point fit; decimals beyond the last are rounded. */
    public static boolean whole(BigDecimal number) {
        return fits(number, DIGITS, MOST_DECIMALS);
    }

    static boolean fits(BigDecimal number, int digits, int decimals) {
        return number.scale() <= decimals && (long) number.precision() - number.scale() <= digits;
    }
}
