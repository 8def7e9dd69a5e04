package org.platen.spi.decoration;

import java.math.BigDecimal;

/**
 * What a job uses up.
 *
 * @param material code of the material
 * @param amount in {@code unit}, more than 0
 * @param unit such as {@code piece}, {@code ml} or {@code g}
 */
public record MaterialNeed(String material, BigDecimal amount, String unit) {}
