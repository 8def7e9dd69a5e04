package org.platen.rest.v1;

import java.math.BigDecimal;

/** Amounts of material on the wire: a number without needless zeros. */
final class Amounts {
    private Amounts() {}

    static BigDecimal of(BigDecimal amount) {
        BigDecimal plain = amount.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
