package org.platen.decoration.embroidery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The figures of real files; the console's reader is held against the same list, so that both say the same. */
class StitchFiguresTest {
    @ParameterizedTest
    @CsvFileSource(resources = "/stitches/figures.csv", numLinesToSkip = 1)
    void a_file_is_counted_as_the_console_counts_it(
            String file,
            long records,
            long stitches,
            long jumps,
            long trims,
            int changes,
            int width,
            int height,
            String longest)
            throws IOException, StitchFault {
        try (InputStream content =
                Objects.requireNonNull(StitchFiguresTest.class.getResourceAsStream("/stitches/" + file))) {
            byte[] bytes = content.readAllBytes();
            StitchSurvey survey =
                    new StitchReader(StitchLimits.USUAL, 3).survey(file, new ByteArrayInputStream(bytes), bytes.length);

            assertThat(survey)
                    .returns(records, StitchSurvey::records)
                    .returns(stitches, StitchSurvey::stitches)
                    .returns(jumps, StitchSurvey::jumps)
                    .returns(trims, StitchSurvey::trims)
                    .returns(changes, StitchSurvey::colourChanges)
                    .returns(width, StitchSurvey::width)
                    .returns(height, StitchSurvey::height);
            assertThat(String.format(Locale.ROOT, "%.3f", survey.longest() * 10))
                    .isEqualTo(longest);
        }
    }
}
