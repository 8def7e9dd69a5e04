package org.platen.rest.v1;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.platen.api.order.Assignment;

/** How jobs find their device. */
public record AssignmentJson(
        @Required Assignment.Mode mode, @Nullable String printer, Set<String> tags) {
    static @Nullable AssignmentJson of(@Nullable Assignment assignment) {
        return assignment == null
                ? null
                : new AssignmentJson(assignment.mode(), assignment.printer(), assignment.tags());
    }

    Assignment toAssignment() {
        return new Assignment(mode, printer, tags);
    }
}
