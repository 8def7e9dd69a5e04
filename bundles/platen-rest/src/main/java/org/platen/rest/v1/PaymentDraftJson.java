package org.platen.rest.v1;

import org.jspecify.annotations.Nullable;
import org.platen.api.model.Money;

/** A payment as it is entered; without an amount it pays what is open. */
public record PaymentDraftJson(
        @Nullable MoneyJson amount,
        @Nullable String method,
        @Nullable String reference) {
    public @Nullable Money money() {
        return MoneyJson.toMoney(amount);
    }

    /** How it was paid, {@code manual} where nothing is said. */
    public String methodOrManual() {
        return method == null ? "manual" : method;
    }
}
