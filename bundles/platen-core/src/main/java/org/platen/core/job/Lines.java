package org.platen.core.job;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.platen.api.catalog.SkuParameter;
import org.platen.api.catalog.SkuView;
import org.platen.api.order.Personalisation;
import org.platen.core.catalog.ParameterValues;
import org.platen.core.port.ItemRow;
import org.platen.spi.decoration.DecorationItem;

/** How a line of an order looks to a decoration type. Pure. */
public final class Lines {
    private Lines() {}

    /**
     * The line with the parts of one decoration type.
     *
     * @param quantity pieces; not the line's own when some of its pieces were cancelled one by one
     */
    public static DecorationItem item(ItemRow line, SkuView sku, String decoration, int quantity) {
        return item(line.title(), quantity, line.parameters(), line.personalisation(), sku, decoration);
    }

    public static DecorationItem item(
            String title,
            int quantity,
            Map<String, String> parameters,
            List<Personalisation> personalisation,
            SkuView sku,
            String decoration) {
        List<DecorationItem.Part> parts = sku.parts().stream()
                .filter(part -> part.decoration().equals(decoration))
                .map(part -> new DecorationItem.Part(
                        part.code(), part.name(), part.quantity(), part.placement(), part.attributes()))
                .toList();
        return new DecorationItem(
                sku.code(), title, quantity, parts, inForce(sku, parameters, personalisation), personalisation);
    }

    /** The line's values, else what the buyer entered under the parameter's name, else the SKU's defaults. */
    static Map<String, String> inForce(
            SkuView sku, Map<String, String> parameters, List<Personalisation> personalisation) {
        Map<String, String> values = new LinkedHashMap<>();
        for (SkuParameter parameter : sku.parameters()) {
            String value = parameter.exposed() ? parameters.get(parameter.name()) : null;
            if (value == null && parameter.exposed()) {
                value = entered(parameter, personalisation);
            }
            if (value == null) {
                value = parameter.defaultValue();
            }
            if (value != null) {
                values.put(parameter.name(), value);
            }
        }
        return values;
    }

    /** What is wrong with the values that a line gives to its SKU's parameters; nobody checks a storefront's before. */
    static Optional<String> parameterProblem(ItemRow line, SkuView sku) {
        Map<String, String> values = inForce(sku, line.parameters(), line.personalisation());
        return sku.parameters().stream()
                .filter(SkuParameter::exposed)
                .map(parameter -> {
                    String value = values.get(parameter.name());
                    String problem = value != null
                            ? ParameterValues.problem(parameter, value).orElse("")
                            : parameter.required() ? "must be given" : "";
                    return problem.isEmpty() ? "" : "Parameter '" + parameter.name() + "' " + problem;
                })
                .filter(problem -> !problem.isEmpty())
                .findFirst();
    }

    private static @Nullable String entered(SkuParameter parameter, List<Personalisation> personalisation) {
        return personalisation.stream()
                .filter(one -> one.key().strip().equalsIgnoreCase(parameter.name()))
                .map(Personalisation::value)
                .findFirst()
                .orElse(null);
    }
}
