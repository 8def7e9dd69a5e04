package org.platen.workflow.internal;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.platen.api.access.Role;
import org.platen.api.floor.StationKind;
import org.platen.api.job.Phase;
import org.platen.spi.workflow.CancelPolicy;
import org.platen.spi.workflow.Migration;
import org.platen.spi.workflow.State;
import org.platen.spi.workflow.Transition;
import org.platen.workflow.internal.Draft.Placed;
import org.snakeyaml.engine.v2.nodes.Node;

/** From the nodes of a file to a draft. */
final class DraftMapping {
    private static final Set<String> ROLES = Stream.concat(
                    Arrays.stream(Role.values()).map(Words::of), Stream.of("system"))
            .collect(Collectors.toUnmodifiableSet());

    private final Faults faults;

    DraftMapping(Faults faults) {
        this.faults = faults;
    }

    Draft draft(Node root) {
        Fields file = Fields.of(
                root,
                "the workflow",
                Set.of("decoration", "version", "states", "transitions"),
                Set.of("label", "cancel", "migrations"),
                faults);
        file.text("label");
        return new Draft(
                file.name("decoration", Words.KEY, Words.KEY_FORM),
                file.number("version"),
                file.items("states").stream().map(this::state).toList(),
                file.items("transitions").stream().map(this::transition).toList(),
                file.has("cancel") ? cancel(file.mapping("cancel", root)) : Map.of(),
                file.items("migrations").stream().map(this::migration).toList());
    }

    private Placed<State> state(Node node) {
        Fields fields = Fields.of(
                node, "a state", Set.of("key", "phase"), Set.of("label", "optional", "customerVisible"), faults);
        String key = fields.name("key", Words.KEY, Words.KEY_FORM);
        Phase phase = phase(fields.text("phase"), fields.line("phase"));
        String label = fields.has("label") ? fields.text("label") : Words.label(key);
        return new Placed<>(
                new State(key, label, phase, fields.flag("optional"), fields.flag("customerVisible")), fields.line());
    }

    private Placed<Transition> transition(Node node) {
        Fields fields = Fields.of(
                node, "a transition", Set.of("event", "from", "to"), Set.of("guards", "roles", "station"), faults);
        List<String> from = fields.names("from", Words.KEY, Words.KEY_FORM);
        if (from.isEmpty() && fields.has("from")) {
            faults.add(fields.line("from"), "'from' names no state");
        }
        List<String> roles = fields.names("roles", Words.WORD, Words.WORD_FORM);
        roles.stream()
                .filter(role -> !ROLES.contains(role))
                .forEach(role -> faults.add(
                        fields.line("roles"),
                        "there is no role '" + role + "'; known are " + Words.list(ROLES.stream())));
        return new Placed<>(
                new Transition(
                        fields.name("event", Words.EVENT, Words.EVENT_FORM),
                        Set.copyOf(from),
                        fields.name("to", Words.KEY, Words.KEY_FORM),
                        fields.names("guards", Words.WORD, Words.WORD_FORM),
                        Set.copyOf(roles),
                        fields.has("station")
                                ? station(fields.text("station"), fields.line("station"))
                                : Optional.empty()),
                fields.line());
    }

    private Optional<StationKind> station(String word, int line) {
        Optional<StationKind> station = Arrays.stream(StationKind.values())
                .filter(kind -> Words.of(kind).equals(word))
                .findFirst();
        if (station.isEmpty() && !word.isEmpty()) {
            faults.add(
                    line,
                    "there is no station kind '" + word + "'; known are "
                            + Words.list(Arrays.stream(StationKind.values()).map(Words::of)));
        }
        return station;
    }

    private Phase phase(String word, int line) {
        Optional<Phase> phase = Arrays.stream(Phase.values())
                .filter(one -> one.name().equals(word))
                .findFirst();
        if (phase.isEmpty() && !word.isEmpty()) {
            faults.add(
                    line,
                    "there is no phase '" + word + "'; known are "
                            + Arrays.stream(Phase.values()).map(Phase::name).collect(Collectors.joining(", ")));
        }
        return phase.orElse(Phase.INTAKE);
    }

    private Map<Phase, CancelPolicy> cancel(Node node) {
        Fields fields = Fields.open(node, "'cancel'", faults);
        Map<Phase, CancelPolicy> policies = new EnumMap<>(Phase.class);
        for (String key : fields.keys()) {
            int line = fields.line(key);
            String word = fields.text(key);
            Optional<CancelPolicy> policy = Arrays.stream(CancelPolicy.values())
                    .filter(one -> Words.of(one).equals(word))
                    .findFirst();
            if (policy.isEmpty() && !word.isEmpty()) {
                faults.add(line, "there is no cancel policy '" + word + "'; known are now, run-out and stop-and-scrap");
            }
            Phase phase = phase(key, line);
            if (phase.isFinal()) {
                faults.add(line, "phase " + phase + " is final, so nothing can be cancelled in it");
            }
            policies.put(phase, policy.orElse(CancelPolicy.NOW));
        }
        return policies;
    }

    private Placed<Migration> migration(Node node) {
        Fields fields = Fields.of(node, "a migration", Set.of("from"), Set.of("finishOnOld", "states"), faults);
        boolean finishOnOld = fields.flag("finishOnOld");
        if (finishOnOld && fields.has("states")) {
            faults.add(fields.line("states"), "a migration either finishes on the old version or maps states");
        }
        Map<String, String> states = new HashMap<>();
        if (fields.has("states")) {
            Fields pairs = Fields.open(fields.mapping("states", node), "'states' of a migration", faults);
            pairs.keys().forEach(old -> states.put(old, pairs.name(old, Words.KEY, Words.KEY_FORM)));
        }
        return new Placed<>(new Migration(fields.number("from"), finishOnOld, states), fields.line());
    }
}
