package org.platen.itests.demo;

import java.util.List;
import java.util.Locale;

/** What the person in front of the screen sees: a line for every step, with the seconds since the demo began. */
final class Progress {
    private static final int INDENT = 11;

    private final long beganMillis;

    Progress(long beganMillis) {
        this.beganMillis = beganMillis;
    }

    /** A step was done. */
    void step(String text) {
        double seconds = (System.currentTimeMillis() - beganMillis) / 1000.0;
        System.out.println(String.format(Locale.ROOT, "[%6.1f s] %s", seconds, text));
    }

    /** More about the last step. */
    void detail(String text) {
        System.out.println(" ".repeat(INDENT) + text);
    }

    /** A part of the demo begins. */
    void chapter(String title) {
        System.out.println();
        System.out.println("== " + title);
    }

    /** Text for reading, without a time. */
    void lines(List<String> lines) {
        lines.forEach(line -> System.out.println("  " + line));
    }
}
