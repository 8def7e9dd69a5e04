package org.platen.api.stock;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A material. Once it is kept here, jobs that need it are held until there is stock for them.
 *
 * @param unit such as {@code piece}, {@code ml} or {@code g}; needs in another unit are refused
 * @param lowAt it is low when no more than this is available at all locations together; null never
 * @param active whether jobs wait for it
 * @param onHand at all locations
 * @param reserved of it
 * @param incoming on order
 * @param waiting jobs that are held because it is short
 */
public record MaterialView(
        String code,
        String name,
        String unit,
        @Nullable BigDecimal lowAt,
        @Nullable String supplier,
        boolean active,
        BigDecimal onHand,
        BigDecimal reserved,
        BigDecimal incoming,
        long waiting) {
    public BigDecimal available() {
        return onHand.subtract(reserved);
    }

    public boolean low() {
        return lowAt != null && available().compareTo(lowAt) <= 0;
    }
}
