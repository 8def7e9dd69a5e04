package org.platen.rest.v1;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.platen.api.report.ThroughputRow;

/** What was done in the hour that begins then. */
public record ThroughputHourJson(
        Instant hour, String decoration, @Nullable String location, long decorated, long shipped) {
    public static ThroughputHourJson of(ThroughputRow row) {
        return new ThroughputHourJson(row.hour(), row.decoration(), row.location(), row.decorated(), row.shipped());
    }
}
