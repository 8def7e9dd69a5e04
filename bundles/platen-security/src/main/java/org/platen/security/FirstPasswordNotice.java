package org.platen.security;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the one-time password once: into the file that the environment names, so that a script can catch it, or else on
 * the console. Never into the log, which is kept and shipped.
 */
final class FirstPasswordNotice implements Consumer<String> {
    static final String FILE_VARIABLE = "PLATEN_FIRST_PASSWORD_FILE";

    private static final Logger LOG = LoggerFactory.getLogger(FirstPasswordNotice.class);

    private final @Nullable String file;
    private final PrintStream console;

    FirstPasswordNotice(@Nullable String file, PrintStream console) {
        this.file = file;
        this.console = console;
    }

    @Override
    public void accept(String password) {
        if (file == null || file.isBlank()) {
            print(password);
            return;
        }
        try {
            write(Path.of(file), password);
            LOG.info("First start: the one-time password of {} is in the file of {}", FirstUser.NAME, FILE_VARIABLE);
        } catch (IOException e) {
            // Lost would be worse than shown: there is no second way to learn it.
            LOG.warn("The file of {} cannot be written; the one-time password is on the console", FILE_VARIABLE, e);
            print(password);
        }
    }

    /** Made anew, never written into an existing file: that could be open to others, or a link to elsewhere. */
    private static void write(Path path, String password) throws IOException {
        Files.deleteIfExists(path);
        Files.createFile(path, ownerOnly(path));
        Files.writeString(path, password + "\n", StandardCharsets.UTF_8);
    }

    private static FileAttribute<?>[] ownerOnly(Path path) {
        if (!path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        };
    }

    private void print(String password) {
        console.print("""

                ======================================================================
                 Platen starts for the first time. Shown once and kept nowhere:

                     user      %s
                     password  %s

                 It is good for two things only, and nothing else works before:
                     POST /api/v1/tokens       make an API token
                     PUT  /api/v1/me/password  choose a password of your own
                ======================================================================

                """.formatted(FirstUser.NAME, password));
        console.flush();
    }
}
