package org.platen.itests.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The server's log. WARN means that a person must act, so a test that nobody warned of such lines fails on them. */
public final class ServerLog {
    private static final Pattern LOUD = Pattern.compile("^\\S+ \\| (?:WARN |ERROR|FATAL) \\|.*");
    private static final int TAIL = 60;

    private final Path file;
    private long checkpoint;

    ServerLog(Path file) {
        this.file = file;
    }

    /** Forgets what was logged so far. */
    public void checkpoint() {
        checkpoint = size();
    }

    /** Lines of WARN and ERROR since the checkpoint that none of the patterns expects. */
    public List<String> unexpected(List<Pattern> expected) {
        List<String> lines = new ArrayList<>();
        for (String line : since(checkpoint)) {
            if (LOUD.matcher(line).matches()
                    && expected.stream()
                            .noneMatch(pattern -> pattern.matcher(line).find())) {
                lines.add(line);
            }
        }
        return lines;
    }

    /** Whether the text occurs since the checkpoint. */
    public boolean tells(String text) {
        return since(checkpoint).stream().anyMatch(line -> line.contains(text));
    }

    public String tail() {
        List<String> lines = since(0);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL), lines.size()));
    }

    private List<String> since(long offset) {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            byte[] all = Files.readAllBytes(file);
            // A file that is shorter than it was has been rolled over.
            int from = offset > all.length ? 0 : Math.toIntExact(offset);
            return new String(all, from, all.length - from, StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long size() {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
