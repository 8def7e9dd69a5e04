package org.platen.api.stock;

import java.math.BigDecimal;
import java.util.List;

/**
 * Stock of a material at a location.
 *
 * @param reserved of what is on hand, for jobs
 * @param incoming on order
 */
public record StockView(
        String location,
        String material,
        String unit,
        BigDecimal onHand,
        BigDecimal reserved,
        BigDecimal incoming,
        List<InBin> bins) {
    /** What of it is where. */
    public record InBin(String bin, int walk, BigDecimal onHand) {}

    public BigDecimal available() {
        return onHand.subtract(reserved);
    }
}
