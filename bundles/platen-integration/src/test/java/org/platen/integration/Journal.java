package org.platen.integration;

import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What the fakes saw, line by line; a test waits for a line instead of sleeping. */
final class Journal {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);

    private final List<String> lines = new ArrayList<>();

    synchronized void add(String line) {
        lines.add(line);
        notifyAll();
    }

    synchronized List<String> lines() {
        return List.copyOf(lines);
    }

    List<String> lines(String beginning) {
        return lines().stream().filter(line -> line.startsWith(beginning)).toList();
    }

    void await(String beginning) throws InterruptedException {
        await(beginning, 1);
    }

    synchronized void await(String beginning, int times) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE;
        while (lines.stream().filter(line -> line.startsWith(beginning)).count() < times) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                fail("waited in vain for '%s' in %s", beginning, lines);
            }
            wait(left);
        }
    }
}
