package org.platen.itests.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;

/** The clock of a house that is started for a history: by how much it is behind stands in a file. */
final class HouseTime implements AutoCloseable {
    private final Path file;
    private Instant now;

    HouseTime(Path file, Instant now) {
        this.file = file;
        this.now = now;
        set();
    }

    Instant now() {
        return now;
    }

    /** Time passes; never beyond the true one. */
    void pass(Duration time) {
        now = now.plus(time);
        set();
    }

    /** It is that time, unless it is later already. */
    void reach(Instant time) {
        if (time.isAfter(now)) {
            now = time;
            set();
        }
    }

    private void set() {
        try {
            Path next = file.resolveSibling(file.getFileName() + ".next");
            Files.writeString(
                    next,
                    Long.toString(
                            Math.max(0, Duration.between(now, Instant.now()).toSeconds())));
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** It is now. */
    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
