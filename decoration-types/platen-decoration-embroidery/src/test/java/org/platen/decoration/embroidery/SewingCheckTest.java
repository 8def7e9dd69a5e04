package org.platen.decoration.embroidery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.platen.api.order.HoldReason;
import org.platen.spi.decoration.Finding;
import org.platen.spi.decoration.JobContext.ArtFile;
import org.platen.spi.decoration.JobContext.Device;
import org.platen.testkit.decoration.SampleFile;
import org.platen.testkit.decoration.SampleItem;
import org.platen.testkit.decoration.SampleJob;
import org.platen.workflow.internal.YamlWorkflowReader;

/** What comes out when a stitch file is looked at before its job is released. */
class SewingCheckTest {
    private final EmbroideryDecorationType embroidery =
            new EmbroideryDecorationType(new YamlWorkflowReader(), SewingRules.USUAL, StitchLimits.USUAL);

    @Test
    void a_logo_that_fits_is_let_through() {
        assertThat(check(polo(), Sewn.dst().frame(800, 400).on("chest"))).isEmpty();
        assertThat(check(polo(), Sewn.exp().frame(800, 400).on("chest"))).isEmpty();
    }

    @Test
    void a_logo_larger_than_the_parts_hoop_is_held_with_both_sizes() {
        SampleItem cap = polo().attribute("hoop", "120x50");

        assertThat(check(cap, Sewn.dst().frame(1200, 500).on("chest"))).isEmpty();
        assertThat(check(cap, Sewn.dst().frame(1220, 500).on("chest")))
                .containsExactly(new Finding(
                        HoldReason.ARTWORK,
                        "embroidery.too-large",
                        "The stitch file logo.dst measures 122.0 x 50.0 mm, but the hoop takes 120 x 50 mm at most",
                        "customer"));
        assertThat(codes(check(cap, Sewn.dst().frame(500, 1200).on("chest"))))
                .as("a garment is not turned in its hoop")
                .containsExactly("embroidery.too-large");
    }

    @Test
    void the_hoops_of_the_machines_count_where_the_part_names_none() {
        ArtFile wide = Sewn.dst().frame(3000, 1000).on("chest");
        SampleJob job = job(polo()).with(wide);

        assertThat(codes(check(job.on(machine("130x180"))))).containsExactly("embroidery.too-large");
        assertThat(check(job.on(machine("130x180"), machine("130x180, 360x200"))))
                .isEmpty();
        assertThat(check(job.on(machine("large")))).as("the shop's hoop counts").isEmpty();
    }

    @Test
    void a_carpet_is_held_with_its_run_time() {
        assertThat(check(polo(), Sewn.dst().stitches(100_000).on("chest"))).isEmpty();
        assertThat(check(polo(), Sewn.dst().stitches(100_001).on("chest")))
                .extracting(Finding::message)
                .containsExactly("The stitch file logo.dst has 100001 stitches and would run 133 minutes, "
                        + "but at most 100000 stitches are taken");
    }

    @Test
    void a_stitch_that_snags_is_held() {
        assertThat(check(polo(), Sewn.dst().stitch(121, 38).on("chest"))).isEmpty();
        assertThat(check(polo(), Sewn.dst().stitch(121, 121).on("chest")))
                .extracting(Finding::message)
                .containsExactly("The stitch file logo.dst has a stitch of 17.1 mm, but at most 12.7 mm can be sewn");
    }

    @Test
    void a_header_that_is_a_little_wrong_is_forgiven_and_a_lost_end_is_not() {
        Sewn logo = Sewn.dst().stitches(2000);

        assertThat(check(polo(), logo.on("chest", logo.file(2200, 0)))).isEmpty();
        assertThat(check(polo(), logo.on("chest", logo.file(12, 44)))).isEmpty();
        assertThat(codes(check(polo(), logo.on("chest", logo.file(2201, 0))))).containsExactly("embroidery.header");
    }

    @Test
    void each_colour_needs_its_thread() {
        ArtFile threeColours =
                Sewn.dst().stitches(5).change().stitches(5).change().stitches(5).on("chest");

        assertThat(check(polo().attribute("threads", "1801, 1147, 1801"), threeColours))
                .isEmpty();
        assertThat(check(polo(), threeColours)).as("nobody named threads").isEmpty();
        assertThat(check(polo().attribute("threads", "1801,1147"), threeColours))
                .containsExactly(new Finding(
                        HoldReason.DATA,
                        "embroidery.threads",
                        "The stitch file logo.dst changes the thread 2 times, so it needs 3 threads, "
                                + "but the SKU's part names 2",
                        "operator"));
    }

    @Test
    void a_file_of_jumps_alone_sews_nothing() {
        assertThat(codes(check(polo(), Sewn.dst().jump(9, 9).on("chest")))).containsExactly("embroidery.empty");
    }

    @Test
    void another_format_is_named_as_unreadable() {
        ArtFile pes = SampleFile.of("chest", "logo.pes", "application/octet-stream", "#PES0060....".getBytes());

        assertThat(check(polo(), pes))
                .extracting(Finding::message)
                .singleElement()
                .satisfies(message -> assertThat(message).contains("neither a Tajima DST file nor"));
    }

    @Test
    void a_file_for_the_back_is_none_for_the_chest() {
        assertThat(check(polo(), Sewn.dst().stitches(3).on("back")))
                .extracting(Finding::message)
                .containsExactly("There is no stitch file for placement chest");
    }

    private List<Finding> check(SampleItem item, ArtFile... files) {
        return check(job(item).with(files));
    }

    private List<Finding> check(SampleJob job) {
        return embroidery.guards().get("design-sewable").check(job);
    }

    private SampleJob job(SampleItem item) {
        return SampleJob.first(embroidery, item.item());
    }

    private static SampleItem polo() {
        return SampleItem.of("POLO-WHITE-M").part("chest", "chest");
    }

    private static Device machine(String hoops) {
        return new Device("machine-" + hoops.length(), Map.of("hoops", hoops));
    }

    private static List<String> codes(List<Finding> findings) {
        return findings.stream().map(Finding::code).toList();
    }
}
