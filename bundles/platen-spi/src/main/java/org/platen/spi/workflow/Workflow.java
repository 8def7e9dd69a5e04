package org.platen.spi.workflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.platen.api.job.Phase;

/**
 * How the work of a decoration type flows. It is data: read from a workflow file by a {@link WorkflowReader}, stored by
 * the platform when first seen, and each job is pinned to the version it began with.
 *
 * @param decoration key of the decoration type, lower-case letters, digits and {@code _}
 * @param version grows with every change of the content
 * @param states in the order of work; the first one is where jobs begin
 * @param cancel what a cancel does in each phase; a phase left out means {@link CancelPolicy#NOW}
 * @param migrations how running jobs of older versions come to this one
 * @param source text of the file, the form in which it is stored
 */
public record Workflow(
        String decoration,
        int version,
        List<State> states,
        List<Transition> transitions,
        Map<Phase, CancelPolicy> cancel,
        List<Migration> migrations,
        String source) {

    public Workflow {
        states = List.copyOf(states);
        transitions = List.copyOf(transitions);
        cancel = Map.copyOf(cancel);
        migrations = List.copyOf(migrations);
    }

    /** The state in which jobs begin. */
    public State initial() {
        return states.get(0);
    }

    public Optional<State> state(String key) {
        return states.stream().filter(state -> state.key().equals(key)).findFirst();
    }

    /** The state by which a phase is entered: the first one of the phase that is not optional. */
    public Optional<State> entry(Phase phase) {
        return states.stream()
                .filter(state -> state.phase() == phase && !state.optional())
                .findFirst();
    }

    /** Ways out of a state, in the order of the file. */
    public List<Transition> from(String key) {
        return transitions.stream()
                .filter(transition -> transition.from().contains(key))
                .toList();
    }

    public CancelPolicy cancelIn(Phase phase) {
        return cancel.getOrDefault(phase, CancelPolicy.NOW);
    }
}
