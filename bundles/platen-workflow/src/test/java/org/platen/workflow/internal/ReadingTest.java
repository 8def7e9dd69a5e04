package org.platen.workflow.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.platen.api.floor.StationKind;
import org.platen.api.job.Phase;
import org.platen.spi.workflow.CancelPolicy;
import org.platen.spi.workflow.Migration;
import org.platen.spi.workflow.State;
import org.platen.spi.workflow.Transition;
import org.platen.spi.workflow.Workflow;
import org.platen.spi.workflow.WorkflowException;

class ReadingTest {
    private final YamlWorkflowReader reader = new YamlWorkflowReader();

    @Test
    void a_file_becomes_a_workflow() {
        Workflow mug = reader.read(ReadingTest.class, Mug.FILE);

        assertThat(mug.decoration()).isEqualTo("mug");
        assertThat(mug.version()).isEqualTo(3);
        assertThat(mug.states()).hasSize(9);
        assertThat(mug.initial()).isEqualTo(new State("intake_hold", "Intake hold", Phase.INTAKE, false, false));
        assertThat(mug.state("pending")).contains(new State("pending", "Waiting", Phase.READY, false, true));
        assertThat(mug.entry(Phase.INTAKE)).map(State::key).contains("intake_hold");
        assertThat(mug.transitions())
                .hasSize(7)
                .contains(
                        new Transition(
                                "release",
                                Set.of("intake_hold", "on_order"),
                                "pending",
                                List.of("design-printable", "stock-reserved"),
                                Set.of(),
                                Optional.empty()),
                        new Transition(
                                "scan",
                                Set.of("pending"),
                                "pressed",
                                List.of(),
                                Set.of("operator", "admin"),
                                Optional.of(StationKind.PRINTER)));
        assertThat(mug.cancel())
                .isEqualTo(Map.of(Phase.PRODUCING, CancelPolicy.RUN_OUT, Phase.DECORATED, CancelPolicy.STOP_AND_SCRAP));
        assertThat(mug.cancelIn(Phase.READY)).isEqualTo(CancelPolicy.NOW);
        assertThat(mug.migrations())
                .containsExactly(new Migration(1, true, Map.of()), new Migration(2, false, Map.of("hot", "pressed")));
    }

    @Test
    void the_stored_source_gives_the_same_workflow_again() {
        Workflow mug = reader.read(ReadingTest.class, Mug.FILE);

        assertThat(reader.parse("stored", mug.source())).isEqualTo(mug);
    }

    @Test
    void long_and_short_forms_of_yaml_mean_the_same() {
        String longForm = Mug.replaced(
                "  - {event: fail, from: pressed, to: broken}",
                "  - event: fail\n    from:\n      - pressed\n    to: broken");

        assertThat(reader.parse(Mug.FILE, longForm).transitions())
                .isEqualTo(reader.parse(Mug.FILE, Mug.text()).transitions());
    }

    @Test
    void a_type_may_have_a_label_and_no_migrations_or_cancel_rules() {
        String bare = Mug.text().substring(0, Mug.text().indexOf("cancel:")) + "label: Mugs\n";

        Workflow mug = reader.parse(Mug.FILE, bare);

        assertThat(mug.cancel()).isEmpty();
        assertThat(mug.migrations()).isEmpty();
    }

    @Test
    void windows_line_ends_keep_the_line_numbers() {
        String broken = Mug.replaced("phase: FAILED", "phase: LOST").replace("\n", "\r\n");

        assertThatThrownBy(() -> reader.parse(Mug.FILE, broken))
                .hasMessageStartingWith("mug.workflow.yaml:" + Mug.line("phase: FAILED") + ": ");
    }

    @Test
    void a_file_that_is_not_in_the_bundle_is_named() {
        assertThatThrownBy(() -> reader.read(ReadingTest.class, "cup.workflow.yaml"))
                .isInstanceOf(WorkflowException.class)
                .hasMessage("cup.workflow.yaml:0: is not in the bundle of " + ReadingTest.class.getName());
    }

    @Test
    void a_file_that_is_not_utf_8_is_refused() {
        assertThatThrownBy(() -> reader.read(ReadingTest.class, "latin1.workflow.yaml"))
                .isInstanceOf(WorkflowException.class)
                .hasMessage("latin1.workflow.yaml:0: is not written in UTF-8");
    }

    @Test
    void all_faults_are_told_at_once_in_the_order_of_their_lines() {
        String broken = Mug.replaced("phase: FAILED", "phase: LOST").replace("version: 3", "version: third");

        assertThatThrownBy(() -> reader.parse(Mug.FILE, broken)).isInstanceOfSatisfying(WorkflowException.class, e -> {
            assertThat(e.file()).isEqualTo(Mug.FILE);
            assertThat(e.faults())
                    .extracting(WorkflowException.Fault::line)
                    .containsExactly(Mug.line("version: 3"), Mug.line("phase: FAILED"));
        });
    }
}
