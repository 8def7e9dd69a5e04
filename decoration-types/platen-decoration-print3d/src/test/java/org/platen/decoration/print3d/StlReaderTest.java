package org.platen.decoration.print3d;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StlReaderTest {
    private static final StlLimits LIMITS = new StlLimits(100_000, 10 << 20, 50_000, Duration.ofSeconds(30));

    @Test
    void a_binary_box_is_measured() throws Exception {
        StlMeasure measure = measure(Stl.box(10, 20, 30).binary("box"));

        assertThat(measure.triangles()).isEqualTo(12);
        assertThat(measure.size()).isEqualTo(new StlSize(10, 20, 30));
        assertThat(measure.volume()).isCloseTo(6000, within(1e-6));
        assertThat(measure.openEdges()).isZero();
    }

    @Test
    void the_same_box_in_ascii_measures_the_same() throws Exception {
        Stl box = Stl.box(10, 20, 30);

        assertThat(measure(box.ascii())).isEqualTo(measure(box.binary("box")));
    }

    @Test
    void a_ball_has_the_volume_of_a_ball() throws Exception {
        StlMeasure measure = measure(Stl.ball(10, 100, 200).binary("ball"));

        assertThat(measure.volume()).isCloseTo(4 / 3.0 * Math.PI * 1000, within(5.0));
        assertThat(measure.openEdges()).isZero();
    }

    @Test
    void a_model_far_from_zero_loses_no_volume() throws Exception {
        StlMeasure measure = measure(Stl.box(8, 8, 8).moved(4096).binary("far"));

        assertThat(measure.volume()).isCloseTo(512, within(1e-3));
        assertThat(measure.openEdges()).isZero();
    }

    @Test
    void a_binary_file_may_begin_with_the_word_solid() throws Exception {
        assertThat(measure(Stl.box(1, 2, 3).binary("solid exported by a CAD program"))
                        .triangles())
                .isEqualTo(12);
    }

    @Test
    void triangles_in_any_order_make_the_same_body() throws Exception {
        List<float[]> triangles = new ArrayList<>(Stl.ball(10, 40, 80).triangles());
        Collections.shuffle(triangles, new Random(7));

        assertThat(measure(new Stl(triangles).binary("shuffled")).openEdges()).isZero();
    }

    @Test
    void every_missing_triangle_leaves_three_open_edges() throws Exception {
        Stl ball = Stl.ball(10, 20, 40);

        for (int i = 0; i < ball.triangles().size(); i += 97) {
            assertThat(measure(ball.without(i).binary("holed")).openEdges()).isEqualTo(3);
        }
    }

    @Test
    void a_triangle_that_stands_twice_is_no_closed_body() throws Exception {
        Stl box = Stl.box(1, 1, 1);

        assertThat(measure(box.and(new Stl(box.triangles().subList(0, 1))).binary("twice"))
                        .openEdges())
                .isEqualTo(3);
    }

    @Test
    void rounding_of_the_exporting_program_opens_nothing() throws Exception {
        float[] shaken = Stl.box(10, 10, 10).triangles().get(0).clone();
        shaken[0] += 0.00003f;
        List<float[]> triangles = new ArrayList<>(Stl.box(10, 10, 10).triangles());
        triangles.set(0, shaken);

        assertThat(measure(new Stl(triangles).binary("shaken")).openEdges()).isZero();
    }

    @Test
    void flat_slivers_do_not_open_a_body() throws Exception {
        Stl sliver = new Stl(List.of(new float[] {0, 0, 0, 10, 0, 0, 10, 0, 0.00001f}));

        assertThat(measure(Stl.box(10, 10, 10).and(sliver).binary("sliver")).openEdges())
                .isZero();
    }

    @Test
    void several_solids_in_one_text_are_one_model() throws Exception {
        String text = Stl.box(1, 1, 1).ascii() + Stl.box(2, 2, 2).moved(5).ascii();

        assertThat(measure(text).triangles()).isEqualTo(24);
        assertThat(measure(text).volume()).isCloseTo(9, within(1e-6));
    }

    @Test
    void text_is_read_with_any_line_ends_and_capitals() throws Exception {
        String text = Stl.box(10, 20, 30).ascii();

        assertThat(measure(text.replace("\n", "\r\n"))).isEqualTo(measure(text));
        assertThat(measure(text.toUpperCase(Locale.ROOT))).isEqualTo(measure(text));
        assertThat(measure(text.strip())).isEqualTo(measure(text));
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, 1e30f})
    void a_coordinate_that_is_no_sensible_number_is_refused(float coordinate) {
        byte[] bytes = Stl.box(1, 1, 1).binary("odd");
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putFloat(84 + 50 * 3 + 12, coordinate);

        assertRefused(bytes, "triangle 4 has a coordinate that is no sensible number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nan", "inf", "1.2.3", "--1", "0x10", "1e", "1e9999", ".", "1,5"})
    void a_text_coordinate_that_is_no_number_is_refused(String coordinate) {
        String text = Stl.box(1, 1, 1).ascii().replaceFirst("vertex \\S+", "vertex " + coordinate);

        assertRefused(text.getBytes(StandardCharsets.US_ASCII), "line 4: a coordinate is no number");
    }

    @Test
    void a_binary_file_that_is_cut_off_is_refused() {
        byte[] whole = Stl.box(1, 1, 1).binary("box");

        assertRefused(Arrays.copyOf(whole, whole.length - 1), "12 triangles would need 684 bytes, but it has 683");
    }

    @Test
    void a_stream_shorter_than_its_file_said_is_refused() {
        byte[] whole = Stl.box(1, 1, 1).binary("box");

        assertThatThrownBy(() ->
                        reader(LIMITS).measure(new ByteArrayInputStream(whole, 0, whole.length - 60), whole.length))
                .isInstanceOf(StlFault.class)
                .hasMessageContaining("cut off");
    }

    @Test
    void a_text_that_is_cut_off_is_refused_wherever_the_cut_is() {
        byte[] whole = Stl.box(1, 1, 1).ascii().getBytes(StandardCharsets.US_ASCII);

        for (int length = 0; length < whole.length - "endsolid model of ours\n".length(); length += 7) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> measure(cut)).isInstanceOf(StlFault.class);
        }
    }

    @Test
    void a_model_without_triangles_is_refused() {
        assertRefused(new Stl(List.of()).binary("nothing"), "holds no triangles");
        assertRefused(new Stl(List.of()).ascii().getBytes(StandardCharsets.US_ASCII), "holds no triangles");
    }

    @Test
    void too_many_triangles_are_refused_by_the_header_and_while_reading_text() {
        StlLimits few = new StlLimits(11, 1 << 20, 1000, Duration.ofSeconds(30));

        for (byte[] box : boxes()) {
            assertThatThrownBy(() -> reader(few).measure(new ByteArrayInputStream(box), box.length))
                    .isInstanceOf(StlFault.class)
                    .hasMessageContaining("more than 11");
        }
    }

    @Test
    void a_soup_of_triangles_is_given_up_before_it_fills_the_memory() {
        StlLimits little = new StlLimits(100_000, 1 << 20, 100, Duration.ofSeconds(30));
        Stl soup = new Stl(Stream.iterate(0, i -> i < 200, i -> i + 1)
                .map(i -> new float[] {i, 0, 0, i, 1, 0, i, 0, 1})
                .toList());

        byte[] bytes = soup.binary("soup");

        assertThatThrownBy(() -> reader(little).measure(new ByteArrayInputStream(bytes), bytes.length))
                .isInstanceOf(StlFault.class)
                .hasMessageContaining("more than 100 open edges");
    }

    @Test
    void a_file_that_is_too_large_is_not_even_opened() {
        StlLimits small = new StlLimits(100, 1 << 20, 100, Duration.ofSeconds(30));

        assertThatThrownBy(() -> reader(small).measure(new ByteArrayInputStream(new byte[0]), (1 << 20) + 1L))
                .isInstanceOf(StlFault.class)
                .hasMessageContaining("larger than 1 MB");
    }

    @Test
    void a_model_that_takes_too_long_is_given_up() {
        byte[] ball = Stl.ball(10, 100, 200).binary("ball");
        StlReader slow = new StlReader(LIMITS, new SprintingClock());

        assertThatThrownBy(() -> slow.measure(new ByteArrayInputStream(ball), ball.length))
                .isInstanceOf(StlFault.class)
                .hasMessageContaining("takes too long");
    }

    private static List<byte[]> boxes() {
        Stl box = Stl.box(1, 1, 1);
        return List.of(box.binary("box"), box.ascii().getBytes(StandardCharsets.US_ASCII));
    }

    private static void assertRefused(byte[] bytes, String reason) {
        assertThatThrownBy(() -> measure(bytes)).isInstanceOf(StlFault.class).hasMessageContaining(reason);
    }

    private static StlMeasure measure(String text) throws IOException, StlFault {
        return measure(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static StlMeasure measure(byte[] bytes) throws IOException, StlFault {
        return reader(LIMITS).measure(new ByteArrayInputStream(bytes), bytes.length);
    }

    private static StlReader reader(StlLimits limits) {
        return new StlReader(limits, Clock.systemUTC());
    }

    /** Every look at it takes a minute. */
    private static final class SprintingClock extends Clock {
        private Instant now = Instant.EPOCH;

        @Override
        public Instant instant() {
            now = now.plus(Duration.ofMinutes(1));
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
