package org.platen.core.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.platen.api.catalog.SkuParameter;
import org.platen.api.catalog.SkuView;
import org.platen.api.error.FieldError;
import org.platen.core.catalog.ParameterValues;

/** Which values a line may give to a SKU's parameters (PG-08, PG-09). Pure. */
final class Parameters {
    private Parameters() {}

    static List<FieldError> check(SkuView sku, Map<String, String> values, String pointer) {
        List<FieldError> errors = new ArrayList<>();
        values.forEach((name, value) -> {
            Optional<SkuParameter> parameter = sku.parameters().stream()
                    .filter(one -> one.name().equals(name))
                    .findFirst();
            String problem = parameter
                    .map(found -> found.exposed()
                            ? ParameterValues.problem(found, value).orElse("")
                            : "parameter '" + name + "' is not exposed: an order line cannot set it")
                    .orElse("SKU " + sku.code() + " has no parameter '" + name + "'");
            if (!problem.isEmpty()) {
                errors.add(new FieldError(pointer + "/" + name, "sku.parameter", problem));
            }
        });
        for (SkuParameter parameter : sku.parameters()) {
            if (parameter.exposed()
                    && parameter.required()
                    && parameter.defaultValue() == null
                    && !values.containsKey(parameter.name())) {
                errors.add(new FieldError(pointer + "/" + parameter.name(), "sku.parameter", "must be given"));
            }
        }
        return errors;
    }
}
