package org.platen.decoration.embroidery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is counted in stitch files, down to the bytes. */
class StitchReaderTest {
    /** By hand, from the description of the format. */
    @ParameterizedTest
    @CsvSource({
        "010003, 1, 0", "020003, -1, 0", "800003, 0, 1", "400003, 0, -1", "040003, 9, 0", "080003, -9, 0",
        "200003, 0, 9", "100003, 0, -9", "000103, 3, 0", "000203, -3, 0", "008003, 0, 3", "004003, 0, -3",
        "000403, 27, 0", "000803, -27, 0", "002003, 0, 27", "001003, 0, -27", "000007, 81, 0", "00000b, -81, 0",
        "000023, 0, 81", "000013, 0, -81", "A5A527, 121, 121", "5A5A1B, -121, -121", "020103, 2, 0", "060403, 35, 0"
    })
    void every_digit_of_a_dst_record_moves_the_needle_as_the_format_says(String record, int dx, int dy)
            throws Exception {
        StitchSurvey survey = survey("logo.dst", golden(record));

        assertThat(survey.stitches()).isOne();
        assertThat(survey.width()).isEqualTo(Math.abs(dx));
        assertThat(survey.height()).isEqualTo(Math.abs(dy));
        // From 20 mm to the right and above, the same movement tells its direction.
        StitchSurvey there = survey("logo.dst", golden("A5A527" + "A5A527" + record));
        assertThat(there.width()).isEqualTo(242 + Math.max(0, dx));
        assertThat(there.height()).isEqualTo(242 + Math.max(0, dy));
    }

    @Test
    void all_movements_that_a_record_can_hold_come_back() throws Exception {
        for (int dx = -121; dx <= 121; dx++) {
            int dy = -dx / 2;
            StitchSurvey survey = survey("logo.dst", Sewn.dst().stitch(dx, dy).file());

            assertThat(survey.width()).isEqualTo(Math.abs(dx));
            assertThat(survey.height()).isEqualTo(Math.abs(dy));
            assertThat(survey.longest()).isCloseTo(Math.hypot(dx, dy) / 10, within(1e-9));
        }
    }

    @Test
    void a_dst_file_is_counted_by_its_records_not_by_its_header() throws Exception {
        byte[] file = Sewn.dst()
                .jump(100, 100)
                .frame(400, 200)
                .trim()
                .change()
                .jump(50, 0)
                .jump(50, 0)
                .frame(200, 100)
                .file(99, 7);

        StitchSurvey survey = survey("logo.dst", file);

        assertThat(survey.stitches()).isEqualTo(60 + 30);
        assertThat(survey.jumps()).isEqualTo(6);
        assertThat(survey.trims()).isOne();
        assertThat(survey.colourChanges()).isOne();
        assertThat(survey.size()).isEqualTo("40.0 x 20.0 mm");
        assertThat(survey.header()).isEqualTo(new StitchSurvey.Header(99, 7));
    }

    @Test
    void sequins_are_no_trims() throws Exception {
        byte[] file = Sewn.dst()
                .stitches(2)
                .sequinMode()
                .jump(20, 0)
                .jump(20, 0)
                .jump(20, 0)
                .sequinMode()
                .stitches(2)
                .file();

        assertThat(survey("logo.dst", file)).returns(0L, StitchSurvey::trims).returns(4L, StitchSurvey::stitches);
    }

    /** By hand: two stitches, a trim, a change, a jump of -1 and 2, a stitch of -127 and 127. */
    @Test
    void an_exp_file_is_counted_by_its_commands() throws Exception {
        byte[] file = HexFormat.of().parseHex("0A00" + "00F6" + "80800700" + "80010000" + "8004FF02" + "817F");

        StitchSurvey survey = survey("logo.exp", file);

        assertThat(survey)
                .returns(3L, StitchSurvey::stitches)
                .returns(1L, StitchSurvey::trims)
                .returns(1L, StitchSurvey::jumps)
                .returns(1, StitchSurvey::colourChanges)
                .returns(null, StitchSurvey::header);
        // x: 0, 10, 10, 9, -118; y: 0, 0, -10, -8, 119
        assertThat(survey.width()).isEqualTo(128);
        assertThat(survey.height()).isEqualTo(129);
    }

    @Test
    void both_formats_tell_the_same_of_one_design() throws Exception {
        StitchSurvey dst = survey(
                "a.dst", Sewn.dst().frame(400, 200).trim().change().stitches(9).file());
        StitchSurvey exp = survey(
                "a.exp", Sewn.exp().frame(400, 200).trim().change().stitches(9).file());

        assertThat(exp.stitches()).isEqualTo(dst.stitches());
        assertThat(exp.trims()).isEqualTo(dst.trims());
        assertThat(exp.colourChanges()).isEqualTo(dst.colourChanges());
        assertThat(exp.size()).isEqualTo(dst.size());
    }

    @Test
    void a_dst_file_cut_anywhere_is_told_with_the_position() {
        byte[] file = Sewn.dst().frame(100, 100).file();

        for (int length = 3; length < file.length; length += length < 500 ? 50 : 1) {
            byte[] cut = Arrays.copyOf(file, length);
            assertThatThrownBy(() -> survey("logo.dst", cut))
                    .isInstanceOf(StitchFault.class)
                    .hasMessageEndingWith("at byte " + length);
        }
    }

    @Test
    void an_exp_file_cut_within_a_stitch_or_a_command_is_told() {
        byte[] file = Sewn.exp().stitches(3).change().file();

        assertThatThrownBy(() -> survey("a.exp", Arrays.copyOf(file, 5)))
                .hasMessage("it ends within a pair that begins at byte 4");
        assertThatThrownBy(() -> survey("a.exp", Arrays.copyOf(file, 8)))
                .hasMessage("it ends within a command that begins at byte 6");
        assertThatThrownBy(() -> survey("a.exp", HexFormat.of().parseHex("0A008033")))
                .hasMessageContaining("it ends within a command");
        assertThatThrownBy(() -> survey("a.exp", HexFormat.of().parseHex("0A0080330000")))
                .hasMessage("it has the command 0x33, which EXP does not know, at byte 2");
    }

    @Test
    void rubbish_is_a_fault_and_nothing_else() {
        Random random = new Random(2026);
        for (int round = 0; round < 500; round++) {
            byte[] rubbish = new byte[random.nextInt(4000)];
            random.nextBytes(rubbish);
            byte[] dst = Sewn.dst().frame(200, 200).file();
            for (int i = 0; i < 20; i++) {
                dst[random.nextInt(dst.length)] = (byte) random.nextInt();
            }

            calm("a.exp", rubbish);
            calm("a.dst", rubbish);
            calm("a.dst", dst);
        }
    }

    @Test
    void hostile_sizes_are_refused_early() {
        byte[] small = Sewn.dst().stitches(11).file();

        assertThatThrownBy(() -> new StitchReader(new StitchLimits(1 << 20, 10), 3)
                        .survey("a.dst", new ByteArrayInputStream(small), small.length))
                .hasMessage("it has more than 10 stitches and jumps");
        assertThatThrownBy(() -> new StitchReader(new StitchLimits(1 << 20, 10), 3)
                        .survey("a.dst", new ByteArrayInputStream(small), 1L << 40))
                .hasMessage("it is larger than 1 MB");
    }

    private static void calm(String name, byte[] content) {
        try {
            StitchSurvey survey = survey(name, content);
            assertThat(survey.records()).isLessThanOrEqualTo(content.length);
            assertThat(survey.width()).isNotNegative();
        } catch (StitchFault e) {
            assertThat(e.getMessage()).isNotBlank();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static StitchSurvey survey(String name, byte[] content) throws IOException, StitchFault {
        return new StitchReader(StitchLimits.USUAL, 3).survey(name, new ByteArrayInputStream(content), content.length);
    }

    private static byte[] golden(String records) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        byte[] header = new byte[512];
        Arrays.fill(header, (byte) ' ');
        byte[] text = "LA:GOLDEN          \rST:      1\rCO:  0\r\u001a".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(text, 0, header, 0, text.length);
        file.writeBytes(header);
        file.writeBytes(HexFormat.of().parseHex(records));
        file.writeBytes(HexFormat.of().parseHex("0000F3"));
        return file.toByteArray();
    }
}
