package org.platen.decoration.print3d;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The figures of real files; the console's reader is held against the same list, so that both say the same. */
class StlFiguresTest {
    @ParameterizedTest
    @CsvFileSource(resources = "/models/figures.csv", numLinesToSkip = 1)
    void a_model_is_measured_as_the_console_measures_it(
            String file, long triangles, String x, String y, String z, String volume) throws IOException, StlFault {
        try (InputStream content =
                Objects.requireNonNull(StlFiguresTest.class.getResourceAsStream("/models/" + file))) {
            byte[] bytes = content.readAllBytes();
            StlMeasure model = new StlReader(StlLimits.USUAL, Clock.systemUTC())
                    .measure(new ByteArrayInputStream(bytes), bytes.length);

            assertThat(model.triangles()).isEqualTo(triangles);
            assertThat(model.size())
                    .returns(x, size -> figure(size.x()))
                    .returns(y, size -> figure(size.y()))
                    .returns(z, size -> figure(size.z()));
            assertThat(figure(model.volume())).isEqualTo(volume);
        }
    }

    private static String figure(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }
}
