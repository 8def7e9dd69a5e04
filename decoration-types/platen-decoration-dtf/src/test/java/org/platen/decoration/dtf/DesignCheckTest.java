package org.platen.decoration.dtf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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
    private final DtfDecorationType dtf =
            new DtfDecorationType(new YamlWorkflowReader(), FilmRules.USUAL, new PrintSize(300, 400));
    private final DecorationItem inch = SampleItem.of("TEE-NAVY-L")
            .part("front", "front")
            .attribute("printWidthMm", "25.4")
            .attribute("printHeightMm", "25.4")
            .item();

    @Test
    void a_solid_design_is_let_through() {
        assertThat(check(Png.on("front", Png.disc(200, 200)))).isEmpty();
    }

    @Test
    void a_soft_shadow_is_held_with_measured_and_wanted_share() {
        byte[] shadow = Png.write(Png.veil(200, 200, 50, 128));

        assertThat(check(Png.on("front", shadow)))
                .containsExactly(new Finding(
                        HoldReason.ARTWORK,
                        "dtf.semi-transparent",
                        "The design design.png is semi-transparent in 25.0 % of its printed pixels, but film holds at"
                                + " most 10.0 %; use solid colours or a halftone",
                        "customer"));
    }

    @Test
    void the_limit_itself_is_let_through_and_a_column_more_is_not() {
        assertThat(check(Png.on("front", Png.write(Png.veil(200, 200, 20, 128)))))
                .isEmpty();
        assertThat(codes(check(Png.on("front", Png.write(Png.veil(200, 200, 21, 128))))))
                .containsExactly("dtf.semi-transparent");
    }

    @Test
    void a_design_with_a_white_box_is_held() {
        assertThat(codes(check(Png.on("front", Png.opaque(200, 200))))).containsExactly("dtf.alpha");
    }

    @Test
    void a_design_of_nothing_is_held() {
        byte[] nothing = Png.write(new BufferedImage(200, 200, BufferedImage.TYPE_INT_ARGB));

        assertThat(codes(check(Png.on("front", nothing)))).containsExactly("dtf.empty");
    }

    @Test
    void the_limit_of_resolution_is_enough_and_one_pixel_less_is_not() {
        assertThat(check(Png.on("front", Png.disc(150, 150)))).isEmpty();
        assertThat(check(Png.on("front", Png.disc(149, 149))))
                .extracting(Finding::message)
                .containsExactly("The design design.png has 149 x 149 px; printed at 25 x 25 mm that is 149 ppi, "
                        + "but at least 150 ppi is wanted");
    }

    @Test
    void a_photo_is_not_a_png_whatever_its_name_says() {
        byte[] photo = Png.write(new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB), "jpg");

        assertThat(check(Png.on("front", photo)))
                .extracting(Finding::code, Finding::message)
                .containsExactly(tuple("dtf.format", "The design design.png cannot be printed: the file is not a PNG"));
    }

    @Test
    void a_few_bytes_that_claim_a_row_of_640_megabytes_are_held() {
        byte[] flat = Arrays.copyOf(Png.claiming(Png.disc(200, 200), 80_000_000, 1, 16), 59);

        assertThat(check(Png.on("front", flat)))
                .containsExactly(new Finding(
                        HoldReason.ARTWORK,
                        "dtf.format",
                        "The design design.png cannot be printed: the design has 80000000 x 1 px, more than 40000 px on a"
                                + " side",
                        "customer"));
    }

    @Test
    void a_design_for_the_back_is_no_design_for_the_front() {
        assertThat(check(Png.on("back", Png.disc(200, 200))))
                .extracting(Finding::code, Finding::message)
                .containsExactly(tuple("dtf.artwork-missing", "There is no design for placement front"));
    }

    @Test
    void every_file_for_the_placement_is_looked_at() {
        assertThat(codes(check(
                        Png.on("front", Png.disc(200, 200)),
                        Png.on("front", Png.disc(20, 20)),
                        SampleFile.missing("front", "gone"))))
                .containsExactly("dtf.resolution", "dtf.artwork-missing");
    }

    private List<Finding> check(ArtFile... files) {
        return dtf.guards()
                .get("design-printable")
                .check(SampleJob.first(dtf, inch).with(files));
    }

    private static List<String> codes(List<Finding> findings) {
        return findings.stream().map(Finding::code).toList();
    }
}
