package org.platen.rest.v1;

import org.jspecify.annotations.Nullable;
import org.platen.api.intake.IntakeResult;

/** What became of an order that was tried again. */
public record RetriedJson(String effect, @Nullable LinkJson order) {
    public static RetriedJson of(IntakeResult result) {
        return new RetriedJson(result.effect().name(), result.order() == null ? null : LinkJson.order(result.order()));
    }
}
