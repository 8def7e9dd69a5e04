package org.platen.core.port;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.platen.api.model.ItemId;
import org.platen.api.model.OrderId;
import org.platen.api.order.OrderState;
import org.platen.api.order.Personalisation;

/**
 * A line of an order as it is stored.
 *
 * @param sku code as it was asked for, known or not; null where the storefront's line has none
 */
public record ItemRow(
        ItemId id,
        OrderId order,
        int position,
        @Nullable String sku,
        String title,
        int quantity,
        OrderState state,
        Map<String, String> parameters,
        List<Personalisation> personalisation,
        @Nullable String externalLineId,
        boolean requiresShipping,
        boolean removed,
        JobCounts counts) {

    /** The same line with another SKU. */
    public ItemRow withSku(String newSku, String newTitle) {
        return new ItemRow(
                id,
                order,
                position,
                newSku,
                newTitle,
                quantity,
                state,
                parameters,
                personalisation,
                externalLineId,
                requiresShipping,
                removed,
                counts);
    }
}
