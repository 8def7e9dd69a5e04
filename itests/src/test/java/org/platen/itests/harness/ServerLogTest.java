package org.platen.itests.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerLogTest {
    private static final String INFO = "2026-11-21T11:00:00,001 | INFO  | main | X | b | all is well\n";
    private static final String WARN = "2026-11-21T11:00:00,002 | WARN  | main | X | b | do something\n";
    private static final String ERROR = "2026-11-21T11:00:00,003 | ERROR | main | X | b | too late\n";

    @TempDir
    Path folder;

    @Test
    void only_loud_lines_after_the_checkpoint_that_nobody_expects_are_told() throws IOException {
        Path file = folder.resolve("karaf.log");
        ServerLog log = new ServerLog(file);
        Files.writeString(file, WARN);

        log.checkpoint();
        Files.writeString(file, INFO + WARN + ERROR, StandardOpenOption.APPEND);

        assertThat(log.unexpected(List.of())).containsExactly(WARN.strip(), ERROR.strip());
        assertThat(log.unexpected(List.of(Pattern.compile("do some")))).containsExactly(ERROR.strip());
        assertThat(log.tells("all is well")).isTrue();
    }

    @Test
    void a_client_that_leaves_is_no_trouble_and_what_looks_alike_is() throws IOException {
        Path file = folder.resolve("karaf.log");
        String left =
                "2026-11-21T11:00:00,004 | ERROR | x | PaxWebHttp11Nio2Protocol         | b | Error reading request, ignored\n";
        String race =
                "java.lang.IllegalStateException: Calling [asyncOperation()] is not valid for a request with Async state";
        Files.writeString(file, left + race + " [ERROR]\n\tat x\n" + left + race + " [DISPATCHED]\n" + left);

        assertThat(new ServerLog(file).unexpected(List.of())).containsExactly(left.strip(), left.strip());
    }

    @Test
    void a_log_that_was_rolled_over_is_read_from_its_beginning() throws IOException {
        Path file = folder.resolve("karaf.log");
        ServerLog log = new ServerLog(file);
        Files.writeString(file, INFO + INFO + INFO);
        log.checkpoint();

        Files.writeString(file, WARN);

        assertThat(log.unexpected(List.of())).hasSize(1);
    }

    @Test
    void without_a_file_nothing_is_told() {
        assertThat(new ServerLog(folder.resolve("none.log")).unexpected(List.of()))
                .isEmpty();
    }
}
