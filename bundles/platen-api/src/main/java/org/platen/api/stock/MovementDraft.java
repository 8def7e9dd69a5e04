package org.platen.api.stock;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A movement by hand.
 *
 * @param kind receipt, count, correction, waste or transfer; the others follow from the work on jobs
 * @param amount what came in, was spoilt or carried over; what was counted; or how much more (less than 0: less) there is
 * @param toLocation of a transfer; null for the same one
 * @param toBin of a transfer
 * @param reason wanted for corrections and waste
 */
public record MovementDraft(
        MovementKind kind,
        String location,
        String bin,
        String material,
        BigDecimal amount,
        @Nullable String toLocation,
        @Nullable String toBin,
        @Nullable String reason) {}
