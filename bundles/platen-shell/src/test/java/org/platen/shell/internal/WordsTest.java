package org.platen.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.platen.api.error.PlatenException;
import org.platen.api.job.Phase;
import org.platen.api.model.Money;
import org.platen.api.model.PageRequest;

class WordsTest {
    @Test
    void money_has_the_decimals_of_its_currency_and_loses_none() {
        assertThat(Words.of(money("45.0000", "EUR"))).isEqualTo("45.00 EUR");
        assertThat(Words.of(money("0.0345", "EUR"))).isEqualTo("0.0345 EUR");
        assertThat(Words.of(money("1500.0000", "JPY"))).isEqualTo("1500 JPY");
        assertThat(Words.of(money("1E+3", "XYZ"))).isEqualTo("1000 XYZ");
    }

    @Test
    void values_stand_in_tables_as_people_write_them() {
        assertThat(Words.of(null)).isEmpty();
        assertThat(Words.of(true)).isEqualTo("yes");
        assertThat(Words.of(Instant.parse("2026-11-21T12:00:59Z"))).isEqualTo("2026-11-21 12:00");
        assertThat(Words.of(List.of(Phase.READY, Phase.FAILED))).isEqualTo("ready, failed");
        assertThat(Words.of(Map.of("b", 2, "a", 1))).isEqualTo("a=1, b=2");
        assertThat(Words.key("queued_for_pretreat")).isEqualTo("queued for pretreat");
    }

    @Test
    void lengths_are_told_in_the_two_largest_units() {
        assertThat(Arrays.asList(950L, 41_520L, 125_000L, 7_260_000L, 180_000_000L))
                .extracting(millis -> Words.length(Duration.ofMillis(millis)))
                .containsExactly("950 ms", "41.5 s", "2 min 5 s", "2 h 1 min", "2 d 2 h");
    }

    @Test
    void what_a_person_types_is_refused_by_the_name_of_the_option() {
        assertThat(Words.choice("--phase", "Ready", Phase.class)).isEqualTo(Phase.READY);
        assertThat(refused(() -> Words.choice("--phase", "soon", Phase.class)))
                .startsWith("--phase: must be one of intake,");
        assertThat(refused(() -> Words.day("--due", "tomorrow"))).startsWith("--due: must be a day");
        assertThat(refused(() -> Words.id("order", "A-17"))).isEqualTo("order: must be a number");
        assertThat(refused(() -> Words.page("0", null)))
                .isEqualTo("limit: must be between 1 and " + PageRequest.MAX_LIMIT);
        assertThat(refused(() -> Words.count("--quantity", "-1"))).startsWith("--quantity: must be");
    }

    private static String refused(Runnable typed) {
        return catchThrowableOfType(PlatenException.class, typed::run).getMessage();
    }

    private static Money money(String amount, String currency) {
        return new Money(new BigDecimal(amount), currency);
    }
}
