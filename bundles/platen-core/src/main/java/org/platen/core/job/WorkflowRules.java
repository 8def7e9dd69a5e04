package org.platen.core.job;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.platen.api.access.Call;
import org.platen.api.access.Role;
import org.platen.api.floor.StationKind;
import org.platen.spi.workflow.State;
import org.platen.spi.workflow.Transition;
import org.platen.spi.workflow.Workflow;

/** What a workflow allows in a state. Pure. */
final class WorkflowRules {
    private WorkflowRules() {}

    static Optional<Transition> byEvent(Workflow workflow, String state, String event) {
        return workflow.from(state).stream()
                .filter(transition -> transition.event().equals(event))
                .findFirst();
    }

    static Optional<Transition> byStation(Workflow workflow, String state, StationKind station) {
        return workflow.from(state).stream()
                .filter(transition ->
                        transition.station().filter(kind -> kind == station).isPresent())
                .findFirst();
    }

    /** States in which the event may be raised. */
    static List<String> statesBefore(Workflow workflow, String event) {
        return workflow.transitions().stream()
                .filter(transition -> transition.event().equals(event))
                .flatMap(transition -> transition.from().stream())
                .distinct()
                .toList();
    }

    /**
     * Where a job is taken back to whose pick is undone: a state from which it may be picked, of several the first, so that
     * nothing is left out on the way. Empty where nothing is picked by a scan.
     */
    static Optional<State> beforePick(Workflow workflow, String picked) {
        Optional<Transition> pick = workflow.transitions().stream()
                .filter(transition -> transition
                        .station()
                        .filter(kind -> kind == StationKind.PICK)
                        .isPresent())
                .min(Comparator.comparing(transition -> !transition.to().equals(picked)));
        return workflow.states().stream()
                .filter(state -> pick.isPresent() && pick.get().from().contains(state.key()))
                .findFirst();
    }

    /** Names of the events that a person or device may raise in the state. */
    static List<String> allowed(Workflow workflow, String state) {
        Set<String> events = new LinkedHashSet<>();
        for (Transition transition : workflow.from(state)) {
            if (!transition.systemOnly()) {
                events.add(transition.event());
            }
        }
        return List.copyOf(events);
    }

    /** Names of the history marks that scans at the station leave. */
    static List<String> marksOf(Workflow workflow, StationKind station) {
        return workflow.transitions().stream()
                .filter(transition ->
                        transition.station().filter(kind -> kind == station).isPresent())
                .map(transition -> JobEngine.markName(transition.event()))
                .distinct()
                .toList();
    }

    static boolean mayRaise(Transition transition, Call call) {
        if (transition.systemOnly()) {
            return false;
        }
        if (transition.roles().isEmpty() || call.roles().contains(Role.ADMIN)) {
            return call.staff();
        }
        return call.roles().stream()
                .map(role -> role.name().toLowerCase(Locale.ROOT))
                .anyMatch(transition.roles()::contains);
    }
}
