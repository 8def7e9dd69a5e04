package org.platen.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDCIDFontType2;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.platen.api.document.Document;
import org.platen.api.document.DocumentService;
import org.platen.api.document.LabelFormat;

/** Names and addresses in the scripts of the world. */
class ScriptsTest {
    private Document label(String title) {
        Desk fresh = new Desk();
        return fresh.documents.label(
                Desk.CALL, fresh.add(7, title, "SO-1", "TEE").id(), LabelFormat.INCH_4X6, DocumentService.USUAL_DPI);
    }

    /** How many of the drawn glyphs are a font's sign for one that it has not, and which fonts were used. */
    private static final class Glyphs extends PDFTextStripper {
        private final List<String> fonts = new ArrayList<>();
        private int missing;

        static Glyphs of(Document pdf) throws IOException {
            Glyphs glyphs = new Glyphs();
            try (PDDocument document = Loader.loadPDF(pdf.content())) {
                glyphs.getText(document);
            }
            return glyphs;
        }

        @Override
        protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
            PDType0Font type = (PDType0Font) font;
            if (((PDCIDFontType2) type.getDescendantFont()).codeToGID(code) == 0) {
                missing++;
            }
            fonts.add(font.getName().replaceAll("^[A-Z]+\\+", ""));
            super.showGlyph(matrix, font, code, displacement);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "東京都渋谷区 しぶや カタカナ, NotoSansJP",
        "上海市黄浦区 汉语, NotoSansSC",
        "서울특별시 강남구, NotoSansKR",
        "Футболка Größe Ελλάδα, Liberation",
        "תל אביב, Liberation",
        "🎁 👕, NotoEmoji"
    })
    void a_title_is_drawn_in_a_font_that_has_its_letters_and_read_back(String title, String font) throws IOException {
        Document label = label(title);

        assertThat(Scanner.text(label)).contains(title.split(" ")[0]);
        Glyphs glyphs = Glyphs.of(label);
        assertThat(glyphs.missing).isZero();
        assertThat(glyphs.fonts).anyMatch(name -> name.startsWith(font));
    }

    @ParameterizedTest
    @CsvSource({"東京, 大阪", "한국, 중국", "🎁, 👕", "محمد, سعيد", "שלום, תודה"})
    void what_is_printed_are_the_letters_themselves(String one, String other) throws IOException {
        BufferedImage first = Scanner.page(label(one), 0);
        BufferedImage second = Scanner.page(label(other), 0);
        BufferedImage none = Scanner.page(label("□□"), 0);

        assertThat(differing(first, second)).isGreaterThan(50);
        assertThat(differing(first, none)).isGreaterThan(50);
    }

    private static long differing(BufferedImage one, BufferedImage other) {
        long differing = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                if (Math.abs((one.getRGB(x, y) & 0xff) - (other.getRGB(x, y) & 0xff)) > 100) {
                    differing++;
                }
            }
        }
        return differing;
    }

    @ParameterizedTest
    @ValueSource(strings = {"محمد علي", "السلام عليكم", "گل‌ها ایران"})
    void arabic_letters_are_joined_and_read_back_in_their_order(String title) throws IOException {
        Document label = label(title);

        Glyphs glyphs = Glyphs.of(label);
        assertThat(glyphs.missing).isZero();
        assertThat(glyphs.fonts).anyMatch(name -> name.startsWith("NotoSansArabic"));
        assertThat(Scanner.text(label)).contains(title.split("[ \u200c]")[0]);
    }

    private static String zpl(String title) {
        Desk fresh = new Desk();
        Document label = fresh.documents.label(
                Desk.CALL, fresh.add(7, title, "SO-1", "TEE").id(), LabelFormat.ZPL, DocumentService.USUAL_DPI);
        return new String(label.content(), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({"東京, 大阪", "محمد, سعيد", "שלום, תודה", "🎁, 👕"})
    void a_label_printer_gets_a_picture_of_what_its_fonts_lack(String one, String other) {
        Pattern picture = Pattern.compile("\\^GFA,(\\d+),(\\d+),(\\d+),([0-9A-F]+)\\^FS");
        Matcher first = picture.matcher(zpl(one));
        Matcher second = picture.matcher(zpl(other));

        assertThat(first.find()).isTrue();
        assertThat(second.find()).isTrue();
        byte[] dots = HexFormat.of().parseHex(first.group(4));
        assertThat(dots.length).isEqualTo(Integer.parseInt(first.group(1))).isEqualTo(Integer.parseInt(first.group(2)));
        assertThat(dots.length % Integer.parseInt(first.group(3))).isZero();
        assertThat(BitSet.valueOf(dots).cardinality()).isGreaterThan(100).isLessThan(dots.length * 4);
        assertThat(first.group(4)).isNotEqualTo(second.group(4));
        assertThat(zpl(one)).doesNotContain(one).contains("^FDSO-1^FS");
        assertThat(zpl("Größe №7 – Ж")).doesNotContain("^GFA").contains("^FDGröße №7 – Ж^FS");
    }

    @Test
    void letters_that_are_kept_apart_are_not_joined() throws IOException {
        BufferedImage joined = Scanner.page(label("گلها"), 0);
        BufferedImage apart = Scanner.page(label("گل\u200cها"), 0);

        assertThat(differing(joined, apart)).isGreaterThan(30);
        assertThat(Glyphs.of(label("گل\u200cها")).missing).isZero();
    }

    @Test
    void a_line_of_both_directions_keeps_numbers_and_latin_words_as_they_are() throws IOException {
        String text = Scanner.text(label("מידה XL 42"));

        assertThat(text).contains("XL", "42", "מידה");
    }

    @Test
    void what_no_font_has_is_a_box_and_the_rest_of_the_line_stays() throws IOException {
        Document label = label("A ก B\u0000\u202E 🏳️");

        assertThat(Scanner.text(label)).contains("A □ B");
        assertThat(Glyphs.of(label).missing).isZero();
    }

    @Test
    void a_label_holds_only_the_glyphs_that_it_shows() {
        assertThat(label("東京都渋谷区").size()).isLessThan(120_000);
        assertThat(label("White tee").size()).isLessThan(60_000);
    }
}
