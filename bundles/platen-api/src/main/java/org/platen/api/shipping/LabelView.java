package org.platen.api.shipping;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.platen.api.model.Money;

/**
 * The purchase of a label.
 *
 * @param carrier key of the carrier connection
 * @param reference under which the carrier can be asked for it; unique
 * @param rate the chosen rate; null while the cheapest is yet to be found
 * @param problem what went wrong last; null when nothing did
 */
public record LabelView(
        long id,
        String carrier,
        String reference,
        LabelState state,
        @Nullable String rate,
        @Nullable Money cost,
        int attempts,
        @Nullable String problem,
        @Nullable Instant boughtAt) {}
