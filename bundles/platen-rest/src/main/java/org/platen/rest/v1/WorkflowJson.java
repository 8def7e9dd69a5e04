package org.platen.rest.v1;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.platen.api.decoration.WorkflowView;
import org.platen.api.job.Phase;

/** How the work of a decoration type flows. */
public record WorkflowJson(
        String decoration, int version, List<State> states, List<Transition> transitions, Map<Phase, String> cancel) {

    /** A state. */
    public record State(
            String key,
            String label,
            Phase phase,
            boolean optional,
            boolean customerVisible,
            @Nullable String customerLabel) {
        public static State of(WorkflowView.State state) {
            return new State(
                    state.key(),
                    state.label(),
                    state.phase(),
                    state.optional(),
                    state.customerVisible(),
                    state.customerLabel());
        }
    }

    /** A way from states to a state. */
    public record Transition(
            String event,
            List<String> from,
            String to,
            List<String> guards,
            List<String> roles,
            @Nullable String station) {
        static Transition of(WorkflowView.Transition transition) {
            return new Transition(
                    transition.event(),
                    transition.from().stream().sorted().toList(),
                    transition.to(),
                    transition.guards(),
                    transition.roles().stream().sorted().toList(),
                    transition.station());
        }
    }

    public static WorkflowJson of(WorkflowView workflow) {
        return new WorkflowJson(
                workflow.decoration(),
                workflow.version(),
                workflow.states().stream().map(State::of).toList(),
                workflow.transitions().stream().map(Transition::of).toList(),
                workflow.cancel());
    }
}
