package org.platen.rest.v1;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.api.floor.BatchRule;
import org.platen.api.floor.BatchRuleView;

/** A batch rule and its last run. */
public record BatchRuleJson(
        String code,
        String href,
        String name,
        boolean active,
        BatchRule.Kind kind,
        List<String> decorations,
        List<String> skus,
        List<String> colours,
        List<String> sizes,
        List<String> countries,
        List<String> shippingMethods,
        BatchRule.Units units,
        boolean mixedSkus,
        int maxSize,
        @Nullable String cutoff,
        String timeZone,
        boolean dueFirst,
        @Nullable String location,
        @Nullable Instant nextRun,
        @Nullable Instant lastRun,
        int looked,
        int batched,
        int stayed)
        implements Linked {
    public static BatchRuleJson of(BatchRuleView view) {
        BatchRule rule = view.rule();
        return new BatchRuleJson(
                rule.code(),
                Links.ROOT + "/batch-rules/" + rule.code(),
                rule.name(),
                rule.active(),
                rule.kind(),
                rule.decorations(),
                rule.skus(),
                rule.colours(),
                rule.sizes(),
                rule.countries(),
                rule.shippingMethods(),
                rule.units(),
                rule.mixedSkus(),
                rule.maxSize(),
                rule.cutoff(),
                rule.timeZone(),
                rule.dueFirst(),
                rule.location(),
                view.nextRun(),
                view.lastRun(),
                view.looked(),
                view.batched(),
                view.stayed());
    }
}
