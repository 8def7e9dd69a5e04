package org.platen.spi.decoration;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.platen.api.order.Personalisation;

/**
 * A line of an order as a decoration type sees it: only the parts that are this type's to make.
 *
 * @param quantity pieces of the SKU, at least 1
 * @param parameters values in force: those of the line, else the SKU's defaults
 */
public record DecorationItem(
        String sku,
        String title,
        int quantity,
        List<Part> parts,
        Map<String, String> parameters,
        List<Personalisation> personalisation) {

    public DecorationItem {
        parts = List.copyOf(parts);
        parameters = Map.copyOf(parameters);
        personalisation = List.copyOf(personalisation);
    }

    /** The part of that code; null when there is none, or none is asked for. */
    public @Nullable Part part(@Nullable String code) {
        return parts.stream()
                .filter(part -> part.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    /**
     * A part of the SKU.
     *
     * @param quantity of it in one piece of the SKU
     * @param attributes as the SKU's maker entered them
     */
    public record Part(
            String code,
            String name,
            int quantity,
            @Nullable String placement,
            Map<String, String> attributes) {
        public Part {
            attributes = Map.copyOf(attributes);
        }
    }
}
