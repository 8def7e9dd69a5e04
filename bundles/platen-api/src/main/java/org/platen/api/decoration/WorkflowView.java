package org.platen.api.decoration;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.platen.api.job.Phase;

/** A workflow for people and programs: states, transitions and what a cancel does in each phase. */
public record WorkflowView(
        String decoration, int version, List<State> states, List<Transition> transitions, Map<Phase, String> cancel) {

    /**
     * A state.
     *
     * @param customerLabel what the shop calls it towards customers; null where that is its label
     */
    public record State(
            String key,
            String label,
            Phase phase,
            boolean optional,
            boolean customerVisible,
            @Nullable String customerLabel) {}

    /** A way from states to a state. */
    public record Transition(
            String event,
            Set<String> from,
            String to,
            List<String> guards,
            Set<String> roles,
            @Nullable String station) {}
}
