package org.platen.rest.v1;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.api.shipping.LabelWish;

/** Labels to buy: at a rate, or without one at the cheapest; of the packages named, or of all. */
public record LabelWishJson(
        @Required String carrier, @Nullable String rate, List<Integer> packages) {
    public LabelWish toWish() {
        return new LabelWish(carrier, rate, packages);
    }
}
