package org.platen.testkit.decoration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** The contract passes a sound decoration type and finds each fault that is planted in it. */
class PlantedFaultsTest {
    @Test
    void a_sound_type_passes() {
        Events tests = run(MugContract.class);

        assertThat(failed(tests)).isEmpty();
        assertThat(tests.succeeded().count()).isGreaterThan(55);
    }

    @Test
    void an_explode_that_remembers_is_found() {
        assertThat(failed(run(PlantedMugs.Remembers.class))).contains("explode_answers_the_same_each_time()");
    }

    @Test
    void keys_that_move_with_the_quantity_are_found() {
        assertThat(failed(run(PlantedMugs.MovesKeys.class)))
                .contains(
                        "a_larger_quantity_keeps_the_jobs_and_adds_more()",
                        "a_line_of_another_quantity_never_loses_a_key()");
    }

    @Test
    void equal_keys_are_found() {
        assertThat(failed(run(PlantedMugs.EqualKeys.class))).contains("job_keys_are_unique()");
    }

    @Test
    void one_job_too_many_is_found() {
        assertThat(failed(run(PlantedMugs.Generous.class)))
                .contains("jobs_make_exactly_what_the_line_asks_for()", "a_line_without_parts_makes_no_jobs()");
    }

    @Test
    void a_guard_that_throws_is_found() {
        assertThat(failed(run(PlantedMugs.Throws.class)))
                .contains(
                        "a_file_on_a_broken_disk_is_held_for_artwork()",
                        "a_job_without_its_files_is_held_for_artwork()");
    }

    @Test
    void a_guard_that_leaves_files_open_is_found() {
        assertThat(failed(run(PlantedMugs.LeavesOpen.class))).contains("guards_close_what_they_open()");
    }

    @Test
    void a_guard_that_swallows_interruptions_is_found() {
        assertThat(failed(run(PlantedMugs.Deaf.class))).containsExactly("guards_do_not_swallow_an_interruption()");
    }

    @Test
    void a_guard_that_keeps_the_job_is_found() {
        assertThat(failed(run(PlantedMugs.Hoards.class))).containsExactly("guards_do_not_keep_the_job()");
    }

    @Test
    void a_guard_that_trusts_every_file_is_found() {
        assertThat(failed(run(PlantedMugs.Trusts.class))).contains("rubbish_is_held_for_artwork()");
    }

    @Test
    void work_that_cannot_fail_is_found() {
        assertThat(failed(run(PlantedMugs.Perfect.class))).contains("every_making_step_can_fail()");
    }

    @Test
    void completion_by_anybody_is_found() {
        assertThat(failed(run(PlantedMugs.Hasty.class)))
                .contains("every_decorated_state_is_completed_by_the_platform_alone()");
    }

    @Test
    void a_guard_that_nobody_brings_is_found() {
        assertThat(failed(run(PlantedMugs.NoGuard.class)))
                .contains("every_guard_that_the_workflow_names_can_be_resolved()");
    }

    @Test
    void material_of_nothing_labels_of_nothing_and_checks_of_nothing_are_found() {
        assertThat(failed(run(PlantedMugs.Nothing.class)))
                .contains("material_needs_are_positive_and_stable()", "labels_can_be_printed()", "no handle");
    }

    @Test
    void a_state_without_a_label_is_found() {
        assertThat(failed(run(PlantedMugs.Unnamed.class)))
                .contains("every_state_has_a_label_to_translate()", "readme_explains_every_state()");
    }

    @Test
    void a_faulty_contribution_to_the_console_is_found() {
        assertThat(failed(run(PlantedMugs.OddConsole.class))).containsExactly("what_it_adds_to_the_console_is_sound()");
    }

    private static Events run(Class<?> contract) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(contract))
                .execute()
                .testEvents();
    }

    private static List<String> failed(Events tests) {
        return tests.failed().stream()
                .map(event -> event.getTestDescriptor().getDisplayName())
                .toList();
    }
}
