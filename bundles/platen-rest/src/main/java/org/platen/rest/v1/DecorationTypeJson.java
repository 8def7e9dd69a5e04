package org.platen.rest.v1;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.platen.api.decoration.DecorationTypeView;

/** A decoration type that is installed, was once, or was refused. */
public record DecorationTypeJson(
        String key,
        String href,
        String label,
        String state,
        @Nullable String problem,
        int workflowVersion,
        Set<String> capabilities,
        List<String> states,
        long frozenJobs) {
    public static DecorationTypeJson of(DecorationTypeView type) {
        return new DecorationTypeJson(
                type.key(),
                Links.ROOT + "/decoration-types/" + type.key(),
                type.label(),
                type.state(),
                type.problem(),
                type.workflowVersion(),
                type.capabilities(),
                type.states(),
                type.frozenJobs());
    }
}
