package org.platen.persistence.internal.jpa.catalog;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.api.catalog.SkuParameter;

/** A parameter in the JSON of {@code sku.parameters}; its names stay, whatever the API calls them. */
record ParameterJson(
        String name,
        SkuParameter.Type type,
        boolean exposed,
        boolean required,
        @Nullable String defaultValue,
        @Nullable List<String> choices,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        @Nullable Integer maxLength) {
    static ParameterJson of(SkuParameter parameter) {
        return new ParameterJson(
                parameter.name(),
                parameter.type(),
                parameter.exposed(),
                parameter.required(),
                parameter.defaultValue(),
                parameter.choices(),
                parameter.min(),
                parameter.max(),
                parameter.maxLength());
    }

    SkuParameter parameter() {
        return new SkuParameter(
                name,
                type,
                exposed,
                required,
                defaultValue,
                choices == null ? List.of() : choices,
                min,
                max,
                maxLength);
    }
}
