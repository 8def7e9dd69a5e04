package org.platen.core.job;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.platen.api.access.Call;
import org.platen.api.access.Role;
import org.platen.api.console.JobFacts;
import org.platen.api.console.JobFactsService;
import org.platen.api.model.JobId;
import org.platen.core.decoration.DecorationTypes;
import org.platen.core.decoration.PluginCalls;
import org.platen.core.decoration.PluginFailure;
import org.platen.core.port.JobRow;
import org.platen.core.port.Transactions;

/** What contributions to the console show of jobs. */
public final class JobFactsUseCases implements JobFactsService {
    private final Transactions transactions;
    private final JobReader reader;
    private final JobPlanner planner;
    private final MachineSettings settings;

    public JobFactsUseCases(
            Transactions transactions, JobReader reader, JobPlanner planner, DecorationTypes types, PluginCalls calls) {
        this.transactions = transactions;
        this.reader = reader;
        this.planner = planner;
        this.settings = new MachineSettings(types, calls);
    }

    @Override
    public JobFacts facts(Call call, JobId id) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        JobRow job = transactions.required(tx -> JobReader.visible(call, tx, id));
        Optional<PlannedJob> seen = reader.look(job).as(job, planner);
        Map<String, String> attributes =
                new HashMap<>(seen.map(PlannedJob::partAttributes).orElse(Map.of()));
        attributes.putAll(job.attributes());
        return new JobFacts(
                id,
                job.title(),
                job.state(),
                job.phase(),
                job.amount(),
                attributes,
                seen.map(one -> one.item().parameters()).orElse(Map.of()),
                told(job, seen));
    }

    /** A plugin that fails is told of where plugins are looked after; here there is just nothing to show. */
    private Map<String, String> told(JobRow job, Optional<PlannedJob> seen) {
        try {
            return settings.of(job.decoration(), seen);
        } catch (PluginFailure e) {
            return Map.of();
        }
    }
}
