package org.platen.decoration.dtg;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.platen.api.order.HoldReason;
import org.platen.decoration.kit.PrintSize;
import org.platen.spi.decoration.DecorationItem;
import org.platen.spi.decoration.Finding;
import org.platen.spi.decoration.JobContext.ArtFile;
import org.platen.testkit.decoration.SampleFile;
import org.platen.testkit.decoration.SampleItem;
import org.platen.testkit.decoration.SampleJob;
import org.platen.workflow.internal.YamlWorkflowReader;

/** What comes out when a design is looked at before it is released. */
class DesignCheckTest {
    private final DtgDecorationType dtg = new DtgDecorationType(new YamlWorkflowReader(), 150, new PrintSize(300, 400));
    private final DecorationItem tee =
            SampleItem.of("TEE-BLACK-M").part("front", "front").item();

    @Test
    void a_good_design_is_let_through() {
        assertThat(check(Png.on("front", Png.transparent(1800, 2400)))).isEmpty();
    }

    @Test
    void a_small_design_is_held_with_measured_and_wanted_resolution() {
        assertThat(check(Png.on("front", Png.transparent(600, 800))))
                .containsExactly(new Finding(
                        HoldReason.ARTWORK,
                        "dtg.resolution",
                        "The design design.png has 600 x 800 px; printed at 300 x 400 mm that is 50 ppi, "
                                + "but at least 150 ppi is wanted",
                        "customer"));
    }

    @Test
    void the_same_small_design_is_good_enough_for_a_pocket() {
        DecorationItem pocket = SampleItem.like(tee)
                .attribute("printWidthMm", "90")
                .attribute("printHeightMm", "120")
                .item();

        assertThat(check(pocket, Png.on("front", Png.transparent(600, 800)))).isEmpty();
    }

    @Test
    void a_wide_logo_is_fitted_into_the_area_and_counts_along_its_width() {
        assertThat(check(Png.on("front", Png.transparent(1800, 300)))).isEmpty();
    }

    @Test
    void the_limit_itself_is_enough_and_one_pixel_less_is_not() {
        DecorationItem inch = SampleItem.like(tee)
                .attribute("printWidthMm", "25.4")
                .attribute("printHeightMm", "25.4")
                .item();

        assertThat(check(inch, Png.on("front", Png.transparent(150, 150)))).isEmpty();
        assertThat(codes(check(inch, Png.on("front", Png.transparent(149, 149)))))
                .containsExactly("dtg.resolution");
    }

    @Test
    void a_design_with_a_white_box_is_held() {
        assertThat(codes(check(Png.on("front", Png.opaque(1800, 2400))))).containsExactly("dtg.alpha");
    }

    @Test
    void a_palette_with_one_transparent_colour_is_transparent() {
        BufferedImage image = new BufferedImage(1800, 2400, BufferedImage.TYPE_BYTE_INDEXED);

        assertThat(codes(check(Png.on("front", Png.write(image, "png"))))).containsExactly("dtg.alpha");
        assertThat(check(Png.on("front", Png.write(Palettes.withTransparency(1800, 2400), "png"))))
                .isEmpty();
    }

    @Test
    void a_photo_is_not_a_png_whatever_its_name_says() {
        byte[] photo = Png.write(new BufferedImage(1800, 2400, BufferedImage.TYPE_INT_RGB), "jpg");

        assertThat(check(Png.on("front", photo))).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("dtg.format");
            assertThat(finding.message()).contains("not a PNG");
        });
    }

    @Test
    void a_header_that_promises_more_than_the_file_holds_is_a_lie() {
        byte[] lie = Png.claiming(Png.transparent(20, 20), 39_000, 39_000);

        assertThat(check(Png.on("front", lie))).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("dtg.format");
            assertThat(finding.message()).contains("promises 39000 x 39000");
        });
    }

    @Test
    void a_giant_is_refused_by_its_header() {
        byte[] giant = Png.claiming(Png.transparent(20, 20), 2_000_000_000, 1);

        assertThat(check(Png.on("front", giant)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("40000 px on a side"));
    }

    @Test
    void a_flipped_bit_is_found_by_its_checksum() {
        byte[] png = Png.transparent(1800, 2400);
        png[png.length / 2] ^= 4;

        assertThat(check(Png.on("front", png)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("damaged"));
    }

    @Test
    void an_upload_that_broke_off_is_found() {
        byte[] png = Png.transparent(1800, 2400);

        assertThat(check(Png.on("front", Arrays.copyOf(png, png.length - 12))))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("cut off"));
    }

    @Test
    void a_design_that_could_not_be_fetched_is_held_with_the_reason() {
        assertThat(check(SampleFile.missing("front", "the address points into a private network")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("dtg.artwork-missing");
                    assertThat(finding.message()).contains("points into a private network");
                });
    }

    @Test
    void a_design_for_the_back_is_no_design_for_the_front() {
        assertThat(check(Png.on("back", Png.transparent(1800, 2400))))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("placement front"));
    }

    @Test
    void a_design_that_names_no_placement_prints_where_nothing_else_does() {
        assertThat(check(Png.on(null, Png.transparent(1800, 2400)))).isEmpty();
        assertThat(codes(check(Png.on(null, Png.transparent(1800, 2400)), Png.on("front", Png.opaque(1800, 2400)))))
                .containsExactly("dtg.alpha");
    }

    @Test
    void every_file_for_the_placement_is_looked_at() {
        assertThat(codes(check(
                        Png.on("front", Png.transparent(1800, 2400)), Png.on("front", Png.transparent(600, 800)))))
                .containsExactly("dtg.resolution");
    }

    @Test
    void a_part_without_placement_needs_every_design_of_the_line() {
        DecorationItem plain = SampleItem.of("MUG").part("wrap", null).item();

        assertThat(check(plain, Png.on("front", Png.transparent(1800, 2400)), SampleFile.missing("back", "gone")))
                .extracting(Finding::code)
                .containsExactly("dtg.artwork-missing");
    }

    private List<Finding> check(ArtFile... files) {
        return check(tee, files);
    }

    private List<Finding> check(DecorationItem item, ArtFile... files) {
        return dtg.guards()
                .get("design-printable")
                .check(SampleJob.first(dtg, item).with(files));
    }

    private static List<String> codes(List<Finding> findings) {
        return findings.stream().map(Finding::code).toList();
    }
}
