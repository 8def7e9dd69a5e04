package org.platen.itests.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemShapeTest {
    private static byte[] problem(int status, String detail) {
        return Json.write(Json.of(
                        "type",
                        "https://platen.example/problems/x",
                        "title",
                        "Not possible",
                        "status",
                        status,
                        "detail",
                        detail,
                        "instance",
                        "8f2c",
                        "retryable",
                        false))
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void a_whole_problem_has_no_faults() {
        assertThat(ProblemShape.faults(409, "application/problem+json", problem(409, "The order is closed")))
                .isEmpty();
    }

    @Test
    void a_plugin_that_does_not_fit_may_hear_of_the_packages_made_for_it() {
        String detail = "It needs the package org.platen.spi.decoration in [9.0.0,10.0.0), and here it is 1.2.0";
        assertThat(ProblemShape.faults(409, "application/problem+json", problem(409, detail)))
                .isEmpty();
    }

    @Test
    void a_server_error_is_a_fault_whatever_it_says() {
        assertThat(ProblemShape.faults(500, "application/problem+json", problem(500, "Sorry")))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.lang.NullPointerException",
                "You have an error: SELECT id FROM job",
                "at org.platen.core.order.OrderFlow.advance(OrderFlow.java:12)",
                "org.platen.core.order is missing",
                "org.platen.spi.decoration.DecorationType is missing",
                "/root/platen/data/x",
                "Duplicate entry, SQLState 23000"
            })
    void what_is_inside_stays_inside(String detail) {
        assertThat(ProblemShape.faults(400, "application/problem+json", problem(400, detail)))
                .isNotEmpty();
    }

    @Test
    void a_page_of_the_web_container_is_no_problem_json() {
        assertThat(ProblemShape.faults(404, "text/html", new byte[0])).isNotEmpty();
    }
}
