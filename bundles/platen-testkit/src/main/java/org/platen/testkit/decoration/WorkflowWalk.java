package org.platen.testkit.decoration;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.platen.api.job.Phase;
import org.platen.spi.workflow.State;
import org.platen.spi.workflow.Transition;
import org.platen.spi.workflow.Workflow;

/** Walks through a workflow over some of its transitions and states. */
record WorkflowWalk(Workflow workflow, Predicate<Transition> transitions, Predicate<State> states) {
    static WorkflowWalk all(Workflow workflow) {
        return new WorkflowWalk(workflow, transition -> true, state -> true);
    }

    /** States that can be reached, the first one included. */
    Set<String> from(String start) {
        Set<String> seen = new HashSet<>(Set.of(start));
        Deque<String> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            for (Transition transition : workflow.from(open.remove())) {
                String to = transition.to();
                if (transitions.test(transition)
                        && workflow.state(to).filter(states).isPresent()
                        && seen.add(to)) {
                    open.add(to);
                }
            }
        }
        return seen;
    }

    boolean reaches(String start, Phase phase) {
        return from(start).stream()
                .anyMatch(key -> workflow.state(key)
                        .filter(state -> state.phase() == phase)
                        .isPresent());
    }
}
