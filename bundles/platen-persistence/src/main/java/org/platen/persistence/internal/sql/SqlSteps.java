package org.platen.persistence.internal.sql;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.platen.api.model.JobId;
import org.platen.api.model.OrderId;
import org.platen.core.port.Steps;

/** Steps of mixed decoration in SQL. */
final class SqlSteps implements Steps {
    private static final String ALL = "SELECT job_id, order_id, step, previous_job, next_job FROM job_step";

    private final Sql sql;

    SqlSteps(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void put(List<Step> steps) {
        if (steps.isEmpty()) {
            return;
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Step step : steps) {
            rows.add(Sql.row(
                    step.job().value(),
                    step.order().value(),
                    step.step(),
                    step.previous() == null ? null : step.previous().value(),
                    step.next() == null ? null : step.next().value()));
        }
        sql.insert("REPLACE INTO job_step (job_id, order_id, step, previous_job, next_job)", rows);
    }

    @Override
    public Optional<Step> of(JobId job) {
        return sql.one(ALL + " WHERE job_id = ?", SqlSteps::read, job.value());
    }

    @Override
    public Map<JobId, Step> of(Collection<JobId> jobs) {
        Map<JobId, Step> steps = new HashMap<>();
        if (!jobs.isEmpty()) {
            sql.list(
                            ALL + " WHERE job_id IN (" + Sql.marks(jobs.size()) + ")",
                            SqlSteps::read,
                            jobs.stream().map(JobId::value).toList())
                    .forEach(step -> steps.put(step.job(), step));
        }
        return steps;
    }

    @Override
    public List<Step> ofOrder(OrderId order) {
        return sql.list(ALL + " WHERE order_id = ? ORDER BY job_id", SqlSteps::read, order.value());
    }

    private static Step read(Sql.Row row) throws SQLException {
        Long previous = row.numberOrNull("previous_job");
        Long next = row.numberOrNull("next_job");
        return new Step(
                new JobId(row.number("job_id")),
                new OrderId(row.number("order_id")),
                row.integer("step"),
                previous == null ? null : new JobId(previous),
                next == null ? null : new JobId(next));
    }
}
