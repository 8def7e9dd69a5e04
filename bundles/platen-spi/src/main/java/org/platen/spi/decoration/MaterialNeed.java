package org.platen.spi.decoration;

import java.math.BigDecimal;

/**
 * What a job uses up.
 *
 * @param material code of the material
 * @param amount in {@code unit}, more than 0
 * @param unit such as {@code piece}, {@code ml} or {@code g}
 * @param garment whether it is the very thing that is decorated, such as a blank shirt: of several steps on one and the
 *     same the first alone takes it out of stock, and each later one gets it from the step before
 */
public record MaterialNeed(String material, BigDecimal amount, String unit, boolean garment) {
    /** Something that goes onto the thing that is decorated, which each step needs for itself. */
    public MaterialNeed(String material, BigDecimal amount, String unit) {
        this(material, amount, unit, false);
    }
}
