package org.platen.rest.v1;

import org.jspecify.annotations.Nullable;
import org.platen.api.order.Assignment;

/** What "Print Jobs" is told. */
public record ReconcileJson(@Nullable AssignmentJson assignment) {
    public @Nullable Assignment toAssignment() {
        return assignment == null ? null : assignment.toAssignment();
    }
}
