package org.platen.shell.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.platen.api.history.MarkView;

/** One thing that happened, to one job or to several at the same moment. */
record Happening(MarkView first, Set<Long> jobs, long longestMillis) {
    private static final Duration SAME_MOMENT = Duration.ofSeconds(1);

    /** What is equal in marks that are told in one line. */
    private record Kind(String name, String actor, String from, String to, Map<String, String> detail) {
        static Kind of(MarkView mark) {
            return new Kind(
                    mark.name(), mark.actor(), String.valueOf(mark.from()), String.valueOf(mark.to()), mark.detail());
        }
    }

    /** Marks in their order; equal marks of several jobs within a second become one happening. */
    static List<Happening> of(List<MarkView> marks) {
        List<Happening> happenings = new ArrayList<>();
        Map<Kind, Integer> open = new LinkedHashMap<>();
        for (MarkView mark : marks) {
            Integer place = mark.job() == null ? null : open.get(Kind.of(mark));
            if (place != null && happenings.get(place).joins(mark)) {
                happenings.set(place, happenings.get(place).with(mark));
            } else {
                open.put(Kind.of(mark), happenings.size());
                happenings.add(new Happening(mark, Set.of(), 0).with(mark));
            }
        }
        return happenings;
    }

    private boolean joins(MarkView mark) {
        return Duration.between(first.at(), mark.at()).compareTo(SAME_MOMENT) <= 0;
    }

    private Happening with(MarkView mark) {
        Set<Long> all = new TreeSet<>(jobs);
        if (mark.job() != null) {
            all.add(mark.job().value());
        }
        long dwell = Objects.requireNonNullElse(mark.dwellMillis(), 0L);
        return new Happening(first, all, Math.max(longestMillis, dwell));
    }
}
