package org.platen.api.shipping;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which labels to buy.
 *
 * @param carrier key of the carrier connection
 * @param rate id of a rate that the carrier offered for the one package; null for the cheapest
 * @param packages numbers of packages; empty for all of the shipment
 */
public record LabelWish(String carrier, @Nullable String rate, List<Integer> packages) {
    public LabelWish {
        packages = List.copyOf(packages);
    }
}
