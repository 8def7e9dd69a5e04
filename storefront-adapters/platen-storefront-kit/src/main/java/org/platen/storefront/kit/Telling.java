package org.platen.storefront.kit;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.platen.api.delivery.OutboundUpdate.Step;
import org.platen.spi.storefront.StorefrontCapability;

/**
 * What a shop wants to be told, as its settings say.
 *
 * @param production that work begins
 * @param steps the steps of the work that customers see
 * @param cancels that an order was cancelled
 * @param holds that an order is held or released
 */
public record Telling(boolean production, boolean steps, boolean cancels, boolean holds) {
    /** Everything. */
    public static final Telling ALL = new Telling(true, true, true, true);

    /** Of a platform that tells of orders by webhooks, is polled for the rest, and has words for all of this. */
    public Set<StorefrontCapability> capabilities() {
        Set<StorefrontCapability> all = EnumSet.of(
                StorefrontCapability.WEBHOOKS,
                StorefrontCapability.POLLING,
                StorefrontCapability.REPORT_SHIPMENT,
                StorefrontCapability.REPORT_NOTES);
        add(all, production, StorefrontCapability.REPORT_PRODUCTION);
        add(all, steps, StorefrontCapability.REPORT_STEPS);
        add(all, cancels, StorefrontCapability.REPORT_CANCEL);
        add(all, holds, StorefrontCapability.REPORT_HOLD);
        return all;
    }

    private static void add(Set<StorefrontCapability> all, boolean wanted, StorefrontCapability one) {
        if (wanted) {
            all.add(one);
        }
    }

    /** Steps of the work, a line to each of the order's lines; empty where there are none. */
    public static String text(List<Step> steps) {
        return steps.stream()
                .collect(Collectors.groupingBy(
                        Step::line,
                        java.util.LinkedHashMap::new,
                        Collectors.mapping(step -> step.pieces() + " " + step.label(), Collectors.joining(", "))))
                .entrySet()
                .stream()
                .map(line -> line.getKey() + ": " + line.getValue())
                .collect(Collectors.joining("\n"));
    }
}
