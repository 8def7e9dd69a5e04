package org.platen.core.decoration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.platen.core.port.JobCounts;
import org.platen.core.port.JobMove;
import org.platen.core.port.JobRow;
import org.platen.core.port.Tx;
import org.platen.core.port.Workflows.Shown;
import org.platen.spi.workflow.State;

/**
 * Which states of the work customers see (PI-12): those that the shop chose, else those that the workflow shows. What the
 * shop chose is kept for some seconds, as every move of a job asks for it.
 */
public final class ShownStates {
    private static final Duration FRESH = Duration.ofSeconds(10);

    private final DecorationTypes types;
    private final Clock clock;
    private volatile @Nullable Chosen chosen;

    private record Chosen(Map<String, Map<String, Shown>> states, Instant at) {}

    public ShownStates(DecorationTypes types, Clock clock) {
        this.types = types;
        this.clock = clock;
    }

    /** What the shop calls the state towards its customers; null where it does not show it. */
    public static @Nullable String label(
            DecorationTypes types, Map<String, Map<String, Shown>> chosen, JobRow job, String key) {
        State state = types.workflow(job.workflow()).state(key).orElse(null);
        if (state == null) {
            return null;
        }
        Shown shown = chosen.getOrDefault(job.decoration(), Map.of()).get(key);
        if (shown == null) {
            return state.customerVisible() ? state.label() : null;
        }
        return shown.visible() ? Objects.requireNonNullElse(shown.label(), state.label()) : null;
    }

    /** Whether customers see the job somewhere else afterwards. */
    public boolean changes(Tx tx, JobMove move) {
        JobRow job = move.job();
        JobCounts after = JobRow.countsIn(move.phase(), job.waived(), move.runOut());
        String now = job.counts().scope() > 0 ? label(tx, job, job.state()) : null;
        return !Objects.equals(now, after.scope() > 0 ? label(tx, job, move.to()) : null);
    }

    /** Whether customers see the job in its state. */
    public boolean shows(Tx tx, JobRow job) {
        return label(tx, job, job.state()) != null;
    }

    /** The shop chose anew. */
    public void forget() {
        chosen = null;
    }

    private @Nullable String label(Tx tx, JobRow job, String state) {
        Chosen known = chosen;
        Instant now = clock.instant();
        if (known == null || !now.isBefore(known.at().plus(FRESH))) {
            known = new Chosen(tx.workflows().shown(), now);
            chosen = known;
        }
        return label(types, known.states(), job, state);
    }
}
