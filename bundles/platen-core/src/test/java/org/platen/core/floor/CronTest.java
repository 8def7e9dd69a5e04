package org.platen.core.floor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("G-2")
class CronTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** Examples as crontab(5) explains them; 2026-03-02 is a Monday. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 12 * * *      | 2026-03-02T08:00:00Z | 2026-03-02T12:00:00Z",
                "0 12 * * *      | 2026-03-02T12:00:00Z | 2026-03-03T12:00:00Z",
                "*/15 * * * *    | 2026-03-02T08:01:00Z | 2026-03-02T08:15:00Z",
                "5-20/5 9 * * *  | 2026-03-02T09:11:00Z | 2026-03-02T09:15:00Z",
                "0 8,17 * * *    | 2026-03-02T08:00:00Z | 2026-03-02T17:00:00Z",
                "0 0 1 * *       | 2026-03-02T08:00:00Z | 2026-04-01T00:00:00Z",
                "0 0 29 2 *      | 2026-03-02T08:00:00Z | 2028-02-29T00:00:00Z",
                "0 6 * * MON-FRI | 2026-03-06T08:00:00Z | 2026-03-09T06:00:00Z",
                "0 6 * * 7       | 2026-03-02T08:00:00Z | 2026-03-08T06:00:00Z",
                "0 6 * * SUN     | 2026-03-02T08:00:00Z | 2026-03-08T06:00:00Z",
                "0 6 13 * FRI    | 2026-03-02T08:00:00Z | 2026-03-06T06:00:00Z",
                "0 6 * jan,jul * | 2026-03-02T08:00:00Z | 2026-07-01T06:00:00Z"
            })
    void the_next_time_is_the_one_that_crontab_names(String expression, Instant after, Instant next) {
        assertThat(Cron.parse(expression).next(after, ZoneId.of("UTC"))).contains(next);
    }

    @Test
    void the_shops_clock_counts_also_when_it_is_put_forward_or_back() {
        // 29 March 2026, 02:00 to 03:00 does not exist; 25 October 2026, 02:00 to 03:00 comes twice.
        Cron halfPastTwo = Cron.parse("30 2 * * *");

        assertThat(halfPastTwo.next(Instant.parse("2026-03-28T12:00:00Z"), BERLIN))
                .contains(Instant.parse("2026-03-29T01:30:00Z"));
        assertThat(halfPastTwo.next(Instant.parse("2026-10-24T12:00:00Z"), BERLIN))
                .contains(Instant.parse("2026-10-25T00:30:00Z"));
        assertThat(halfPastTwo.next(Instant.parse("2026-10-25T00:30:00Z"), BERLIN))
                .contains(Instant.parse("2026-10-26T01:30:00Z"));
    }

    @Test
    void a_day_that_never_comes_has_no_next_time() {
        assertThat(Cron.parse("0 0 31 2 *").next(Instant.parse("2026-03-02T08:00:00Z"), BERLIN))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "* * * *",
                "* * * * * *",
                "60 * * * *",
                "* 24 * * *",
                "* * 0 * *",
                "* * * 13 *",
                "* * * * 8",
                "5-1 * * * *",
                "*/0 * * * *",
                "a * * * *",
                "1,,2 * * * *",
                "1-2-3 * * * *",
                "-1 * * * *"
            })
    void nonsense_is_refused_with_a_reason(String expression) {
        assertThatThrownBy(() -> Cron.parse(expression))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("must have five fields.*|has a part that cannot be read.*");
    }
}
