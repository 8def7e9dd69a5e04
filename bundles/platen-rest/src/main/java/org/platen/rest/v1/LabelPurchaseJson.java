package org.platen.rest.v1;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.platen.api.shipping.LabelState;
import org.platen.api.shipping.LabelView;

/** The purchase of a label. */
public record LabelPurchaseJson(
        long id,
        String carrier,
        String reference,
        LabelState state,
        @Nullable String rate,
        @Nullable MoneyJson cost,
        int attempts,
        @Nullable String problem,
        @Nullable Instant boughtAt) {
    static @Nullable LabelPurchaseJson orNull(@Nullable LabelView label) {
        return label == null
                ? null
                : new LabelPurchaseJson(
                        label.id(),
                        label.carrier(),
                        label.reference(),
                        label.state(),
                        label.rate(),
                        MoneyJson.orNull(label.cost()),
                        label.attempts(),
                        label.problem(),
                        label.boughtAt());
    }
}
