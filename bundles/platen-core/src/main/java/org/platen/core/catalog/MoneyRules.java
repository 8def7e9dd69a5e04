package org.platen.core.catalog;

import java.util.Currency;
import org.platen.api.model.Money;

/** What an amount of money must be like to be kept. */
public final class MoneyRules {
    private MoneyRules() {}

    /** Notes what is wrong with the money that stands at the pointer. */
    public static void check(Rules rules, Money money, String pointer) {
        rules.must(Decimals.stored(money.amount()), pointer + "/amount", Decimals.TOO_LONG);
        rules.must(known(money.currency()), pointer + "/currency", "must be the code of a currency (ISO 4217)");
    }

    private static boolean known(String code) {
        try {
            return Currency.getInstance(code).getCurrencyCode().equals(code);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
