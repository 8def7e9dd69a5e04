package org.platen.api.stock;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.platen.api.model.JobId;

/**
 * A movement of stock, never changed afterwards.
 *
 * @param delta what it changed in the bin; 0 for waste of what was picked before
 * @param amount what it is about
 * @param binAfter what the bin held after it
 */
public record MovementView(
        long id,
        Instant at,
        String actor,
        MovementKind kind,
        String location,
        String bin,
        String material,
        BigDecimal delta,
        BigDecimal amount,
        BigDecimal binAfter,
        @Nullable String reason,
        @Nullable JobId job,
        @Nullable Long purchaseLine) {}
