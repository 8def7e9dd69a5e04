package org.platen.api.floor;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A batch rule and its last run.
 *
 * @param nextRun null when it does not run by itself
 * @param looked jobs that fitted its filters
 * @param batched jobs that were put into batches
 */
public record BatchRuleView(
        BatchRule rule, @Nullable Instant nextRun, @Nullable Instant lastRun, int looked, int batched, int stayed) {}
