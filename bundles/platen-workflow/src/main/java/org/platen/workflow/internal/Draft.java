package org.platen.workflow.internal;

import java.util.List;
import java.util.Map;
import org.platen.api.job.Phase;
import org.platen.spi.workflow.CancelPolicy;
import org.platen.spi.workflow.Migration;
import org.platen.spi.workflow.State;
import org.platen.spi.workflow.Transition;
import org.platen.spi.workflow.Workflow;

/** A workflow as it was read, with the lines where things stand, before the rules are asked. */
record Draft(
        String decoration,
        int version,
        List<Placed<State>> states,
        List<Placed<Transition>> transitions,
        Map<Phase, CancelPolicy> cancel,
        List<Placed<Migration>> migrations) {

    /** Something and the line where it stands. */
    record Placed<T>(T value, int line) {}

    Workflow workflow(String source) {
        return new Workflow(
                decoration,
                version,
                states.stream().map(Placed::value).toList(),
                transitions.stream().map(Placed::value).toList(),
                cancel,
                migrations.stream().map(Placed::value).toList(),
                source);
    }
}
