package org.platen.spi.decoration;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a station loads for a job.
 *
 * @param placement placement of the file to load; null for the first file
 * @param settings for the machine and the person
 */
public record StationWork(@Nullable String placement, Map<String, String> settings) {
    public StationWork {
        settings = Map.copyOf(settings);
    }
}
