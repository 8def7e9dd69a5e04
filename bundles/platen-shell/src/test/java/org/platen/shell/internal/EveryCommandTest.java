package org.platen.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EveryCommandTest {
    private final TestShell shell = new TestShell();

    @AfterEach
    void close() {
        shell.close();
    }

    static List<String> names() {
        return TestShell.commands().stream()
                .map(type -> type.getAnnotation(Command.class).name())
                .sorted()
                .toList();
    }

    @Test
    void each_command_has_a_name_of_its_own() {
        assertThat(names()).doesNotHaveDuplicates().hasSizeGreaterThan(60);
    }

    @ParameterizedTest
    @MethodSource("names")
    void each_command_explains_itself_and_its_json_option(String name) {
        TestShell.Result help = shell.run("platen:" + name + " --help");

        assertThat(help.status()).isZero();
        assertThat(help.out()).contains("platen:" + name).contains("--json");
    }

    @Test
    void a_missing_service_hides_no_command_and_is_named() {
        TestShell.Result list = shell.run("platen:order-list");

        assertThat(list.status()).isEqualTo(1);
        assertThat(list.error())
                .isEqualTo("service.unavailable: The service of orders is not running; "
                        + "see the health page and the log for the reason");
        assertThat(shell.run("platen:job-statuses").status()).isZero();
    }
}
