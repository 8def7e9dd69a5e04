package org.platen.rest.v1;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.platen.api.stock.MovementKind;
import org.platen.api.stock.MovementView;

/** A movement of stock. */
public record MovementJson(
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
        @Nullable LinkJson job,
        @Nullable Long purchaseLine) {
    public static MovementJson of(MovementView moved) {
        return new MovementJson(
                moved.id(),
                moved.at(),
                moved.actor(),
                moved.kind(),
                moved.location(),
                moved.bin(),
                moved.material(),
                Amounts.of(moved.delta()),
                Amounts.of(moved.amount()),
                Amounts.of(moved.binAfter()),
                moved.reason(),
                moved.job() == null ? null : LinkJson.job(moved.job()),
                moved.purchaseLine());
    }
}
