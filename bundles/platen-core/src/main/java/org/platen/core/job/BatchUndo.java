package org.platen.core.job;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.platen.api.access.Call;
import org.platen.api.floor.StationView;
import org.platen.api.model.JobId;
import org.platen.core.decoration.DecorationTypes;
import org.platen.core.port.BatchRow;
import org.platen.core.port.JobMove;
import org.platen.core.port.JobRow;
import org.platen.core.port.LastScan;
import org.platen.core.port.Transactions;
import org.platen.spi.workflow.State;

/** Takes back the scan of a whole batch: all jobs that it moved, or, when one of them has gone on, none. */
public final class BatchUndo {
    private final Transactions transactions;
    private final DecorationTypes types;
    private final StationCommands commands;
    private final JobEngine engine;
    private final Clock clock;

    public BatchUndo(
            Transactions transactions, DecorationTypes types, StationCommands commands, JobEngine engine, Clock clock) {
        this.transactions = transactions;
        this.types = types;
        this.commands = commands;
        this.engine = engine;
        this.clock = clock;
    }

    /**
     * Takes it back.
     *
     * @param at when that was asked for
     * @return how many jobs are back where they were
     */
    int undo(Call call, StationView station, BatchRow batch, LastScan last, Instant at) {
        List<LastScan> scans =
                transactions.required(tx -> tx.marks().ofBatchScan(batch.jobIds(), last, station.code()));
        Map<JobId, JobRow> jobs = new HashMap<>();
        transactions
                .required(tx -> tx.jobs().get(scans.stream().map(LastScan::job).toList()))
                .forEach(job -> jobs.put(job.id(), job));
        List<JobMove> back = new ArrayList<>();
        for (LastScan scan : scans) {
            JobRow job = Objects.requireNonNull(jobs.get(scan.job()));
            State from = commands.undoable(station, job, types.workflow(job.workflow()), scan, at);
            back.add(StationCommands.back(station, job, from, at));
        }
        return transactions.required(tx -> {
            engine.apply(tx, call.actor(), back);
            tx.once().keep(call, BatchScans.result(batch.id(), back.size(), BatchScans.UNDONE), clock.instant());
            return back.size();
        });
    }
}
