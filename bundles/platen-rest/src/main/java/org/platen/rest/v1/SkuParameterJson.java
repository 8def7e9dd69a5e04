package org.platen.rest.v1;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.api.catalog.SkuParameter;

/** A parameter of a SKU; order lines may set it only when it is exposed. */
public record SkuParameterJson(
        @Required String name,
        @Required SkuParameter.Type type,
        boolean exposed,
        boolean required,
        @Nullable String defaultValue,
        List<String> choices,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        @Nullable Integer maxLength) {
    static SkuParameterJson of(SkuParameter parameter) {
        return new SkuParameterJson(
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

    SkuParameter toParameter() {
        return new SkuParameter(name, type, exposed, required, defaultValue, choices, min, max, maxLength);
    }
}
