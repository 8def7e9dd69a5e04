package org.platen.decoration.dtg;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.platen.api.floor.StationKind;
import org.platen.decoration.kit.PrintSize;
import org.platen.spi.decoration.DecorationItem;
import org.platen.spi.decoration.MaterialNeed;
import org.platen.spi.decoration.StationWork;
import org.platen.spi.decoration.WantedJob;
import org.platen.spi.workflow.State;
import org.platen.spi.workflow.Transition;
import org.platen.spi.workflow.Workflow;
import org.platen.testkit.decoration.SampleItem;
import org.platen.testkit.decoration.SampleJob;
import org.platen.workflow.internal.YamlWorkflowReader;

/** A day at the garment printer. */
class DtgStoriesTest {
    private final DtgDecorationType dtg = new DtgDecorationType(new YamlWorkflowReader(), 150, new PrintSize(300, 400));

    @Test
    @Tag("TB-02")
    void five_shirts_are_five_jobs() {
        List<WantedJob> jobs = dtg.explode(tee().quantity(5).item());

        assertThat(jobs).hasSize(5).allMatch(job -> job.amount() == 1);
        assertThat(jobs.get(1).title()).isEqualTo("Tee black M 2/5");
    }

    @Test
    void front_and_back_are_two_prints_on_each_shirt() {
        List<WantedJob> jobs =
                dtg.explode(tee().part("back", "back").quantity(2).item());

        assertThat(jobs)
                .extracting(job -> job.attributes().get("placement"))
                .containsExactly("front", "back", "front", "back");
    }

    @Test
    @Tag("TB-37")
    void the_states_come_in_the_order_of_the_floor() {
        assertThat(dtg.workflow().states())
                .extracting(State::key)
                .containsExactly(
                        "intake_hold",
                        "on_order",
                        "pending",
                        "open",
                        "labeled",
                        "picked",
                        "queued_for_pretreat",
                        "pretreated",
                        "scanned",
                        "printed",
                        "completed",
                        "shipped",
                        "canceled",
                        "qc_failed");
    }

    @Test
    @Tag("TB-36")
    void a_shop_without_pretreat_scans_the_picked_shirt_straight_into_the_printer() {
        Workflow workflow = dtg.workflow();

        assertThat(workflow.states())
                .filteredOn(State::optional)
                .extracting(State::key)
                .containsExactly("on_order", "queued_for_pretreat", "pretreated");
        assertThat(scanned("picked", StationKind.PRINTER)).isEqualTo("scanned");
        assertThat(scanned("pretreated", StationKind.PRINTER)).isEqualTo("scanned");
    }

    @Test
    void a_shirt_goes_through_the_house_by_scans() {
        assertThat(scanned("labeled", StationKind.PICK)).isEqualTo("picked");
        assertThat(scanned("picked", StationKind.PRETREAT)).isEqualTo("queued_for_pretreat");
        assertThat(scanned("queued_for_pretreat", StationKind.CART)).isEqualTo("pretreated");
        assertThat(scanned("pretreated", StationKind.PRINTER)).isEqualTo("scanned");
        assertThat(scanned("scanned", StationKind.QC)).isEqualTo("printed");
        assertThat(scanned("completed", StationKind.SHIP)).isEqualTo("shipped");
    }

    @Test
    @Tag("TB-32")
    void printing_without_quality_control_leaves_the_shirt_where_it_is() {
        assertThat(dtg.workflow().transitions())
                .filteredOn(transition -> transition.to().equals("printed"))
                .extracting(Transition::event)
                .containsExactly("qcPass");
    }

    @Test
    void a_dark_shirt_that_was_not_pretreated_is_stopped_at_the_printer() {
        SampleJob dark = job(tee().attribute("pretreat", "required").item());

        assertThat(dtg.guards().get("pretreat-done").check(dark.in("picked")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("dtg.pretreat-missing");
                    assertThat(finding.owner()).isEqualTo("operator");
                });
        assertThat(dtg.guards().get("pretreat-done").check(dark.in("pretreated")))
                .isEmpty();
    }

    @Test
    void the_buyer_may_ask_for_pretreat_too() {
        SampleJob asked = job(tee().parameter("pretreat", "required").item());

        assertThat(dtg.guards().get("pretreat-done").check(asked.in("picked"))).hasSize(1);
    }

    @Test
    void the_printer_gets_size_garment_platen_and_the_name_on_the_back() {
        DecorationItem item = tee().attribute("printWidthMm", "280")
                .attribute("platen", "adult")
                .attribute("underbase", "white")
                .personalised("Name", "ÅSA")
                .personalised("Number", "7")
                .personalised("_token", "secret")
                .item();

        StationWork work = dtg.stationWork(job(item).with(Png.on("front", Png.transparent(10, 10))))
                .orElseThrow();

        assertThat(work.placement()).isEqualTo("front");
        assertThat(work.settings())
                .isEqualTo(Map.of(
                        "printWidthMm", "280",
                        "printHeightMm", "400",
                        "garment", "TEE-BLACK-M",
                        "platen", "adult",
                        "underbase", "white",
                        "personalisation", "Name: ÅSA; Number: 7"));
    }

    @Test
    void a_shirt_uses_a_blank_and_ink_for_its_area() {
        DecorationItem item = tee().attribute("blank", "gildan-64000-black-m").item();

        assertThat(dtg.materials(item, dtg.explode(item).get(0)))
                .containsExactly(
                        new MaterialNeed("gildan-64000-black-m", BigDecimal.ONE, "piece", true),
                        new MaterialNeed("ink", new BigDecimal("6.0"), "ml"));
    }

    @Test
    void pretreated_and_plain_shirts_never_share_a_batch() {
        String plain = dtg.mixingKey(job(tee().item()));

        assertThat(dtg.mixingKey(job(tee().attribute("pretreat", "required").item())))
                .isNotEqualTo(plain);
        assertThat(dtg.mixingKey(job(tee().attribute("blank", "hoodie").item())))
                .isNotEqualTo(plain);
        assertThat(dtg.mixingKey(job(tee().quantity(9).item()))).isEqualTo(plain);
    }

    private String scanned(String state, StationKind station) {
        return dtg.workflow().from(state).stream()
                .filter(transition ->
                        transition.station().filter(station::equals).isPresent())
                .map(Transition::to)
                .findFirst()
                .orElseThrow();
    }

    private SampleJob job(DecorationItem item) {
        return SampleJob.first(dtg, item);
    }

    private static SampleItem tee() {
        return SampleItem.of("TEE-BLACK-M").title("Tee black M").part("front", "front");
    }
}
