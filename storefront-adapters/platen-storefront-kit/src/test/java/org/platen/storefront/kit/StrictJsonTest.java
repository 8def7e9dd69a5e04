package org.platen.storefront.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.platen.spi.storefront.UnreadableException;

class StrictJsonTest {
    private static JsonView view(String json) throws UnreadableException {
        return JsonView.object(StrictJson.read(json.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{\"a\":1,\"a\":2}",
                "{\"a\":NaN}",
                "{\"a\":Infinity}",
                "{\"a\":1}{\"b\":2}",
                "{'a':1}",
                "{\"a\":\"\\ud800\"}",
                "{\"\\udc00\":1}",
                "{\"a\":11111111111111111111111111111111111111111111111111}",
                "{\"a\":1,}",
                "// note\n{}"
            })
    void what_could_be_understood_in_two_ways_is_refused(String json) {
        assertThatThrownBy(() -> view(json)).isInstanceOf(UnreadableException.class);
    }

    @Test
    void only_utf8_is_read() {
        byte[] latin1 = "{\"a\":\"Bes\u00e4\"}".getBytes(StandardCharsets.ISO_8859_1);
        byte[] utf16 = "{\"a\":1}".getBytes(StandardCharsets.UTF_16BE);

        assertThatThrownBy(() -> StrictJson.read(latin1)).hasMessage("not UTF-8");
        assertThatThrownBy(() -> StrictJson.read(utf16)).isInstanceOf(UnreadableException.class);
    }

    @Test
    void nesting_without_end_is_refused() {
        String bomb = "[".repeat(100_000);
        String closed = "{\"a\":" + "[".repeat(50_000) + "]".repeat(50_000) + "}";

        assertThatThrownBy(() -> view(bomb)).isInstanceOf(UnreadableException.class);
        assertThatThrownBy(() -> view(closed)).isInstanceOf(UnreadableException.class);
    }

    @Test
    void messages_name_the_place_and_not_the_content() {
        assertThatThrownBy(() -> view("{\n\"email\":\"zoe@example.com\",\n\"a\":NaN}"))
                .hasMessageContaining("line 3")
                .hasMessageNotContaining("zoe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.5", "1000001", "1e99", "\"2\"", "null", "[1]"})
    void pieces_are_whole_and_within_reason(String quantity) {
        assertThatThrownBy(() -> view("{\"quantity\":" + quantity + "}").pieces("quantity"))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("$.quantity");
    }

    @Test
    void a_value_keeps_its_exact_text() throws Exception {
        JsonView view = view(
                "{\"id\":9223372036854775807,\"price\":\"19.90\",\"number\":19.900000000000002,"
                        + "\"list\":{\"b\":[1,\"<b>\"],\"a\":null},\"at\":\"2026-11-21T10:00:00+01:00\",\"gmt\":\"2026-11-21T09:00:00\"}");

        assertThat(view.id("id")).isEqualTo("9223372036854775807");
        assertThat(view.amount("price")).contains(new BigDecimal("19.90"));
        assertThat(view.anything("number")).isEqualTo("19.900000000000002");
        assertThat(view.anything("list")).isEqualTo("{\"b\":[1,\"<b>\"],\"a\":null}");
        assertThat(view.instant("at")).contains(Instant.parse("2026-11-21T09:00:00Z"));
        assertThat(view.instant("gmt")).contains(Instant.parse("2026-11-21T09:00:00Z"));
        assertThat(view.text("missing")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1e-999999999", "0e999999999", "12e2147483646", "1e2147483647"})
    void an_exponent_is_never_written_out(String number) throws Exception {
        JsonView view = view("{\"price\":" + number + ",\"parts\":[{\"a\":" + number + "}]}");

        assertThatThrownBy(() -> view.amount("price")).hasMessage("$.price is no amount");
        assertThatThrownBy(() -> view.id("price")).hasMessage("$.price is no id");
        assertThat(view.anything("price")).hasSizeLessThan(20);
        assertThat(view.anything("parts")).hasSizeLessThan(40);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"id\":null}", "{\"id\":-1}", "{\"id\":1.5}", "{\"id\":\"1/../2\"}", "{\"id\":[1]}"})
    void an_id_is_digits(String json) {
        assertThatThrownBy(() -> view(json).id("id")).hasMessage("$.id is no id");
    }
}
