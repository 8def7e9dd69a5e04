package org.platen.spi.workflow;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.platen.api.floor.StationKind;

/**
 * A way from some states to a state.
 *
 * @param event name that raises it; several transitions may share it when their {@code from} do not meet. A scan at a
 *     station raises the transition out of the present state that names the kind of station
 * @param guards ids of the checks that must pass: built in, or given by the decoration type
 * @param roles lower-case names of the roles that may raise it; empty for every operator, {@code system} for the platform
 *     alone
 * @param station kind of station whose scan raises it
 */
public record Transition(
        String event,
        Set<String> from,
        String to,
        List<String> guards,
        Set<String> roles,
        Optional<StationKind> station) {

    /** Leaves intake; raised by the intake check. */
    public static final String RELEASE = "release";
    /** Put into a batch. */
    public static final String BATCH = "batch";
    /** Labelled. */
    public static final String LABEL = "label";
    /** The item is complete; raised by roll-up. */
    public static final String COMPLETE = "complete";
    /** Left the house; raised when it was scanned and its shipment's label is printed. */
    public static final String SHIP = "ship";

    public Transition {
        from = Set.copyOf(from);
        guards = List.copyOf(guards);
        roles = Set.copyOf(roles);
    }

    /** Whether only the platform itself raises it. */
    public boolean systemOnly() {
        return roles.contains("system");
    }
}
