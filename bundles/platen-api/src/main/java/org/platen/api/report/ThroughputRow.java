package org.platen.api.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was done in an hour.
 *
 * @param hour its beginning
 * @param location code; null where none was decided
 * @param decorated jobs that were made and good
 * @param shipped jobs that left the house
 */
public record ThroughputRow(
        Instant hour, String decoration, @Nullable String location, long decorated, long shipped) {}
