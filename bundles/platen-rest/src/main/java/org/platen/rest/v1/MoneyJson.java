package org.platen.rest.v1;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.platen.api.model.Money;

/** An amount of money; exact, so text and not a floating point number. A number is read, too. */
public record MoneyJson(
        @Required
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(implementation = String.class, format = "decimal", example = "25.90")
        BigDecimal amount,

        @Required String currency) {
    /** The database keeps more decimals than people write: the ones without meaning are left off. */
    static MoneyJson of(Money money) {
        BigDecimal plain = money.amount().stripTrailingZeros();
        int digits = Math.max(plain.scale(), minorDigits(money.currency()));
        return new MoneyJson(plain.setScale(digits, RoundingMode.UNNECESSARY), money.currency());
    }

    static @Nullable MoneyJson orNull(@Nullable Money money) {
        return money == null ? null : of(money);
    }

    static @Nullable Money toMoney(@Nullable MoneyJson wire) {
        return wire == null ? null : new Money(wire.amount, wire.currency);
    }

    private static int minorDigits(String currency) {
        try {
            return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        } catch (IllegalArgumentException e) {
            return 2;
        }
    }
}
