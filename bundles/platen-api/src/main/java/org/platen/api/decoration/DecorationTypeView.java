package org.platen.api.decoration;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A decoration type that is installed, was once, or was refused.
 *
 * @param state RUNNING, QUARANTINED (several of its calls hang, so it is left alone until they end), MISSING (its bundle is
 *     not running; its jobs are frozen) or REFUSED
 * @param problem why it is refused, with file, line and reason, or in quarantine
 * @param workflowVersion newest version known; 0 for one refused at once
 * @param frozenJobs live jobs that wait for it
 */
public record DecorationTypeView(
        String key,
        String label,
        String state,
        @Nullable String problem,
        int workflowVersion,
        Set<String> capabilities,
        List<String> states,
        long frozenJobs) {}
