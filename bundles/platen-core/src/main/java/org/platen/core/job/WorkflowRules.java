package org.platen.core.job;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.platen.api.access.Call;
import org.platen.api.access.Role;
import org.platen.api.floor.StationKind;
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
