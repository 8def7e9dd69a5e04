package org.platen.decoration.print3d;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.platen.api.job.Phase;
import org.platen.spi.decoration.DecorationItem;
import org.platen.spi.decoration.MaterialNeed;
import org.platen.spi.decoration.WantedJob;
import org.platen.spi.workflow.CancelPolicy;
import org.platen.spi.workflow.Transition;
import org.platen.testkit.decoration.SampleItem;
import org.platen.testkit.decoration.SampleJob;
import org.platen.workflow.internal.YamlWorkflowReader;

/** A day at the printer farm. */
class Print3dStoriesTest {
    private final Print3dDecorationType print3d = new Print3dDecorationType(new YamlWorkflowReader());

    @Test
    void three_signs_of_two_bases_and_a_letter_are_nine_jobs() {
        DecorationItem signs = SampleItem.of("SIGN")
                .quantity(3)
                .part("base", 2, null, Map.of())
                .part("letter", null)
                .item();

        assertThat(print3d.explode(signs))
                .hasSize(9)
                .extracting(WantedJob::key)
                .startsWith("base.1.1", "base.1.2", "letter.1.1", "base.2.1");
    }

    @Test
    void two_lines_of_one_sign_carry_their_own_text_to_the_printer() {
        List<WantedJob> lisa = print3d.explode(sign().parameter("text", "Lisa").item());
        List<WantedJob> omar = print3d.explode(sign().parameter("text", "Omar").item());

        assertThat(lisa).allMatch(job -> "Lisa".equals(job.attributes().get("text")));
        assertThat(omar).allMatch(job -> "Omar".equals(job.attributes().get("text")));
        assertThat(lisa)
                .extracting(WantedJob::key)
                .isEqualTo(omar.stream().map(WantedJob::key).toList());
    }

    @Test
    void a_print_goes_from_the_queue_to_done_by_what_the_printer_says() {
        assertThat(to("queued", "start")).isEqualTo("printing");
        assertThat(to("queued", "assign")).isEqualTo("assigned");
        assertThat(to("assigned", "start")).isEqualTo("printing");
        assertThat(to("printing", "complete")).isEqualTo("print_done");
        assertThat(transition("printing", "complete").systemOnly()).isFalse();
    }

    @Test
    void the_platform_alone_completes_the_sign_by_the_same_word() {
        assertThat(to("print_done", "complete")).isEqualTo("completed");
        assertThat(transition("print_done", "complete").systemOnly()).isTrue();
    }

    @Test
    void supports_are_broken_off_before_the_print_is_done() {
        assertThat(to("printing", "finish")).isEqualTo("finishing");
        assertThat(to("finishing", "complete")).isEqualTo("print_done");
    }

    @Test
    void a_print_that_was_only_taken_off_the_plate_is_not_done() {
        String state = to("printing", "removed");

        assertThat(print3d.workflow().state(state).orElseThrow().phase()).isEqualTo(Phase.PRODUCING);
        assertThat(to(state, "complete")).isEqualTo("print_done");
        assertThat(to(state, "fail")).isEqualTo("failed");
    }

    @Test
    void a_cancel_lets_a_running_print_end() {
        assertThat(print3d.workflow().cancelIn(Phase.PRODUCING)).isEqualTo(CancelPolicy.RUN_OUT);
        assertThat(print3d.workflow().cancelIn(Phase.STAGED)).isEqualTo(CancelPolicy.NOW);
    }

    @Test
    void material_is_what_the_scales_said_and_nothing_where_nobody_weighed() {
        DecorationItem item = SampleItem.of("SIGN")
                .part("base", 1, null, Map.of("grams", "42.5", "material", "pla-black"))
                .part("letter", null)
                .item();
        List<WantedJob> jobs = print3d.explode(item);

        assertThat(print3d.materials(item, jobs.get(0)))
                .containsExactly(new MaterialNeed("pla-black", new BigDecimal("42.5"), "g"));
        assertThat(print3d.materials(item, jobs.get(1))).isEmpty();
    }

    @Test
    void plates_are_shared_by_prints_of_one_material() {
        String black =
                print3d.mixingKey(job(sign().attribute("material", "pla-black").item()));

        assertThat(print3d.mixingKey(
                        job(sign().parameter("material", "pla-black").item())))
                .isEqualTo(black);
        assertThat(print3d.mixingKey(job(sign().item()))).isNotEqualTo(black);
    }

    @Test
    void the_printer_is_told_the_lines_settings() {
        SampleJob job =
                job(sign().parameter("infill", "15").parameter("text", "Lisa").item());

        assertThat(print3d.stationWork(job).orElseThrow().settings())
                .isEqualTo(Map.of("infill", "15", "text", "Lisa", "material", "filament"));
    }

    private String to(String state, String event) {
        return transition(state, event).to();
    }

    private Transition transition(String state, String event) {
        return print3d.workflow().from(state).stream()
                .filter(transition -> transition.event().equals(event))
                .findFirst()
                .orElseThrow();
    }

    private SampleJob job(DecorationItem item) {
        return SampleJob.first(print3d, item);
    }

    private static SampleItem sign() {
        return SampleItem.of("SIGN").part("base", null);
    }
}
