package org.platen.storefront.kit;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Pattern;
import org.platen.api.model.Money;

/** Money in one form, whether a storefront writes 20, 20.0 or 20.00. */
public final class Amounts {
    private static final Pattern CODE = Pattern.compile("[A-Z]{3}");

    private Amounts() {}

    /** Empty without an amount or a currency. */
    public static Optional<Money> money(Optional<BigDecimal> amount, Optional<String> currency) {
        return amount.flatMap(value -> currency.filter(
                        code -> CODE.matcher(code).matches())
                .map(code -> new Money(scaled(value, digits(code)), code)));
    }

    private static BigDecimal scaled(BigDecimal value, int digits) {
        BigDecimal bare = value.stripTrailingZeros();
        return bare.scale() < digits ? bare.setScale(digits) : bare;
    }

    private static int digits(String code) {
        try {
            return Math.max(0, Currency.getInstance(code).getDefaultFractionDigits());
        } catch (IllegalArgumentException e) {
            return 0; // a code that this JDK does not know, such as a new one
        }
    }
}
