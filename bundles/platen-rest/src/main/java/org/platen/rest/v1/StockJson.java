package org.platen.rest.v1;

import java.math.BigDecimal;
import java.util.List;
import org.platen.api.stock.StockView;

/** Stock of a material at a site. */
public record StockJson(
        String location,
        String material,
        String unit,
        BigDecimal onHand,
        BigDecimal reserved,
        BigDecimal available,
        BigDecimal incoming,
        List<InBin> bins) {
    /** What of it is in a bin. */
    public record InBin(String bin, int walk, BigDecimal onHand) {}

    public static StockJson of(StockView stock) {
        return new StockJson(
                stock.location(),
                stock.material(),
                stock.unit(),
                Amounts.of(stock.onHand()),
                Amounts.of(stock.reserved()),
                Amounts.of(stock.available()),
                Amounts.of(stock.incoming()),
                stock.bins().stream()
                        .map(bin -> new InBin(bin.bin(), bin.walk(), Amounts.of(bin.onHand())))
                        .toList());
    }
}
