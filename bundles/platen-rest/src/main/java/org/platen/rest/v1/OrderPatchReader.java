package org.platen.rest.v1;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;

/** Tells a field that is null from one that is left out, which records cannot. */
final class OrderPatchReader extends JsonDeserializer<OrderPatchJson> {
    private static final Set<String> CLEARABLE = Set.of("fulfilmentDate", "shippingMethod");

    private record Parts(
            @Nullable String orderNumber,
            @Nullable LocalDate fulfilmentDate,
            @Nullable String shippingMethod,
            @Nullable AddressJson shipTo) {}

    @Override
    public OrderPatchJson deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        JsonNode tree = context.readTree(parser);
        Parts parts = context.readTreeAsValue(tree, Parts.class);
        Set<String> cleared = new HashSet<>();
        tree.properties().forEach(field -> {
            if (field.getValue().isNull()) {
                cleared.add(field.getKey());
            }
        });
        for (String name : cleared) {
            if (!CLEARABLE.contains(name)) {
                throw PlatenException.field(Errors.INVALID, "/" + name, "must not be null");
            }
        }
        return new OrderPatchJson(parts.orderNumber, parts.fulfilmentDate, parts.shippingMethod, parts.shipTo, cleared);
    }
}
