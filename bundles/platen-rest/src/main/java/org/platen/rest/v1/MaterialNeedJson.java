package org.platen.rest.v1;

import java.math.BigDecimal;
import org.platen.api.stock.OrderMaterial;

/** What orders use up of a material. */
public record MaterialNeedJson(
        String material,
        String unit,
        BigDecimal needed,
        BigDecimal reserved,
        BigDecimal picked,
        BigDecimal onHand,
        boolean kept) {
    public static MaterialNeedJson of(OrderMaterial need) {
        return new MaterialNeedJson(
                need.material(),
                need.unit(),
                Amounts.of(need.needed()),
                Amounts.of(need.reserved()),
                Amounts.of(need.picked()),
                Amounts.of(need.onHand()),
                need.kept());
    }
}
