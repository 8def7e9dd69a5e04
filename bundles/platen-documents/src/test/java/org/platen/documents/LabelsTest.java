package org.platen.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BarcodeFormat;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.platen.api.document.Document;
import org.platen.api.document.DocumentService;
import org.platen.api.document.JobPaper;
import org.platen.api.document.LabelFormat;
import org.platen.api.error.PlatenException;
import org.platen.api.model.JobId;
import org.platen.core.job.Barcodes;
import org.platen.testkit.label.LabelScanner;

/** Labels as a scanner and a person see them. */
@Tag("TB-27")
class LabelsTest {
    /** The largest number that a barcode takes: twelve digits to the base 36. */
    private static final long LARGEST = 4_738_381_338_321_616_895L;

    private final Desk desk = new Desk();

    private Document labels(LabelFormat format) {
        return desk.documents.labels(Desk.CALL, Desk.BATCH, format, DocumentService.USUAL_DPI);
    }

    @ParameterizedTest
    @EnumSource(
            value = LabelFormat.class,
            names = {"INCH_4X6", "MM_62X29", "TYPE"})
    void each_label_of_a_roll_is_read_back_and_names_its_job(LabelFormat format) throws IOException {
        List<Long> ids = List.of(1L, 1000L, 123_456_789L, 9_007_199_254_740_991L, LARGEST);
        ids.forEach(id -> desk.add(id, "White tee, XL", "10-" + id, "TEE-XL"));

        Document pdf = labels(format);

        assertThat(Scanner.pages(pdf)).isEqualTo(ids.size());
        for (int page = 0; page < ids.size(); page++) {
            String read = LabelScanner.read(Scanner.page(pdf, page), BarcodeFormat.QR_CODE)
                    .orElseThrow();
            assertThat(Barcodes.job(read)).contains(new JobId(ids.get(page)));
        }
    }

    @Test
    void each_field_of_a_code_is_whole_dots_of_the_printer() throws IOException {
        desk.add(4711, "White tee", "10-1", "TEE");

        BufferedImage label = Scanner.page(labels(LabelFormat.MM_62X29), 0);

        Set<Integer> greys = new HashSet<>();
        for (int x = 0; x < label.getHeight() * 3 / 5; x++) {
            for (int y = 0; y < label.getHeight() * 3 / 4; y++) {
                greys.add(label.getRaster().getSample(x, y, 0));
            }
        }
        assertThat(greys).containsExactlyInAnyOrder(0, 255);
    }

    @Test
    void the_bars_of_a_large_label_are_read_back() throws IOException {
        for (long id : new long[] {7, 123_456_789, LARGEST}) {
            desk.add(id, "White tee", "10-1", "TEE");
        }

        Document pdf = labels(LabelFormat.INCH_4X6);

        for (int page = 0; page < 3; page++) {
            String read = LabelScanner.read(Scanner.page(pdf, page), BarcodeFormat.CODE_128)
                    .orElseThrow();
            assertThat(Barcodes.job(read)).contains(desk.jobs.get(page).id());
        }
    }

    @Test
    void a_sheet_holds_three_by_eight_labels_and_each_is_read_back() throws IOException {
        for (long id = 1000; id < 1030; id++) {
            desk.add(id, "White tee", "10-" + id, "TEE");
        }

        Document pdf = labels(LabelFormat.A4);

        assertThat(Scanner.pages(pdf)).isEqualTo(2);
        for (int i = 0; i < 30; i++) {
            BufferedImage page = Scanner.page(pdf, i / 24);
            int width = page.getWidth() / 3;
            int height = page.getHeight() / 8;
            BufferedImage label = page.getSubimage(i % 24 % 3 * width, i % 24 / 3 * height, width, height);
            assertThat(LabelScanner.read(label, BarcodeFormat.QR_CODE).flatMap(Barcodes::job))
                    .as("label " + i)
                    .contains(new JobId(1000 + i));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = LabelFormat.class,
            names = {"A4", "INCH_4X6", "MM_62X29", "TYPE"})
    void a_label_says_what_the_floor_must_know(LabelFormat format) throws IOException {
        JobPaper job = desk.add(4711, "White tee with a dragon on its back, extra large", "SO-2026-4711", "TEE-XL");

        String text = Scanner.text(desk.documents.label(Desk.CALL, job.id(), format, 203));

        assertThat(text)
                .contains("White tee", "SO-2026-4711", "TEE-XL / main", "due 2026-03-02", "placement: front")
                .contains("Direct to garment @ main", job.barcode());
    }

    @ParameterizedTest
    @EnumSource(LabelFormat.class)
    void no_text_of_an_order_breaks_a_label(LabelFormat format) {
        desk.add(1, "x".repeat(5000), "y".repeat(200), "z".repeat(100));
        desk.add(2, "名入れTシャツ 👕 שלום مرحبا", "№ 12\u0000\t\n\r", "Größe Ω Ж");
        desk.add(3, "\ud800 lonely \udc00", "^XZ~JA\\&_5E", "");
        desk.add(4, "", "", "");

        assertThat(labels(format).size()).isPositive();
    }

    @Test
    void what_the_font_does_not_know_is_seen_as_a_box_and_the_rest_stays() throws IOException {
        desk.add(2, "Größe Ω Ж ก", "No. 12", "TEE");

        assertThat(Scanner.text(labels(LabelFormat.INCH_4X6))).contains("Größe Ω Ж □");
    }

    @Test
    void zpl_says_the_same_and_no_text_is_a_command() {
        JobPaper job = desk.add(4711, "Größe ^XZ~JA\\ _5E\nЖ", "SO-4711", "TEE");

        String zpl = new String(labels(LabelFormat.ZPL).content(), StandardCharsets.UTF_8);

        assertThat(zpl).startsWith("^XA^CI28^LH0,0^PW812^LL1218").endsWith("^PQ1^XZ\n");
        assertThat(zpl).contains("^FH_^FDGröße _5EXZ_7EJA_5C _5F5E Ж^FS");
        assertThat(zpl).contains("^BCN,", "^FH_^FD" + job.barcode() + "^FS", "^BQN,2,", "^FDMA," + job.barcode());
        assertThat(zpl.split("\\^XA", -1)).hasSize(2);
        assertThat(zpl.split("\\^XZ", -1)).hasSize(2);
        assertThat(zpl).doesNotContain("~");
    }

    @Test
    void zpl_fits_the_printers_dots() {
        desk.add(1, "Tee", "1", "T");
        Document fine = desk.documents.labels(Desk.CALL, Desk.BATCH, LabelFormat.ZPL_62X29, 300);

        assertThat(new String(fine.content(), StandardCharsets.UTF_8)).contains("^PW732^LL343");
        assertThatThrownBy(() -> desk.documents.labels(Desk.CALL, Desk.BATCH, LabelFormat.ZPL, 5))
                .isInstanceOf(PlatenException.class)
                .hasMessageContaining("/dpi");
    }

    @Test
    void a_batch_without_jobs_has_no_labels() {
        assertThatThrownBy(() -> labels(LabelFormat.A4)).isInstanceOf(PlatenException.class);
    }
}
