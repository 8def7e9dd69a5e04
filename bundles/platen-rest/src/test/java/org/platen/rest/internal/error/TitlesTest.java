package org.platen.rest.internal.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.platen.api.error.ErrorCode;
import org.platen.api.error.Errors;

class TitlesTest {
    private static List<ErrorCode> codes() {
        return Arrays.stream(Errors.class.getDeclaredFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == ErrorCode.class)
                .map(TitlesTest::value)
                .toList();
    }

    private static ErrorCode value(Field field) {
        try {
            return (ErrorCode) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void every_error_of_the_platform_has_a_german_title() {
        assertThat(codes())
                .hasSizeGreaterThan(20)
                .allSatisfy(code -> assertThat(Titles.of(Locale.GERMAN, code.id(), code.title()))
                        .as(code.id())
                        .isNotBlank()
                        .isNotEqualTo(code.title()));
        assertThat(Titles.codes(Locale.GERMAN)).contains("request.media-type").doesNotContain("dtg.pretreat-missing");
        assertThat(Titles.of(Locale.GERMAN, "dtg.pretreat-missing", "No pretreat"))
                .isEqualTo("No pretreat");
    }
}
