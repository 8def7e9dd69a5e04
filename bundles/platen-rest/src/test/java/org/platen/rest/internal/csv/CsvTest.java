package org.platen.rest.internal.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells of a table that somebody will open with a spreadsheet. */
class CsvTest {
    @ParameterizedTest
    @Tag("G-15")
    @ValueSource(strings = {"=1+1", "+cmd", "-2+3", "@SUM(A1)", "\t=1", "+49 30 1234", "-", "=", "--5", "-1e5"})
    void what_a_spreadsheet_would_calculate_is_disarmed(String text) {
        assertThat(Csv.cell(text)).isEqualTo("'" + text);
    }

    @Test
    void a_carriage_return_in_front_is_disarmed_and_quoted() {
        assertThat(Csv.cell("\r=1")).isEqualTo("\"'\r=1\"");
    }

    @ParameterizedTest
    @Tag("G-15")
    @ValueSource(strings = {"5", "-5", "+5", "-0.25", "tee=1", "a-b", "mail@example.org", " =1", "'quoted'", "1+1"})
    void what_is_harmless_is_left_as_it_is(String text) {
        assertThat(Csv.cell(text)).isEqualTo(text);
    }

    @Test
    void numbers_and_nothing_are_left_as_they_are() {
        assertThat(Csv.cell(-17L)).isEqualTo("-17");
        assertThat(Csv.cell(null)).isEmpty();
    }

    @Test
    void separators_quotes_and_line_ends_are_quoted() {
        byte[] table = Csv.of(String.class)
                .column("a,b", text -> text)
                .column("length", String::length)
                .write(List.of("x,y", "say \"hi\"", "two\nlines", "Zoë"));

        assertThat(new String(table, StandardCharsets.UTF_8))
                .isEqualTo("\"a,b\",length\r\n\"x,y\",3\r\n\"say \"\"hi\"\"\",8\r\n\"two\nlines\",9\r\nZoë,3\r\n");
    }
}
