package org.platen.workflow.internal;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.platen.spi.workflow.State;
import org.platen.spi.workflow.Transition;

/** The states of a draft and the ways between them. */
final class Ways {
    private final Map<String, State> states = new LinkedHashMap<>();
    private final Map<String, Set<String>> forward = new HashMap<>();
    private final Map<String, Set<String>> backward = new HashMap<>();

    Ways(Draft draft) {
        draft.states().forEach(state -> states.put(state.value().key(), state.value()));
        for (Draft.Placed<Transition> placed : draft.transitions()) {
            for (String from : placed.value().from()) {
                forward.computeIfAbsent(from, key -> new HashSet<>())
                        .add(placed.value().to());
                backward.computeIfAbsent(placed.value().to(), key -> new HashSet<>())
                        .add(from);
            }
        }
    }

    State state(String key) {
        State state = states.get(key);
        if (state == null) {
            throw new IllegalStateException("names are checked first: " + key);
        }
        return state;
    }

    State initial() {
        return states.values().iterator().next();
    }

    Set<String> keys(Predicate<State> which) {
        Set<String> keys = new HashSet<>();
        states.values().stream().filter(which).forEach(state -> keys.add(state.key()));
        return keys;
    }

    /** What can be reached from these, over states that are allowed; these themselves included. */
    Set<String> ahead(Collection<String> from, Predicate<State> allowed) {
        return walk(from, forward, allowed);
    }

    /** From where these can be reached. */
    Set<String> behind(Collection<String> to) {
        return walk(to, backward, state -> true);
    }

    private Set<String> walk(Collection<String> start, Map<String, Set<String>> edges, Predicate<State> allowed) {
        Set<String> seen = new HashSet<>(start);
        Deque<String> open = new ArrayDeque<>(start);
        while (!open.isEmpty()) {
            for (String next : edges.getOrDefault(open.remove(), Set.of())) {
                if (allowed.test(state(next)) && seen.add(next)) {
                    open.add(next);
                }
            }
        }
        return seen;
    }
}
