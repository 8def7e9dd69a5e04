package org.platen.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.platen.api.catalog.SkuDraft;
import org.platen.api.catalog.SkuParameter;
import org.platen.api.catalog.SkuParameter.Type;
import org.platen.api.catalog.SkuPart;
import org.platen.api.error.Errors;
import org.platen.api.error.FieldError;
import org.platen.api.error.PlatenException;

class SkuRulesTest {
    @Test
    void an_ordinary_sku_passes() {
        assertThat(wrong(new SkuDraft(
                        "TEE-M/black ü",
                        "Tee",
                        "cotton",
                        List.of("fold"),
                        List.of(part("front", 1), part("back", 2)),
                        List.of(
                                parameter("size", Type.NUMBER, "7.5", List.of(), "1", "10", null),
                                parameter("text", Type.TEXT, null, List.of(), null, null, 12),
                                parameter("colour", Type.CHOICE, "red", List.of("red", "blue"), null, null, null),
                                parameter("gift", Type.BOOLEAN, "false", List.of(), null, null, null)))))
                .isEmpty();
    }

    @Test
    void a_sku_may_have_no_parts_and_a_decoration_that_nobody_knows_yet() {
        assertThat(wrong(sku(List.of(), List.of()))).isEmpty();
        assertThat(wrong(sku(List.of(new SkuPart("p", "P", 1, "engraving", null, null, null, Map.of())), List.of())))
                .isEmpty();
    }

    @Test
    void every_wrong_field_is_named_at_once() {
        assertThat(wrong(new SkuDraft(
                        " ", "n".repeat(301), "s".repeat(201), List.of(""), List.of(part("p", 0)), List.of())))
                .containsOnlyKeys("/code", "/name", "/substrate", "/finishing/0", "/parts/0/quantity");
    }

    @Test
    void a_step_on_a_garment_is_a_number_and_made_once() {
        assertThat(wrong(sku(List.of(stepped("front", 1, "1"), stepped("sleeve", 1, "2")), List.of())))
                .isEmpty();
        assertThat(wrong(sku(List.of(stepped("front", 1, "first"), stepped("sleeve", 2, "2")), List.of())))
                .containsOnlyKeys("/parts/0/attributes/step", "/parts/1/quantity");
    }

    private static SkuPart stepped(String code, int quantity, String step) {
        return new SkuPart(code, code, quantity, "dtg", null, null, null, Map.of("step", step));
    }

    @Test
    void codes_are_plain_text_without_blanks_around() {
        for (String code : List.of(" a", "a ", "a\nb", "a\u0000", "\ud800", "x".repeat(101))) {
            assertThat(wrong(new SkuDraft(code, "n", null, List.of(), List.of(), List.of())))
                    .as(code)
                    .containsOnlyKeys("/code");
        }
    }

    @Test
    void parts_and_parameters_have_names_of_their_own() {
        SkuParameter twice = parameter("size", Type.TEXT, null, List.of(), null, null, null);

        assertThat(wrong(sku(List.of(part("p", 1), part("p", 1)), List.of(twice, twice))))
                .containsOnlyKeys("/parts/1/code", "/parameters/1/name");
    }

    @Test
    void a_file_is_named_by_its_hash() {
        SkuPart part = new SkuPart("p", "P", 1, "print3d", null, "../model.stl", "model.stl", Map.of());

        assertThat(wrong(sku(List.of(part), List.of()))).containsOnlyKeys("/parts/0/file");
    }

    @Test
    void a_choice_needs_choices_and_only_a_choice_has_them() {
        assertThat(wrong(parameter("c", Type.CHOICE, null, List.of(), null, null, null)))
                .containsOnlyKeys("/parameters/0/choices");
        assertThat(wrong(parameter("c", Type.CHOICE, null, List.of("a", "a"), null, null, null)))
                .containsOnlyKeys("/parameters/0/choices/1");
        assertThat(wrong(parameter("t", Type.TEXT, null, List.of("a"), null, null, null)))
                .containsOnlyKeys("/parameters/0/choices");
    }

    @Test
    void a_range_is_for_numbers_and_runs_upwards() {
        assertThat(wrong(parameter("n", Type.NUMBER, null, List.of(), "10", "1", null)))
                .containsOnlyKeys("/parameters/0/min");
        assertThat(wrong(parameter("n", Type.TEXT, null, List.of(), "1", null, null)))
                .containsOnlyKeys("/parameters/0/min");
        assertThat(wrong(parameter("n", Type.NUMBER, null, List.of(), null, "1E+1000000", null)))
                .containsOnlyKeys("/parameters/0/max");
        assertThat(wrong(parameter("n", Type.NUMBER, null, List.of(), null, null, 5)))
                .containsOnlyKeys("/parameters/0/maxLength");
    }

    @Test
    void a_bound_with_an_exponent_is_refused_and_never_written_out() {
        for (String endless : List.of("1E+999999999", "1E+2147483647", "0E+999999999", "1E-999999999")) {
            assertThat(wrong(parameter("n", Type.NUMBER, "5", List.of(), endless, null, null)))
                    .containsOnlyKeys("/parameters/0/min");
            assertThat(wrong(parameter("n", Type.NUMBER, "5", List.of(), null, endless, null)))
                    .containsOnlyKeys("/parameters/0/max");
        }
    }

    @Test
    void a_default_obeys_the_rules_of_its_parameter() {
        assertThat(wrong(parameter("c", Type.CHOICE, "green", List.of("red"), null, null, null)))
                .containsEntry("/parameters/0/defaultValue", "must be one of red");
        assertThat(wrong(parameter("n", Type.NUMBER, "11", List.of(), "1", "10", null)))
                .containsEntry("/parameters/0/defaultValue", "must be at most 10");
        assertThat(wrong(parameter("n", Type.NUMBER, "0.99", List.of(), "1", "10", null)))
                .containsEntry("/parameters/0/defaultValue", "must be at least 1");
        assertThat(wrong(parameter("n", Type.NUMBER, "1e9", List.of(), null, null, null)))
                .containsEntry("/parameters/0/defaultValue", "must be a number");
        assertThat(wrong(parameter("t", Type.TEXT, "äöü😀x", List.of(), null, null, 4)))
                .containsEntry("/parameters/0/defaultValue", "must have at most 4 characters");
        assertThat(wrong(parameter("b", Type.BOOLEAN, "yes", List.of(), null, null, null)))
                .containsEntry("/parameters/0/defaultValue", "must be true or false");
    }

    @Test
    void a_required_parameter_that_nobody_may_set_needs_a_default() {
        SkuParameter hidden = new SkuParameter("h", Type.TEXT, false, true, null, List.of(), null, null, null);

        assertThat(wrong(sku(List.of(), List.of(hidden)))).containsOnlyKeys("/parameters/0/defaultValue");
    }

    @Test
    void a_row_stays_small_and_so_does_the_answer() {
        List<SkuPart> many =
                IntStream.range(0, 101).mapToObj(i -> part("p" + i, 1)).toList();

        assertThat(wrong(sku(many, List.of()))).containsOnlyKeys("/parts");
        assertThat(wrong(sku(Collections.nCopies(100, part("p", 0)), List.of())))
                .hasSizeLessThanOrEqualTo(50);
    }

    private static Map<String, String> wrong(SkuParameter parameter) {
        return wrong(sku(List.of(), List.of(parameter)));
    }

    private static Map<String, String> wrong(SkuDraft draft) {
        PlatenException thrown = catchThrowableOfType(PlatenException.class, () -> SkuRules.check(draft));
        if (thrown == null) {
            return Map.of();
        }
        assertThat(thrown.code()).isEqualTo(Errors.INVALID);
        return thrown.errors().stream()
                .collect(Collectors.toMap(FieldError::pointer, FieldError::message, (first, second) -> first));
    }

    private static SkuDraft sku(List<SkuPart> parts, List<SkuParameter> parameters) {
        return new SkuDraft("sku", "Name", null, List.of(), parts, parameters);
    }

    private static SkuPart part(String code, int quantity) {
        return new SkuPart(code, code, quantity, "dtg", "front", null, null, Map.of("width", "300"));
    }

    private static SkuParameter parameter(
            String name, Type type, String value, List<String> choices, String min, String max, Integer maxLength) {
        return new SkuParameter(
                name,
                type,
                true,
                false,
                value,
                choices,
                min == null ? null : new BigDecimal(min),
                max == null ? null : new BigDecimal(max),
                maxLength);
    }
}
