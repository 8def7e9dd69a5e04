package org.platen.decoration.dtf;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.platen.api.floor.StationKind;
import org.platen.api.job.Phase;
import org.platen.decoration.kit.PrintSize;
import org.platen.spi.decoration.DecorationItem;
import org.platen.spi.decoration.MaterialNeed;
import org.platen.spi.decoration.StationWork;
import org.platen.spi.decoration.WantedJob;
import org.platen.spi.workflow.CancelPolicy;
import org.platen.spi.workflow.State;
import org.platen.spi.workflow.Transition;
import org.platen.testkit.decoration.SampleItem;
import org.platen.testkit.decoration.SampleJob;
import org.platen.workflow.internal.YamlWorkflowReader;

/** A day at the film printer and the heat press. */
class DtfStoriesTest {
    private final DtfDecorationType dtf =
            new DtfDecorationType(new YamlWorkflowReader(), FilmRules.USUAL, new PrintSize(300, 400));

    @Test
    void five_shirts_are_five_jobs() {
        List<WantedJob> jobs = dtf.explode(tee().quantity(5).item());

        assertThat(jobs).hasSize(5).allMatch(job -> job.amount() == 1);
    }

    @Test
    @Tag("TB-37")
    void the_states_come_in_the_order_of_the_floor() {
        assertThat(dtf.workflow().states())
                .extracting(State::key)
                .containsExactly(
                        "intake_hold",
                        "on_order",
                        "pending",
                        "open",
                        "labeled",
                        "picked",
                        "scanned",
                        "printed",
                        "completed",
                        "shipped",
                        "canceled",
                        "qc_failed");
    }

    @Test
    @Tag("TB-36")
    void a_shirt_goes_through_the_house_by_scans_without_pretreat() {
        assertThat(scanned("labeled", StationKind.PICK)).isEqualTo("picked");
        assertThat(scanned("picked", StationKind.PRINTER)).isEqualTo("scanned");
        assertThat(scanned("scanned", StationKind.QC)).isEqualTo("printed");
        assertThat(scanned("completed", StationKind.SHIP)).isEqualTo("shipped");
        assertThat(dtf.workflow().transitions())
                .flatExtracting(transition -> transition.station().stream().toList())
                .doesNotContain(StationKind.PRETREAT, StationKind.CART);
    }

    @Test
    @Tag("TB-32")
    void pressing_without_quality_control_leaves_the_shirt_where_it_is() {
        assertThat(dtf.workflow().transitions())
                .filteredOn(transition -> transition.to().equals("printed"))
                .extracting(Transition::event)
                .containsExactly("qcPass");
    }

    @Test
    void a_cancel_lets_a_print_end_and_stops_all_before() {
        assertThat(dtf.workflow().cancelIn(Phase.PRODUCING)).isEqualTo(CancelPolicy.RUN_OUT);
        assertThat(dtf.workflow().cancelIn(Phase.STAGED)).isEqualTo(CancelPolicy.NOW);
    }

    @Test
    void a_shirt_uses_a_blank_and_film_for_its_area() {
        DecorationItem item =
                tee().attribute("blank", "tee-navy-l").attribute("film", "matt").item();

        assertThat(dtf.materials(item, dtf.explode(item).get(0)))
                .containsExactly(
                        new MaterialNeed("tee-navy-l", BigDecimal.ONE, "piece", true),
                        new MaterialNeed("matt", new BigDecimal("1200"), "cm2"));
    }

    @Test
    void a_gang_sheet_is_shared_across_garments_but_not_across_films_or_press_programs() {
        String plain = key(tee());

        assertThat(key(tee().attribute("blank", "hoodie"))).isEqualTo(plain);
        assertThat(key(tee().attribute("film", "glitter"))).isNotEqualTo(plain);
        assertThat(key(tee().attribute("pressTempC", "130"))).isNotEqualTo(plain);
    }

    @Test
    void the_printer_gets_size_film_press_program_and_the_name() {
        DecorationItem item = tee().attribute("printWidthMm", "280")
                .attribute("pressTempC", "150")
                .attribute("pressSeconds", "12")
                .attribute("peel", "cold")
                .personalised("Name", "ÅSA")
                .personalised("_token", "secret")
                .item();

        StationWork work = dtf.stationWork(SampleJob.first(dtf, item).with(Png.on("front", Png.disc(10, 10))))
                .orElseThrow();

        assertThat(work.placement()).isEqualTo("front");
        assertThat(work.settings())
                .isEqualTo(Map.of(
                        "printWidthMm", "280",
                        "printHeightMm", "400",
                        "garment", "TEE-NAVY-L",
                        "film", "dtf-film",
                        "peel", "cold",
                        "pressTempC", "150",
                        "pressSeconds", "12",
                        "personalisation", "Name: ÅSA"));
    }

    private String key(SampleItem item) {
        return dtf.mixingKey(SampleJob.first(dtf, item.item()));
    }

    private String scanned(String state, StationKind station) {
        return dtf.workflow().from(state).stream()
                .filter(transition ->
                        transition.station().filter(station::equals).isPresent())
                .map(Transition::to)
                .findFirst()
                .orElseThrow();
    }

    private static SampleItem tee() {
        return SampleItem.of("TEE-NAVY-L").title("Tee navy L").part("front", "front");
    }
}
