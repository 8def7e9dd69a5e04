package org.platen.core.job;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.platen.api.model.JobId;
import org.platen.core.decoration.DecorationTypes;
import org.platen.core.port.JobMove;
import org.platen.core.port.JobRow;
import org.platen.core.port.Stock.Need;
import org.platen.core.port.Stock.Reservation;
import org.platen.core.port.Tx;
import org.platen.spi.workflow.State;

/** Jobs that were picked before their line came to ask for other material: what was picked is not what they are made of. */
final class PickedBefore {
    /** Event of such a job: it is where it was before the pick, and what was picked is back in its bins. */
    static final String MATERIAL_CHANGED = "material-changed";

    private final DecorationTypes types;
    private final JobEngine engine;

    PickedBefore(DecorationTypes types, JobEngine engine) {
        this.types = types;
        this.engine = engine;
    }

    /**
     * Takes them back, unless what is kept in stock of their needs is the same. What comes back stays reserved for them
     * until their needs are stored.
     *
     * @param differ jobs whose needs are not what is stored
     * @param unbegun these among others, locked
     * @return those that were taken back, as they are now
     */
    Map<JobId, JobRow> takeBack(
            Tx tx,
            String actor,
            List<JobId> differ,
            List<Reconciler.Changed> unbegun,
            Map<JobId, List<Need>> wanted,
            Instant now) {
        Set<JobId> picked = tx.stock().reservations(differ).stream()
                .filter(one -> one.state() == Reservation.State.PICKED)
                .map(Reservation::job)
                .collect(Collectors.toSet());
        if (picked.isEmpty()) {
            return Map.of();
        }
        Map<JobId, List<Need>> before = tx.stock().needs(picked).stream().collect(Collectors.groupingBy(Need::job));
        Set<String> materials = new HashSet<>();
        for (JobId job : picked) {
            before.getOrDefault(job, List.of()).forEach(need -> materials.add(need.material()));
            wanted.getOrDefault(job, List.of()).forEach(need -> materials.add(need.material()));
        }
        Set<String> kept = tx.stock().kept(materials);
        List<JobMove> moves = new ArrayList<>();
        for (Reconciler.Changed one : unbegun) {
            JobRow job = one.present();
            List<Need> had = kept(before, job, kept);
            if (picked.contains(job.id()) && !same(had).equals(same(kept(wanted, job, kept)))) {
                moves.add(back(job, had, now));
            }
        }
        engine.apply(tx, actor, moves);
        Map<JobId, JobRow> back = new HashMap<>();
        moves.forEach(move -> back.put(move.job().id(), move.moved()));
        return back;
    }

    private JobMove back(JobRow job, List<Need> had, Instant now) {
        Optional<State> to = WorkflowRules.beforePick(types.workflow(job.workflow()), job.state());
        Set<String> materials = had.stream().map(Need::material).collect(Collectors.toCollection(TreeSet::new));
        return JobMove.of(
                job,
                MATERIAL_CHANGED,
                to.map(State::key).orElse(job.state()),
                to.map(State::phase).orElse(job.phase()),
                now,
                Map.of("picked", String.join(", ", materials)));
    }

    private static List<Need> kept(Map<JobId, List<Need>> needs, JobRow job, Set<String> kept) {
        return needs.getOrDefault(job.id(), List.of()).stream()
                .filter(need -> kept.contains(need.material()))
                .toList();
    }

    private static Set<List<Object>> same(List<Need> needs) {
        return needs.stream().map(StockGate::same).collect(Collectors.toSet());
    }
}
