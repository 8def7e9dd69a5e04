package org.platen.workflow.internal;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.platen.api.job.Phase;
import org.platen.spi.workflow.State;
import org.platen.spi.workflow.Transition;
import org.platen.workflow.internal.Draft.Placed;
import org.platen.workflow.internal.Rules.Rule;

/** What must be true of the ways through a workflow. The names in it are checked already. */
final class WayRules {
    static final List<Rule> WAYS = List.of(
            WayRules::beginsInIntake,
            WayRules::canBeCanceled,
            WayRules::nothingGoesBack,
            WayRules::onlyThePlatformCompletes,
            WayRules::everyDecoratedStateCompletes,
            WayRules::leavingTheHouseIsShip,
            WayRules::everyStateIsReached,
            WayRules::everyStateHasAWayToTheEnd,
            WayRules::optionalStatesCanBeSkipped);

    private WayRules() {}

    static void beginsInIntake(Draft draft, Faults faults) {
        Placed<State> first = draft.states().get(0);
        if (first.value().phase() != Phase.INTAKE || first.value().optional()) {
            faults.add(first.line(), "the first state must be of phase INTAKE and not optional: jobs begin there");
        }
    }

    static void canBeCanceled(Draft draft, Faults faults) {
        if (canceled(draft).findAny().isEmpty()) {
            faults.add(0, "no state of phase CANCELED");
        }
    }

    static void nothingGoesBack(Draft draft, Faults faults) {
        Ways ways = new Ways(draft);
        for (Placed<Transition> transition : draft.transitions()) {
            State to = ways.state(transition.value().to());
            transition.value().from().stream().sorted().map(ways::state).forEach(from -> {
                String name = "transition '" + transition.value().event() + "' ";
                if (from.phase().isFinal()) {
                    faults.add(transition.line(), name + "leaves the final state '" + from.key() + "'");
                } else if (to.phase().number() < from.phase().number()) {
                    faults.add(transition.line(), name + "goes back from phase " + from.phase() + " to " + to.phase());
                }
            });
        }
    }

    static void onlyThePlatformCompletes(Draft draft, Faults faults) {
        crossing(draft, Phase.COMPLETED)
                .filter(transition ->
                        !Transition.COMPLETE.equals(transition.value().event())
                                || !transition.value().systemOnly())
                .forEach(transition -> faults.add(
                        transition.line(),
                        "phase COMPLETED is entered only by event 'complete' with roles [system], not by '"
                                + transition.value().event() + "'"));
    }

    static void everyDecoratedStateCompletes(Draft draft, Faults faults) {
        Set<String> completing = crossing(draft, Phase.COMPLETED)
                .flatMap(transition -> transition.value().from().stream())
                .collect(Collectors.toSet());
        draft.states().stream()
                .filter(state -> state.value().phase() == Phase.DECORATED
                        && !completing.contains(state.value().key()))
                .forEach(state -> faults.add(
                        state.line(),
                        "state '" + state.value().key()
                                + "' of phase DECORATED needs a transition 'complete' into phase COMPLETED"));
    }

    static void leavingTheHouseIsShip(Draft draft, Faults faults) {
        crossing(draft, Phase.SHIPPED)
                .filter(transition -> !Transition.SHIP.equals(transition.value().event()))
                .forEach(transition -> faults.add(
                        transition.line(),
                        "phase SHIPPED is entered only by event 'ship', not by '"
                                + transition.value().event() + "'"));
    }

    static void everyStateIsReached(Draft draft, Faults faults) {
        Ways ways = new Ways(draft);
        Set<String> reached = ways.ahead(Set.of(ways.initial().key()), state -> true);
        // The platform leads there from everywhere, as the cancel policy says.
        canceled(draft).findFirst().ifPresent(state -> reached.add(state.value().key()));
        draft.states().stream()
                .filter(state -> !reached.contains(state.value().key()))
                .forEach(state ->
                        faults.add(state.line(), "state '" + state.value().key() + "' cannot be reached"));
    }

    static void everyStateHasAWayToTheEnd(Draft draft, Faults faults) {
        Ways ways = new Ways(draft);
        Set<String> ending =
                ways.behind(ways.keys(state -> state.phase() == Phase.SHIPPED || state.phase() == Phase.FAILED));
        draft.states().stream()
                .filter(state -> !state.value().phase().isFinal()
                        && !ending.contains(state.value().key()))
                .forEach(state ->
                        faults.add(state.line(), "state '" + state.value().key() + "' has no way to the end"));
    }

    static void optionalStatesCanBeSkipped(Draft draft, Faults faults) {
        Ways ways = new Ways(draft);
        Set<String> shipped = ways.keys(state -> state.phase() == Phase.SHIPPED);
        if (shipped.isEmpty()) {
            faults.add(0, "no state of phase SHIPPED");
        } else if (ways.ahead(Set.of(ways.initial().key()), state -> !state.optional()).stream()
                .noneMatch(shipped::contains)) {
            faults.add(
                    draft.states().get(0).line(),
                    "no way leads from '" + ways.initial().key()
                            + "' to phase SHIPPED that leaves out the optional states");
        }
    }

    private static Stream<Placed<State>> canceled(Draft draft) {
        return draft.states().stream()
                .filter(state -> state.value().phase() == Phase.CANCELED
                        && !state.value().optional());
    }

    /** Transitions that come into the phase from another one. */
    private static Stream<Placed<Transition>> crossing(Draft draft, Phase phase) {
        Ways ways = new Ways(draft);
        return draft.transitions().stream()
                .filter(transition -> ways.state(transition.value().to()).phase() == phase
                        && transition.value().from().stream()
                                .anyMatch(from -> ways.state(from).phase() != phase));
    }
}
