package org.platen.api.model;

import java.math.BigDecimal;

/**
 * An amount of money.
 *
 * @param amount exact decimal as the payer saw it, never a floating point number
 * @param currency ISO 4217 code, three capital letters
 */
public record Money(BigDecimal amount, String currency) {}
