package org.platen.rest.v1;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.api.model.JobId;
import org.platen.api.order.ReconcilePlan;

/** What reconciling an order with its jobs does, or would do. */
public record PlanJson(
        boolean applied,
        boolean empty,
        List<NewJob> create,
        List<LinkJson> cancel,
        List<LinkJson> leftRunning,
        List<Line> lines,
        List<Line> skipped,
        List<Material> materials) {

    /** A job to make; without an id in a dry run. */
    public record NewJob(
            @Nullable Long id,
            @Nullable String href,
            long item,
            String key,
            String decoration,
            String title,
            int amount) {
        static NewJob of(ReconcilePlan.NewJob job) {
            JobId id = job.id();
            return new NewJob(
                    id == null ? null : id.value(),
                    id == null ? null : Links.job(id),
                    job.item().value(),
                    job.key(),
                    job.decoration(),
                    job.title(),
                    job.amount());
        }
    }

    /** What became of a line, and why. */
    public record Line(long item, ReconcilePlan.Reason reason, String detail) {
        static Line of(ReconcilePlan.Line line) {
            return new Line(line.item().value(), line.reason(), line.detail());
        }
    }

    /** A material need in all. */
    public record Material(String material, BigDecimal amount, String unit) {
        static Material of(ReconcilePlan.Material need) {
            return new Material(need.material(), need.amount(), need.unit());
        }
    }

    public static PlanJson of(ReconcilePlan plan) {
        return new PlanJson(
                plan.applied(),
                plan.empty(),
                plan.create().stream().map(NewJob::of).toList(),
                LinkJson.jobs(plan.cancel()),
                LinkJson.jobs(plan.leftRunning()),
                plan.lines().stream().map(Line::of).toList(),
                plan.skipped().stream().map(Line::of).toList(),
                plan.materials().stream().map(Material::of).toList());
    }
}
