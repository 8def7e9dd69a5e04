package org.platen.core.decoration;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.platen.core.port.JobRow;
import org.platen.core.port.Mark;
import org.platen.core.port.Transactions;
import org.platen.core.port.Tx;
import org.platen.core.port.Workflows;
import org.platen.spi.workflow.Migration;
import org.platen.spi.workflow.State;
import org.platen.spi.workflow.Workflow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings running jobs of older workflow versions to a new one, as far as the new one says how. A job whose state the new
 * version does not know in the same phase stays on its own version and finishes there.
 */
final class WorkflowMigration {
    private static final Logger LOG = LoggerFactory.getLogger(WorkflowMigration.class);
    /** Jobs in one transaction, so that scans do not wait for it. */
    private static final int AT_ONCE = 500;

    private final Transactions transactions;
    private final Clock clock;

    WorkflowMigration(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Runs every migration that the workflow declares; safe to repeat and to be cut short. */
    void run(Workflow to, long toId) {
        for (Migration migration : to.migrations()) {
            if (migration.finishOnOld()) {
                continue;
            }
            Optional<Workflows.Row> old =
                    transactions.required(tx -> tx.workflows().find(to.decoration(), migration.fromVersion()));
            if (old.isPresent()) {
                int moved = all(to, toId, migration, old.get().id());
                LOG.info(
                        "{} jobs of {} came from workflow version {} to {}",
                        moved,
                        to.decoration(),
                        migration.fromVersion(),
                        to.version());
            }
        }
    }

    private int all(Workflow to, long toId, Migration migration, long fromId) {
        int moved = 0;
        long after = 0;
        while (true) {
            long from = after;
            List<JobRow> looked = transactions.required(tx -> some(tx, to, toId, migration, fromId, from));
            if (looked.isEmpty()) {
                return moved;
            }
            moved += looked.size();
            after = looked.get(looked.size() - 1).id().value();
        }
    }

    private List<JobRow> some(Tx tx, Workflow to, long toId, Migration migration, long fromId, long after) {
        Instant now = clock.instant();
        List<JobRow> jobs = tx.jobs().lockPinned(fromId, after, AT_ONCE);
        List<Mark> marks = new ArrayList<>();
        for (JobRow job : jobs) {
            String state = migration.states().getOrDefault(job.state(), job.state());
            boolean fits = to.state(state)
                    .map(State::phase)
                    .filter(phase -> phase == job.phase())
                    .isPresent();
            if (fits) {
                tx.jobs().repin(job, toId, state);
                marks.add(mark(to, job, state, now));
            }
        }
        tx.marks().add(marks);
        return jobs;
    }

    private static Mark mark(Workflow to, JobRow job, String state, Instant now) {
        return new Mark(
                job.order(),
                job.item(),
                job.id(),
                job.version() + 1,
                "job.migrated",
                now,
                "plugin:" + to.decoration(),
                job.state(),
                state,
                null,
                null,
                Map.of("workflowVersion", Integer.toString(to.version())));
    }
}
