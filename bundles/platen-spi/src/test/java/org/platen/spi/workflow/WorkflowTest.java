package org.platen.spi.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.platen.api.job.Phase;

class WorkflowTest {
    private static final State INTAKE = new State("intake", "Intake", Phase.INTAKE, false, false);
    private static final State BOUGHT = new State("bought", "Bought", Phase.READY, true, false);
    private static final State QUEUED = new State("queued", "Queued", Phase.READY, false, false);
    private static final Transition RELEASE = new Transition(
            Transition.RELEASE, Set.of("intake", "bought"), "queued", List.of(), Set.of(), Optional.empty());
    private static final Transition COMPLETE = new Transition(
            Transition.COMPLETE, Set.of("queued"), "queued", List.of(), Set.of("system"), Optional.empty());

    private final Workflow workflow = workflow(List.of(INTAKE, BOUGHT, QUEUED));

    @Test
    void jobs_begin_in_the_first_state() {
        assertThat(workflow.initial()).isEqualTo(INTAKE);
    }

    @Test
    void a_phase_is_entered_by_its_first_state_that_is_not_optional() {
        assertThat(workflow.entry(Phase.READY)).contains(QUEUED);
        assertThat(workflow.entry(Phase.SHIPPED)).isEmpty();
    }

    @Test
    void ways_out_of_a_state_are_found() {
        assertThat(workflow.from("bought")).containsExactly(RELEASE);
        assertThat(workflow.from("nowhere")).isEmpty();
    }

    @Test
    void a_transition_of_the_platform_is_known_by_its_role() {
        assertThat(COMPLETE.systemOnly()).isTrue();
        assertThat(RELEASE.systemOnly()).isFalse();
    }

    @Test
    void a_phase_without_a_rule_is_cancelled_at_once() {
        assertThat(workflow.cancelIn(Phase.PRODUCING)).isEqualTo(CancelPolicy.RUN_OUT);
        assertThat(workflow.cancelIn(Phase.READY)).isEqualTo(CancelPolicy.NOW);
    }

    @Test
    void a_workflow_does_not_change_with_the_lists_that_it_was_made_of() {
        List<State> states = new ArrayList<>(List.of(INTAKE));
        Workflow made = workflow(states);

        states.clear();

        assertThat(made.states()).containsExactly(INTAKE);
    }

    private static Workflow workflow(List<State> states) {
        return new Workflow(
                "mug",
                1,
                states,
                List.of(RELEASE, COMPLETE),
                Map.of(Phase.PRODUCING, CancelPolicy.RUN_OUT),
                List.of(),
                "");
    }
}
