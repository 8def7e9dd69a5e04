package org.platen.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.osgi.framework.Bundle;
import org.platen.api.error.FieldError;
import org.platen.api.error.PlatenException;
import org.platen.api.plugin.ConfigurationView;

class ValuesTest {
    private static final Described FORM = form(
            spec("pageSize", ConfigurationView.Type.INTEGER, false, false, "1", "25"),
            spec("ratio", ConfigurationView.Type.DECIMAL, false, false, "0.5", null),
            spec("notify", ConfigurationView.Type.BOOLEAN, false, false, null, null),
            spec("domain", ConfigurationView.Type.TEXT, false, true, null, null),
            spec("states", ConfigurationView.Type.TEXT, true, false, null, null),
            spec(".secrets", ConfigurationView.Type.SECRET, true, false, null, null));

    private static Described.Spec spec(
            String name, ConfigurationView.Type type, boolean many, boolean required, String min, String max) {
        return new Described.Spec(name, name, null, type, many, required, List.of(), List.of(), min, max);
    }

    @SuppressWarnings("NullAway") // values are checked without a bundle
    private static Described form(Described.Spec... specs) {
        Map<String, Described.Spec> fields = new LinkedHashMap<>();
        for (Described.Spec spec : specs) {
            fields.put(spec.name(), spec);
        }
        return new Described((Bundle) null, "org.acme", false, "Acme", null, fields);
    }

    private static void check(Map<String, List<String>> changes) {
        Values.check(FORM, changes, Map.of("domain", "shop.example"), false);
    }

    @ParameterizedTest
    @CsvSource({
        "pageSize, ten, whole number",
        "pageSize, 0, at least 1",
        "pageSize, 26, at most 25",
        "ratio, 0.4, at least 0.5",
        "ratio, NaN, must be a number",
        "notify, yes, true or false",
        "domain, ${env:HOME}, must not hold",
        "domain, $[secret:x], must not hold",
        "states, 'a,b', comma",
        "unheard, x, no field of this form"
    })
    void what_is_wrong_is_named_with_its_field(String field, String value, String why) {
        assertThatThrownBy(() -> check(Map.of(field, List.of(value))))
                .isInstanceOfSatisfying(PlatenException.class, fault -> {
                    assertThat(fault.errors()).extracting(FieldError::pointer).containsExactly("/values/" + field);
                    assertThat(fault.errors().get(0).message()).contains(why);
                });
    }

    @Test
    void what_is_right_passes() {
        assertThatCode(() -> check(Map.of(
                        "pageSize", List.of("25"),
                        "ratio", List.of("0.50"),
                        "notify", List.of("false"),
                        "states", List.of("paid", "pending"),
                        ".secrets", List.of("a,b", "c"))))
                .doesNotThrowAnyException();
    }

    @Test
    void one_value_is_one_and_one_line() {
        assertThatThrownBy(() -> check(Map.of("domain", List.of("a", "b")))).hasMessageContaining("one value");
        assertThatThrownBy(() -> check(Map.of("domain", List.of("a\nb = c")))).hasMessageContaining("one line");
    }

    @Test
    void what_is_needed_must_be_there_at_first_and_cannot_be_taken_away() {
        assertThatThrownBy(() -> Values.check(FORM, Map.of(), Map.of(), true)).hasMessageContaining("/values/domain");
        Map<String, List<String>> away = new HashMap<>();
        away.put("domain", null);
        assertThatThrownBy(() -> check(away)).hasMessageContaining("is needed");
        // What somebody left out by hand keeps nobody from changing something else.
        assertThatCode(() -> Values.check(FORM, Map.of("pageSize", List.of("3")), Map.of(), false))
                .doesNotThrowAnyException();
    }

    @Test
    void lists_are_one_text_with_commas_and_secrets_with_several_are_lists() {
        Described.Spec states = FORM.fields().get("states");
        Described.Spec secrets = FORM.fields().get(".secrets");

        assertThat(Values.stored(states, List.of("paid", "pending"), false)).isEqualTo("paid,pending");
        assertThat(Values.read(states, Map.of("states", "paid, pending"))).containsExactly("paid", "pending");
        assertThat(Values.read(states, Map.of("states", new String[] {"paid"}))).containsExactly("paid");
        assertThat(Values.stored(secrets, List.of("a,b", "c"), false)).isEqualTo(new String[] {"a,b", "c"});
        assertThat(Values.stored(secrets, List.of("a,b"), false)).isEqualTo("a,b");
        assertThat(Values.read(states, Map.of())).isNull();
    }
}
