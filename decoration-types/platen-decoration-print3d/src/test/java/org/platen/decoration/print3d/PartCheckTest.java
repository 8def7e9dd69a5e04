package org.platen.decoration.print3d;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.platen.api.order.HoldReason;
import org.platen.spi.decoration.DecorationItem;
import org.platen.spi.decoration.Finding;
import org.platen.spi.decoration.JobContext.ArtFile;
import org.platen.spi.decoration.JobContext.Device;
import org.platen.testkit.decoration.SampleFile;
import org.platen.testkit.decoration.SampleItem;
import org.platen.testkit.decoration.SampleJob;
import org.platen.workflow.internal.YamlWorkflowReader;

/** What comes out when a model is measured before its part is queued. */
class PartCheckTest {
    private static final Device SMALL = Stl.printer("mini-1", "180x180x180");
    private static final Device LARGE = Stl.printer("mk4-1", "250x210x220");

    private final Print3dDecorationType print3d = new Print3dDecorationType(new YamlWorkflowReader());
    private final DecorationItem sign = SampleItem.of("SIGN").part("base", null).item();

    @Test
    void a_sound_model_that_fits_is_let_through() {
        assertThat(check(box(240, 200, 20), SMALL, LARGE)).isEmpty();
    }

    @Test
    void a_model_too_large_for_every_printer_is_held_with_measured_and_wanted_size() {
        assertThat(check(box(260, 120, 30), SMALL, LARGE))
                .containsExactly(new Finding(
                        HoldReason.ARTWORK,
                        "print3d.too-large",
                        "The model model.stl measures 260.0 x 120.0 x 30.0 mm, but the largest printer here, mk4-1, "
                                + "builds 250.0 x 210.0 x 220.0 mm",
                        "customer"));
    }

    @Test
    void a_model_may_be_turned_by_a_quarter_but_not_laid_down() {
        assertThat(check(box(205, 245, 20), LARGE)).isEmpty();
        assertThat(codes(check(box(20, 20, 230), LARGE))).containsExactly("print3d.too-large");
    }

    @Test
    void a_model_as_large_as_the_plate_just_fits() {
        assertThat(check(box(250, 210, 220), LARGE)).isEmpty();
    }

    @Test
    void a_model_with_a_hole_is_held() {
        ArtFile holed = Stl.file(Stl.box(10, 10, 10).without(0).binary("holed"));

        assertThat(check(holed, LARGE)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("print3d.not-closed");
            assertThat(finding.message()).contains("3 open edges");
        });
    }

    @Test
    void a_flat_sheet_encloses_nothing() {
        ArtFile sheet = Stl.file(Stl.box(10, 10, 0).binary("flat"));

        assertThat(codes(check(sheet, LARGE))).containsExactly("print3d.not-closed");
    }

    @Test
    void without_a_printer_nobody_can_say_whether_it_fits() {
        assertThat(check(box(10, 10, 10))).singleElement().satisfies(finding -> {
            assertThat(finding.reason()).isEqualTo(HoldReason.DEPENDENCY);
            assertThat(finding.code()).isEqualTo("print3d.no-device");
            assertThat(finding.owner()).isEqualTo("admin");
        });
    }

    @Test
    void a_printer_without_a_readable_build_volume_is_no_printer() {
        assertThat(codes(check(box(10, 10, 10), new Device("old", Map.of()), Stl.printer("odd", "1.2.3x4x5"))))
                .containsExactly("print3d.no-device");
    }

    @Test
    void a_part_without_a_model_is_held() {
        assertThat(codes(check(List.of(), LARGE))).containsExactly("print3d.model-missing");
        assertThat(check(SampleFile.missing(null, "the file was too large"), LARGE))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("the file was too large"));
    }

    @Test
    void a_picture_is_no_model() {
        assertThat(check(SampleFile.of(null, "logo.png", "image/png", new byte[400]), LARGE))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("print3d.unreadable");
                    assertThat(finding.message()).contains("logo.png cannot be used");
                });
    }

    private List<Finding> check(ArtFile file, Device... devices) {
        return check(List.of(file), devices);
    }

    private List<Finding> check(List<ArtFile> files, Device... devices) {
        SampleJob job = SampleJob.first(print3d, sign).with(files).on(devices);
        return print3d.guards().get("part-printable").check(job);
    }

    private static ArtFile box(float x, float y, float z) {
        return Stl.file(Stl.box(x, y, z).binary("made by us"));
    }

    private static List<String> codes(List<Finding> findings) {
        return findings.stream().map(Finding::code).toList();
    }
}
