package org.platen.itests.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** A/B/A/B: both sides in turn, the one that begins changing from round to round. */
record Rounds(List<Sample> ours, List<Sample> base) {

    static Rounds of(int rounds, Supplier<Sample> ours, Supplier<Sample> base) {
        Rounds seen = new Rounds(new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < rounds; i++) {
            if (i % 2 == 0) {
                seen.ours.add(ours.get());
                seen.base.add(base.get());
            } else {
                seen.base.add(base.get());
                seen.ours.add(ours.get());
            }
        }
        return seen;
    }

    Figure rate(String id, String what, double atLeast, String goal, Map<String, Object> more) {
        return new Figure(id, what, Figure.Kind.RATE, ours, base, atLeast, goal, more);
    }

    Figure time(String id, String what, double atMost, String goal, Map<String, Object> more) {
        return new Figure(id, what, Figure.Kind.TIME, ours, base, atMost, goal, more);
    }
}
