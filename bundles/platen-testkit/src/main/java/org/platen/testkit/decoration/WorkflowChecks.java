package org.platen.testkit.decoration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.platen.api.job.Phase;
import org.platen.spi.decoration.Capability;
import org.platen.spi.decoration.WorkflowDecorationType;
import org.platen.spi.workflow.State;
import org.platen.spi.workflow.Transition;

/** The workflow of a decoration type does what the core relies on. */
abstract class WorkflowChecks extends DecorationSamples {
    @Test
    final void key_is_lower_case_letters_digits_and_underscores() {
        assertThat(type().key()).matches(NAME);
    }

    @Test
    final void label_is_a_text_for_people() {
        assertThat(type().label()).isNotBlank();
    }

    @Test
    final void makes_either_units_or_runs() {
        assertThat(type().capabilities()).containsAnyOf(Capability.UNIT, Capability.RUN);
        assertThat(type().capabilities().containsAll(Set.of(Capability.UNIT, Capability.RUN)))
                .isFalse();
    }

    @Test
    final void workflow_carries_the_key_of_the_type() {
        assertThat(workflow().decoration()).isEqualTo(type().key());
    }

    @Test
    final void reader_accepts_the_stored_source_and_gives_an_equal_workflow() {
        assertThat(reader().parse("stored.workflow.yaml", workflow().source())).isEqualTo(workflow());
    }

    @Test
    final void every_guard_that_the_workflow_names_can_be_resolved() {
        assertThat(WorkflowDecorationType.BUILT_IN)
                .containsAll(guardsNamed().stream()
                        .filter(guard -> !type().guards().containsKey(guard))
                        .toList());
    }

    @Test
    final void every_guard_of_the_type_is_named_by_the_workflow() {
        assertThat(guardsNamed()).containsAll(type().guards().keySet());
    }

    @Test
    final void jobs_begin_in_intake() {
        assertThat(workflow().initial().phase()).isEqualTo(Phase.INTAKE);
    }

    @Test
    final void every_state_can_be_reached() {
        Set<String> reached =
                WorkflowWalk.all(workflow()).from(workflow().initial().key());

        assertThat(workflow().states())
                .filteredOn(state -> state.phase() != Phase.CANCELED)
                .extracting(State::key)
                .allMatch(reached::contains);
    }

    @Test
    final void a_job_comes_from_the_beginning_to_shipped() {
        assertThat(WorkflowWalk.all(workflow()).reaches(workflow().initial().key(), Phase.SHIPPED))
                .isTrue();
    }

    @Test
    final void the_platform_is_needed_for_nothing_but_completion() {
        WorkflowWalk walk = new WorkflowWalk(
                workflow(),
                transition -> !transition.systemOnly() || transition.event().equals(Transition.COMPLETE),
                state -> true);

        assertThat(walk.reaches(workflow().initial().key(), Phase.SHIPPED)).isTrue();
    }

    @Test
    final void optional_states_can_be_left_out() {
        WorkflowWalk walk = new WorkflowWalk(workflow(), transition -> true, state -> !state.optional());

        assertThat(walk.reaches(workflow().initial().key(), Phase.SHIPPED)).isTrue();
    }

    @Test
    final void a_cancelled_job_has_a_state_to_go_to() {
        assertThat(workflow().entry(Phase.CANCELED)).isPresent();
    }

    @Test
    final void what_a_cancel_does_to_a_running_job_is_decided_and_not_left_to_the_default() {
        assertThat(workflow().cancel()).containsKey(Phase.PRODUCING);
    }

    @Test
    final void every_making_step_can_fail() {
        assertThat(in(Phase.FAILED)).isNotEmpty();
        assertThat(in(Phase.PRODUCING))
                .isNotEmpty()
                .allMatch(state -> WorkflowWalk.all(workflow()).reaches(state.key(), Phase.FAILED));
    }

    @Test
    final void every_intake_state_is_released_to_ready() {
        assertThat(in(Phase.INTAKE))
                .allSatisfy(state -> assertThat(workflow().from(state.key()))
                        .filteredOn(transition -> transition.event().equals(Transition.RELEASE))
                        .singleElement()
                        .satisfies(release -> assertThat(phaseOf(release.to())).isEqualTo(Phase.READY)));
    }

    @Test
    final void every_decorated_state_is_completed_by_the_platform_alone() {
        assertThat(in(Phase.DECORATED))
                .isNotEmpty()
                .allSatisfy(state -> assertThat(workflow().from(state.key()))
                        .filteredOn(transition -> transition.event().equals(Transition.COMPLETE))
                        .singleElement()
                        .satisfies(complete -> {
                            assertThat(complete.systemOnly()).isTrue();
                            assertThat(phaseOf(complete.to())).isEqualTo(Phase.COMPLETED);
                        }));
    }

    @Test
    final void every_completed_state_can_be_shipped() {
        assertThat(in(Phase.COMPLETED))
                .isNotEmpty()
                .allSatisfy(state -> assertThat(workflow().from(state.key()))
                        .filteredOn(transition -> transition.event().equals(Transition.SHIP))
                        .singleElement()
                        .satisfies(ship -> assertThat(phaseOf(ship.to())).isEqualTo(Phase.SHIPPED)));
    }

    @Test
    final void final_states_are_left_by_nothing() {
        assertThat(workflow().states())
                .filteredOn(state -> state.phase().isFinal())
                .allMatch(state -> workflow().from(state.key()).isEmpty());
    }

    @Test
    final void cip4_details_name_existing_states() {
        assertThat(type().cip4().statusDetails().keySet())
                .allMatch(key -> state(key).isPresent());
        assertThat(type().cip4().statusDetails().values()).noneMatch(String::isBlank);
        assertThat(type().cip4().processTypes()).noneMatch(String::isBlank);
    }

    @Test
    final void simulation_names_existing_states_and_sensible_figures() {
        assertThat(type().simulation()).allSatisfy(step -> {
            assertThat(state(step.state())).isPresent();
            assertThat(step.yield()).isBetween(0.0, 1.0);
            assertThat(step.typical().isNegative()).isFalse();
        });
    }

    final List<State> in(Phase phase) {
        return workflow().states().stream()
                .filter(state -> state.phase() == phase)
                .toList();
    }

    private Phase phaseOf(String key) {
        return state(key).orElseThrow().phase();
    }

    private Set<String> guardsNamed() {
        Set<String> named = new HashSet<>();
        workflow().transitions().forEach(transition -> named.addAll(transition.guards()));
        return named;
    }
}
