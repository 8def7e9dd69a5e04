package org.platen.testkit.storefront;

import java.util.List;
import java.util.Map;

/**
 * An order to place in a stand-in's shop.
 *
 * @param note empty for none
 */
public record OrderSample(boolean paid, String note, List<Line> lines) {
    public OrderSample {
        lines = List.copyOf(lines);
    }

    /**
     * A line.
     *
     * @param sku empty for none
     * @param properties key and value, keys may repeat
     */
    public record Line(String sku, String title, int quantity, List<Map.Entry<String, String>> properties) {
        public Line {
            properties = List.copyOf(properties);
        }
    }

    /** Two personalised shirts and a sign. */
    public static OrderSample shirts() {
        return new OrderSample(
                true,
                "Please ring twice\nThanks",
                List.of(
                        new Line(
                                "TEE-BLK-M",
                                "Tee",
                                2,
                                List.of(
                                        Map.entry("Name", "Zoë Ærø"),
                                        Map.entry("Name", "ZOË 7 \uD83E\uDD84"),
                                        Map.entry("_print_file", "https://files.example.com/a/anne-7.png"))),
                        new Line("", "Custom work, no SKU", 1, List.of())));
    }

    /** A plain order. */
    public static OrderSample plain(int quantity) {
        return new OrderSample(true, "", List.of(new Line("TEE-BLK-M", "Tee", quantity, List.of())));
    }
}
