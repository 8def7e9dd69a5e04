package org.platen.decoration.embroidery;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.platen.api.floor.StationKind;
import org.platen.api.job.Phase;
import org.platen.spi.decoration.DecorationItem;
import org.platen.spi.decoration.MaterialNeed;
import org.platen.spi.workflow.CancelPolicy;
import org.platen.spi.workflow.State;
import org.platen.spi.workflow.Transition;
import org.platen.testkit.decoration.SampleItem;
import org.platen.testkit.decoration.SampleJob;
import org.platen.workflow.internal.YamlWorkflowReader;

/** A day at the embroidery machines. */
class EmbroideryStoriesTest {
    private final EmbroideryDecorationType embroidery =
            new EmbroideryDecorationType(new YamlWorkflowReader(), SewingRules.USUAL, StitchLimits.USUAL);

    @Test
    @Tag("TB-37")
    void the_states_come_in_the_order_of_the_floor() {
        assertThat(embroidery.workflow().states())
                .extracting(State::key)
                .containsExactly(
                        "intake_hold",
                        "on_order",
                        "pending",
                        "open",
                        "labeled",
                        "picked",
                        "scanned",
                        "embroidered",
                        "completed",
                        "shipped",
                        "canceled",
                        "qc_failed");
    }

    @Test
    @Tag("TB-32")
    void a_polo_is_embroidered_when_somebody_says_so() {
        assertThat(embroidery.workflow().transitions())
                .filteredOn(transition -> transition.to().equals("embroidered"))
                .extracting(Transition::event)
                .containsExactly("embroidered");
    }

    @Test
    @Tag("TB-36")
    void a_polo_goes_through_the_house_by_scans_without_pretreat() {
        assertThat(scanned("labeled", StationKind.PICK)).isEqualTo("picked");
        assertThat(scanned("picked", StationKind.PRINTER)).isEqualTo("scanned");
        assertThat(scanned("scanned", StationKind.QC)).isEqualTo("embroidered");
        assertThat(scanned("completed", StationKind.SHIP)).isEqualTo("shipped");
        assertThat(embroidery.workflow().transitions())
                .flatExtracting(transition -> transition.station().stream().toList())
                .doesNotContain(StationKind.PRETREAT, StationKind.CART);
    }

    @Test
    void five_polos_are_five_jobs() {
        assertThat(embroidery.explode(polo().quantity(5).item())).hasSize(5);
    }

    @Test
    void a_cancel_lets_a_machine_end_and_stops_all_before() {
        assertThat(embroidery.workflow().cancelIn(Phase.PRODUCING)).isEqualTo(CancelPolicy.RUN_OUT);
        assertThat(embroidery.workflow().cancelIn(Phase.STAGED)).isEqualTo(CancelPolicy.NOW);
    }

    @Test
    void a_polo_uses_a_blank_a_backing_and_thread_by_its_stitches() {
        DecorationItem item = polo().attribute("backing", "cutaway")
                .attribute("threads", "1801,1147,1801")
                .attribute("stitches", "8000")
                .item();

        assertThat(embroidery.materials(item, embroidery.explode(item).get(0)))
                .containsExactly(
                        new MaterialNeed("POLO-WHITE-M", BigDecimal.ONE, "piece", true),
                        new MaterialNeed("cutaway", BigDecimal.ONE, "piece"),
                        new MaterialNeed("1801", new BigDecimal("20.0"), "m"),
                        new MaterialNeed("1147", new BigDecimal("20.0"), "m"));
    }

    @Test
    void polos_share_a_batch_when_nothing_on_the_machine_changes() {
        String plain = key(polo());

        assertThat(key(polo().quantity(9))).isEqualTo(plain);
        assertThat(key(polo().attribute("threads", "1801"))).isNotEqualTo(plain);
        assertThat(key(polo().attribute("hoop", "130x180"))).isNotEqualTo(plain);
        assertThat(key(polo().attribute("blank", "cap"))).isNotEqualTo(plain);
    }

    @Test
    void the_machine_gets_hoop_threads_and_how_long_it_will_run() {
        DecorationItem item = polo().attribute("hoop", "130x180")
                .attribute("threads", "1801,1147,1000")
                .attribute("stitches", "7500")
                .attribute("trims", "5")
                .personalised("Name", "ÅSA")
                .item();

        assertThat(embroidery
                        .stationWork(SampleJob.first(embroidery, item)
                                .with(Sewn.dst().stitches(3).on("chest")))
                        .orElseThrow())
                .satisfies(work -> {
                    assertThat(work.placement()).isEqualTo("chest");
                    // 7500 / 750 minutes, two changes of 15 s, five trims of 8 s
                    assertThat(work.settings())
                            .isEqualTo(Map.of(
                                    "garment", "POLO-WHITE-M",
                                    "hoop", "130x180",
                                    "threads", "1801, 1147, 1000",
                                    "stitches", "7500",
                                    "runSeconds", "670",
                                    "personalisation", "Name: ÅSA"));
                });
    }

    @Test
    void a_faster_machine_is_simulated_faster() {
        SewingRules fast = new SewingRules(Hoops.parse("360x360"), 100_000, 12.7, 0.1, 3, 1000, 10, 5);

        assertThat(fast.runTime(8000, 3, 6)).isEqualTo(Duration.ofSeconds(480 + 30 + 30));
        assertThat(new EmbroideryDecorationType(new YamlWorkflowReader(), fast, StitchLimits.USUAL).simulation())
                .filteredOn(step -> step.state().equals("scanned"))
                .singleElement()
                .satisfies(step -> assertThat(step.typical()).isEqualTo(Duration.ofSeconds(540)));
    }

    private String key(SampleItem item) {
        return embroidery.mixingKey(SampleJob.first(embroidery, item.item()));
    }

    private String scanned(String state, StationKind station) {
        return embroidery.workflow().from(state).stream()
                .filter(transition ->
                        transition.station().filter(station::equals).isPresent())
                .map(Transition::to)
                .findFirst()
                .orElseThrow();
    }

    private static SampleItem polo() {
        return SampleItem.of("POLO-WHITE-M").title("Polo white M").part("chest", "chest");
    }
}
