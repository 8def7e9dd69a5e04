package org.platen.rest.v1;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.api.floor.BatchRule;

/**
 * A batch rule as it is entered; lists that are left out ask for nothing.
 *
 * @param active true where nothing is said
 * @param kind CONSOLIDATION where nothing is said
 * @param units ANY where nothing is said
 * @param mixedSkus true where nothing is said
 * @param maxSize 500 where nothing is said
 * @param cutoff cron with five fields
 * @param timeZone UTC where nothing is said
 * @param dueFirst true where nothing is said
 */
public record BatchRuleDraftJson(
        @Required String name,
        @Nullable Boolean active,
        BatchRule.@Nullable Kind kind,
        @Nullable List<String> decorations,
        @Nullable List<String> skus,
        @Nullable List<String> colours,
        @Nullable List<String> sizes,
        @Nullable List<String> countries,
        @Nullable List<String> shippingMethods,
        BatchRule.@Nullable Units units,
        @Nullable Boolean mixedSkus,
        @Nullable Integer maxSize,
        @Nullable String cutoff,
        @Nullable String timeZone,
        @Nullable Boolean dueFirst,
        @Nullable String location) {
    private static final int USUAL_SIZE = 500;

    public BatchRule toRule(String code) {
        return new BatchRule(
                code,
                name,
                active == null || active,
                kind == null ? BatchRule.Kind.CONSOLIDATION : kind,
                list(decorations),
                list(skus),
                list(colours),
                list(sizes),
                list(countries),
                list(shippingMethods),
                units == null ? BatchRule.Units.ANY : units,
                mixedSkus == null || mixedSkus,
                maxSize == null ? USUAL_SIZE : maxSize,
                cutoff,
                timeZone == null ? "UTC" : timeZone,
                dueFirst == null || dueFirst,
                location);
    }

    private static List<String> list(@Nullable List<String> values) {
        return values == null ? List.of() : values;
    }
}
