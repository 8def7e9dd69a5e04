package org.platen.rest.v1;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.platen.api.model.Money;

/** An amount of money; exact, so text and not a floating point number. A number is read, too. */
public record MoneyJson(
        @Required @JsonFormat(shape = JsonFormat.Shape.STRING)
        BigDecimal amount,

        @Required String currency) {
    static @Nullable MoneyJson of(@Nullable Money money) {
        return money == null ? null : new MoneyJson(money.amount(), money.currency());
    }

    static @Nullable Money toMoney(@Nullable MoneyJson wire) {
        return wire == null ? null : new Money(wire.amount, wire.currency);
    }
}
