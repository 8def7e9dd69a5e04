package org.platen.spi.decoration;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A job that a line asks for.
 *
 * @param key stable within the line and decoration type: the same line always gives the same keys, a larger quantity adds
 *     keys and takes none away. At most 80 characters of letters, digits and {@code . : _ -}
 * @param title for people, such as {@code Tee black M 2/5}
 * @param part code of the part that it makes; null when it makes the whole piece
 * @param amount good pieces wanted, at least 1
 * @param attributes kept with the job as JSON
 */
public record WantedJob(String key, String title, @Nullable String part, int amount, Map<String, String> attributes) {
    public WantedJob {
        attributes = Map.copyOf(attributes);
    }
}
