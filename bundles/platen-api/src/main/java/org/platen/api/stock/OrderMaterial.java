package org.platen.api.stock;

import java.math.BigDecimal;

/**
 * What orders use up of one material, over all their jobs that are not cancelled.
 *
 * @param needed in {@code unit}
 * @param reserved of it, set aside and not yet picked
 * @param picked of it, taken from its bins
 * @param onHand in all bins of all locations; 0 for what is not kept in stock
 * @param kept whether jobs wait for it when it is short
 */
public record OrderMaterial(
        String material,
        String unit,
        BigDecimal needed,
        BigDecimal reserved,
        BigDecimal picked,
        BigDecimal onHand,
        boolean kept) {}
