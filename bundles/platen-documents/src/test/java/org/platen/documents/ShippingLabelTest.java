package org.platen.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BarcodeFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.platen.api.document.Document;
import org.platen.api.document.LabelFormat;
import org.platen.api.document.ParcelFile;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.api.model.ShipmentId;
import org.platen.testkit.label.LabelScanner;

/** The house's own shipping label, as a carrier's scanner and a postman see it. */
@Tag("PI-10")
class ShippingLabelTest {
    private final Desk desk = new Desk();

    private Document label(LabelFormat format) {
        return desk.documents.shippingLabel(Desk.CALL, new ShipmentId(33), 1, format, 203);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PLT-33-1",
                "PLT-9007199254740991-12-9007199254740992",
                "9400100000000000000000",
                "7",
                "ONE-OF-THOSE-NUMBERS-THAT-ARE-FAR-TOO-LONG"
            })
    void the_tracking_number_is_read_back_and_typed_below(String number) throws IOException {
        desk.parcel = Desk.parcel(number, 450);

        Document pdf = label(LabelFormat.INCH_4X6);

        assertThat(Scanner.pages(pdf)).isEqualTo(1);
        boolean bars = !number.startsWith("ONE");
        assertThat(LabelScanner.read(Scanner.page(pdf, 0), bars ? BarcodeFormat.CODE_128 : BarcodeFormat.QR_CODE))
                .contains(number);
        assertThat(Scanner.text(pdf)).contains(number);
    }

    @Test
    void it_says_who_sends_what_to_whom_and_by_whom() throws IOException {
        String text = Scanner.text(label(LabelFormat.INCH_4X6));

        assertThat(text).contains("From Shop", "Dock 1", "10115 Berlin", "DE");
        assertThat(text).contains("Ann Größe", "Acme", "1 Main St", "Flat 2", "10001 New York NY", "US");
        assertThat(text).contains("Own delivery", "Same day", "Package 1 of 3", "0.45 kg", "Order SO-4711");
    }

    @Test
    void what_nobody_weighed_has_no_weight() throws IOException {
        desk.parcel = Desk.parcel("PLT-33-1", null);

        assertThat(Scanner.text(label(LabelFormat.INCH_4X6))).doesNotContain("kg");
    }

    @Test
    void zpl_says_the_same() {
        String zpl = new String(label(LabelFormat.ZPL).content(), StandardCharsets.UTF_8);

        assertThat(zpl).startsWith("^XA^CI28^LH0,0^PW812^LL1218").endsWith("^PQ1^XZ\n");
        assertThat(zpl).contains("^BCN,", "^FDPLT-33-1^FS", "Ann Größe", "Own delivery", "Package 1 of 3", "0.45 kg");
    }

    @ParameterizedTest
    @ValueSource(strings = {"名-1", "x\u0000^XZ"})
    void no_tracking_number_breaks_it(String number) {
        desk.parcel = Desk.parcel(number, 1);

        assertThat(label(LabelFormat.INCH_4X6).size()).isPositive();
        assertThat(new String(label(LabelFormat.ZPL).content(), StandardCharsets.UTF_8).split("\\^XZ", -1))
                .hasSize(2);
    }

    @Test
    @Tag("G-16")
    void a_carriers_file_comes_out_as_it_is_and_only_where_it_is_understood() {
        byte[] made = "^XA^FDlabel^FS^XZ".getBytes(StandardCharsets.UTF_8);
        desk.files.put("ab", made);
        desk.carriers = new ParcelFile("ab", "application/zpl");

        assertThat(label(LabelFormat.ZPL).content()).isEqualTo(made);
        assertThatThrownBy(() -> label(LabelFormat.INCH_4X6))
                .isInstanceOfSatisfying(
                        PlatenException.class, unfit -> assertThat(unfit.code()).isEqualTo(Errors.STATE));
        desk.carriers = new ParcelFile("ab", "application/pdf");
        assertThat(label(LabelFormat.INCH_4X6).mediaType()).isEqualTo("application/pdf");
    }

    @Test
    void it_is_of_one_size() {
        assertThatThrownBy(() -> label(LabelFormat.MM_62X29))
                .isInstanceOf(PlatenException.class)
                .hasMessageContaining("/format");
    }
}
