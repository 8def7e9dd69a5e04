package org.platen.shell.internal;

import java.io.PrintStream;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.platen.api.history.MarkView;

/**
 * The history as a person reads it: when, what in plain words, how long the state before had lasted, who. What happens to
 * several jobs at one moment is one line; states of lines, which only repeat those of jobs and order, are left out.
 */
public final class Timeline implements Consumer<PrintStream> {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final Set<String> TOLD_BY_OTHERS = Set.of(
            "item.received",
            "item.production_hold",
            "item.intake_hold",
            "item.open",
            "item.completed",
            "item.shipped",
            "item.canceled");

    private final List<MarkView> marks;

    /** @param marks in their order; those written at once by several threads are put in the order of their times */
    public Timeline(List<MarkView> marks) {
        this.marks = marks.stream()
                .filter(mark -> !TOLD_BY_OTHERS.contains(mark.name()))
                .sorted(Comparator.comparing(MarkView::at))
                .toList();
    }

    @Override
    public void accept(PrintStream out) {
        lines().forEach(out::println);
    }

    /** The lines. */
    public List<String> lines() {
        if (marks.isEmpty()) {
            return List.of("Nothing happened yet");
        }
        List<String> lines = new ArrayList<>();
        LocalDate day = LocalDate.MIN;
        for (Happening happening : Happening.of(marks)) {
            MarkView mark = happening.first();
            LocalDate on = LocalDate.ofInstant(mark.at(), ZoneOffset.UTC);
            if (!on.equals(day)) {
                day = on;
                lines.add(DAY.format(on) + ", UTC");
            }
            lines.add(TIME.format(mark.at().atOffset(ZoneOffset.UTC)) + "  " + Sentences.of(mark, happening.jobs())
                    + lasted(happening) + "  - " + mark.actor().replaceFirst(":", " "));
        }
        Duration all =
                Duration.between(marks.get(0).at(), marks.get(marks.size() - 1).at());
        lines.add("From first to last: " + Words.length(all));
        return lines;
    }

    private static String lasted(Happening happening) {
        String from = Objects.requireNonNullElse(happening.first().from(), "");
        return from.isEmpty() || happening.longestMillis() == 0
                ? ""
                : ", after " + Words.length(Duration.ofMillis(happening.longestMillis())) + " " + Words.key(from);
    }
}
