package org.platen.spi.workflow;

import java.util.Map;

/**
 * How running jobs of an older version come to the version that declares this.
 *
 * @param fromVersion the older version
 * @param finishOnOld running jobs stay on the old version to their end; {@code states} is empty then
 * @param states old state key to new state key, for the keys that differ; phases must be equal
 */
public record Migration(int fromVersion, boolean finishOnOld, Map<String, String> states) {
    public Migration {
        states = Map.copyOf(states);
    }
}
