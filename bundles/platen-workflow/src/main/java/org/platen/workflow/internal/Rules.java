package org.platen.workflow.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.platen.spi.workflow.State;
import org.platen.spi.workflow.Transition;
import org.platen.workflow.internal.Draft.Placed;

/** What must be true of the names in a workflow before its ways can be walked. */
final class Rules {
    /** One thing that must be true. */
    interface Rule {
        void check(Draft draft, Faults faults);
    }

    static final List<Rule> NAMES = List.of(
            Rules::statesAreUnique,
            Rules::transitionsNameStates,
            Rules::oneTransitionPerEventAndState,
            Rules::oneScanPerStationAndState,
            Rules::systemStandsAlone,
            Rules::migrationsAreSound);

    private Rules() {}

    static void statesAreUnique(Draft draft, Faults faults) {
        Map<String, Integer> lines = new HashMap<>();
        for (Placed<State> state : draft.states()) {
            Integer first = lines.putIfAbsent(state.value().key(), state.line());
            if (first != null) {
                faults.add(state.line(), "state '" + state.value().key() + "' stands already in line " + first);
            }
        }
    }

    static void transitionsNameStates(Draft draft, Faults faults) {
        Set<String> known = keys(draft);
        for (Placed<Transition> transition : draft.transitions()) {
            Set<String> named = new HashSet<>(transition.value().from());
            named.add(transition.value().to());
            named.stream()
                    .filter(key -> !known.contains(key))
                    .sorted()
                    .forEach(key -> faults.add(
                            transition.line(),
                            "transition '" + transition.value().event() + "' names the unknown state '" + key + "'"));
        }
    }

    static void oneTransitionPerEventAndState(Draft draft, Faults faults) {
        Map<String, Integer> lines = new HashMap<>();
        for (Placed<Transition> transition : draft.transitions()) {
            for (String from : transition.value().from()) {
                String event = transition.value().event();
                Integer first = lines.putIfAbsent(event + " " + from, transition.line());
                if (first != null) {
                    faults.add(
                            transition.line(),
                            "event '" + event + "' leads out of state '" + from + "' already in line " + first);
                }
            }
        }
    }

    /** A scan names no event, only the station: it must be clear what it means. */
    static void oneScanPerStationAndState(Draft draft, Faults faults) {
        Map<String, Integer> lines = new HashMap<>();
        for (Placed<Transition> transition : draft.transitions()) {
            transition.value().station().ifPresent(station -> {
                for (String from : transition.value().from()) {
                    Integer first = lines.putIfAbsent(station + " " + from, transition.line());
                    if (first != null) {
                        faults.add(
                                transition.line(),
                                "a scan at station '" + Words.of(station) + "' in state '" + from
                                        + "' already means line " + first);
                    }
                }
            });
        }
    }

    static void systemStandsAlone(Draft draft, Faults faults) {
        for (Placed<Transition> transition : draft.transitions()) {
            if (transition.value().systemOnly() && transition.value().roles().size() > 1) {
                faults.add(transition.line(), "the role 'system' stands alone: it shuts out everybody else");
            }
        }
    }

    static void migrationsAreSound(Draft draft, Faults faults) {
        Set<String> known = keys(draft);
        Set<Integer> versions = new HashSet<>();
        draft.migrations().forEach(migration -> {
            int from = migration.value().fromVersion();
            if (from >= draft.version()) {
                faults.add(migration.line(), "a migration comes from an older version than " + draft.version());
            }
            if (!versions.add(from)) {
                faults.add(migration.line(), "a second migration from version " + from);
            }
            migration.value().states().values().stream()
                    .filter(key -> !known.contains(key))
                    .sorted()
                    .forEach(key -> faults.add(migration.line(), "migration to the unknown state '" + key + "'"));
        });
    }

    private static Set<String> keys(Draft draft) {
        Set<String> keys = new HashSet<>();
        draft.states().forEach(state -> keys.add(state.value().key()));
        return keys;
    }
}
