package org.platen.decoration.dtf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is counted on real files, against a count by the JDK's own decoder. */
class PngSurveyorTest {
    @Test
    void every_pixel_of_a_veil_is_counted() throws Exception {
        PngSurvey survey = survey(Png.write(Png.veil(400, 300, 37, 128)));

        assertThat(survey).isEqualTo(new PngSurvey(400, 300, true, 400 * 300, 37 * 300));
        assertThat(survey.semiShare()).isEqualTo(37.0 / 400);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8, 9, 64, 117})
    void interlaced_files_of_any_size_count_the_same(int side) throws Exception {
        BufferedImage image = Png.veil(side, side + 3, side / 3, 100);

        assertThat(survey(Png.interlaced(image))).isEqualTo(survey(Png.write(image)));
        assertThat(survey(Png.interlaced(image))).isEqualTo(counted(image));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4, 8})
    void palettes_carry_their_alpha_in_a_chunk_of_their_own(int bits) throws Exception {
        BufferedImage image = Png.palette(101, 67, bits);

        assertThat(survey(Png.write(image))).isEqualTo(counted(image));
        assertThat(survey(Png.interlaced(image))).isEqualTo(counted(image));
    }

    @Test
    void alpha_at_random_is_counted_as_the_jdk_does() throws Exception {
        BufferedImage image = new BufferedImage(211, 157, BufferedImage.TYPE_INT_ARGB);
        new Random(11).ints(211 * 157).forEach(new java.util.function.IntConsumer() {
            private int at;

            @Override
            public void accept(int colour) {
                image.setRGB(at % 211, at / 211, colour);
                at++;
            }
        });

        assertThat(survey(Png.write(image))).isEqualTo(counted(image));
    }

    @Test
    void bounds_of_alpha_are_taken_as_configured() throws Exception {
        assertThat(survey(Png.write(Png.veil(10, 10, 10, 12)))).returns(0L, PngSurvey::printed);
        assertThat(survey(Png.write(Png.veil(10, 10, 10, 13)))).returns(100L, PngSurvey::semi);
        assertThat(survey(Png.write(Png.veil(10, 10, 10, 242)))).returns(100L, PngSurvey::semi);
        assertThat(survey(Png.write(Png.veil(10, 10, 10, 243)))).returns(0L, PngSurvey::semi);
    }

    @Test
    void a_file_cut_anywhere_is_told_so() {
        byte[] png = Png.write(Png.veil(60, 40, 5, 90));

        for (int length = 8; length < png.length; length += 7) {
            byte[] cut = Arrays.copyOf(png, length);
            assertThatThrownBy(() -> survey(cut)).as("cut at %d", length).isInstanceOf(PngFault.class);
        }
    }

    @Test
    void a_flipped_bit_anywhere_is_told_so() {
        byte[] png = Png.write(Png.veil(60, 40, 5, 90));

        for (int at = 0; at < png.length; at += 5) {
            byte[] damaged = png.clone();
            damaged[at] ^= 0x10;
            assertThatThrownBy(() -> survey(damaged)).as("bit of byte %d", at).isInstanceOf(PngFault.class);
        }
    }

    @Test
    void more_pixels_than_the_limit_are_refused_by_the_header_alone() {
        byte[] giant = Arrays.copyOf(Png.claiming(Png.disc(20, 20), 2_000_000_000, 2_000_000_000), 41);

        assertThatThrownBy(() -> survey(giant)).isInstanceOf(PngFault.class).hasMessageContaining("80 megapixels");
    }

    @ParameterizedTest
    @ValueSource(ints = {40_001, 80_000_000})
    void a_row_that_is_too_long_is_refused_by_the_header_alone(int width) {
        byte[] flat = Arrays.copyOf(Png.claiming(Png.disc(20, 20), width, 1, 16), 59);

        assertThatThrownBy(() -> survey(flat))
                .isInstanceOf(PngFault.class)
                .hasMessage("the design has %d x 1 px, more than 40000 px on a side", width);
    }

    @Test
    void the_longest_row_is_read() {
        byte[] flat = Png.claiming(Png.disc(20, 20), 40_000, 2_000, 16);

        assertThatThrownBy(() -> survey(flat)).isInstanceOf(PngFault.class).hasMessageContaining("too early");
    }

    @Test
    void a_header_that_promises_more_than_the_file_holds_ends_too_early() {
        byte[] lie = Png.claiming(Png.disc(20, 20), 8000, 9000);

        assertThatThrownBy(() -> survey(lie)).isInstanceOf(PngFault.class).hasMessageContaining("too early");
    }

    private static PngSurvey survey(byte[] png) throws IOException, PngFault {
        return new PngSurveyor(FilmRules.USUAL).survey(new ByteArrayInputStream(png));
    }

    private static PngSurvey counted(BufferedImage image) {
        long printed = 0;
        long semi = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int alpha = image.getRGB(x, y) >>> 24;
                printed += alpha > 12 ? 1 : 0;
                semi += alpha > 12 && alpha < 243 ? 1 : 0;
            }
        }
        return new PngSurvey(image.getWidth(), image.getHeight(), true, printed, semi);
    }
}
