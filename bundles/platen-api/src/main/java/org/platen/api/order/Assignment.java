package org.platen.api.order;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How jobs find their device (PG-20).
 *
 * @param mode NEXT_AVAILABLE, SPECIFIC_PRINTER or TAGGED_PRINTERS
 * @param printer device code, for SPECIFIC_PRINTER
 * @param tags at least one, for TAGGED_PRINTERS
 */
public record Assignment(Mode mode, @Nullable String printer, Set<String> tags) {
    /** Ways to choose a device. */
    public enum Mode {
        NEXT_AVAILABLE,
        SPECIFIC_PRINTER,
        TAGGED_PRINTERS
    }

    public Assignment {
        tags = Set.copyOf(tags);
    }
}
