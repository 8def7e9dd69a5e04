package org.platen.rest.v1;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.platen.api.stock.MaterialView;

/** A material with its stock at all sites. */
public record MaterialJson(
        String code,
        String name,
        String unit,
        @Nullable BigDecimal lowAt,
        @Nullable String supplier,
        boolean active,
        BigDecimal onHand,
        BigDecimal reserved,
        BigDecimal available,
        BigDecimal incoming,
        long waitingJobs,
        boolean low) {
    public static MaterialJson of(MaterialView material) {
        BigDecimal lowAt = material.lowAt();
        return new MaterialJson(
                material.code(),
                material.name(),
                material.unit(),
                lowAt == null ? null : Amounts.of(lowAt),
                material.supplier(),
                material.active(),
                Amounts.of(material.onHand()),
                Amounts.of(material.reserved()),
                Amounts.of(material.available()),
                Amounts.of(material.incoming()),
                material.waiting(),
                material.low());
    }
}
