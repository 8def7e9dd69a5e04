package org.platen.spi.decoration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.platen.api.job.Phase;
import org.platen.spi.decoration.DecorationItem.Part;
import org.platen.spi.workflow.State;
import org.platen.spi.workflow.Transition;
import org.platen.spi.workflow.Workflow;
import org.platen.spi.workflow.WorkflowException;

class WorkflowDecorationTypeTest {
    @Test
    void a_guard_that_nobody_brings_is_refused_by_name() {
        assertThatThrownBy(() -> new Mug(List.of("stock-reserved", "not-chipped"), Map.of()))
                .isInstanceOf(WorkflowException.class)
                .hasMessageContaining("mug.workflow.yaml")
                .hasMessageContaining("transition 'release' names the unknown guard 'not-chipped'");
    }

    @Test
    void guards_of_the_platform_and_of_the_type_are_known() {
        Mug mug = new Mug(List.of("stock-reserved", "not-chipped"), Map.of("not-chipped", job -> List.of()));

        assertThat(mug.key()).isEqualTo("mug");
        assertThat(mug.guards()).containsOnlyKeys("not-chipped");
    }

    @Test
    void each_copy_of_each_part_of_each_piece_is_a_job() {
        DecorationItem item = new DecorationItem(
                "SET",
                "Set",
                2,
                List.of(new Part("cup", "Cup", 2, "wrap", Map.of()), new Part("lid", "Lid", 1, null, Map.of())),
                Map.of(),
                List.of());

        List<WantedJob> jobs = new Mug(List.of(), Map.of()).explode(item);

        assertThat(jobs)
                .extracting(WantedJob::key)
                .containsExactly("cup.1.1", "cup.1.2", "lid.1.1", "cup.2.1", "cup.2.2", "lid.2.1");
        assertThat(jobs.get(2).title()).isEqualTo("Set, Lid 1/2");
        assertThat(jobs.get(0).attributes()).containsEntry("placement", "wrap");
    }

    private static final class Mug extends WorkflowDecorationType {
        Mug(List<String> named, Map<String, Guard> given) {
            super(
                    new Workflow(
                            "mug",
                            1,
                            List.of(new State("intake", "Intake", Phase.INTAKE, false, false)),
                            List.of(new Transition(
                                    "release", Set.of("intake"), "intake", named, Set.of(), Optional.empty())),
                            Map.of(),
                            List.of(),
                            ""),
                    "Mug",
                    given);
        }

        @Override
        public Set<Capability> capabilities() {
            return Set.of(Capability.UNIT);
        }

        @Override
        public List<WantedJob> explode(DecorationItem item) {
            return perUnit(item);
        }
    }
}
