package org.platen.api.catalog;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of a SKU.
 *
 * @param exposed whether an order line may set it (PG-08)
 * @param defaultValue used where the line says nothing; null makes an exposed parameter optional without a value
 * @param choices allowed values of a CHOICE
 * @param min smallest NUMBER
 * @param max largest NUMBER
 * @param maxLength longest TEXT, in code points
 */
public record SkuParameter(
        String name,
        Type type,
        boolean exposed,
        boolean required,
        @Nullable String defaultValue,
        List<String> choices,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        @Nullable Integer maxLength) {
    /** Kinds of values. */
    public enum Type {
        TEXT,
        NUMBER,
        CHOICE,
        BOOLEAN
    }

    public SkuParameter {
        choices = List.copyOf(choices);
    }
}
