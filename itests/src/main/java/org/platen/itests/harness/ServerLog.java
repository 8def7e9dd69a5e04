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

    /** Tomcat's own race when a client leaves while its event stream is written to; it closes the connection and goes on. */
    private static final Pattern CLIENT_LEFT = Pattern.compile(
            "PaxWebHttp11Nio2Protocol .*Error reading request, ignored\\n.*asyncOperation.* Async state \\[ERROR]");

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
        List<String> all = since(checkpoint);
        for (int i = 0; i < all.size(); i++) {
            String line = all.get(i);
            String next = i + 1 < all.size() ? all.get(i + 1) : "";
            if (LOUD.matcher(line).matches()
                    && !CLIENT_LEFT.matcher(line + "\n" + next).find()
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
