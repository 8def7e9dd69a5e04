package org.platen.core.order;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.platen.api.model.ItemId;
import org.platen.api.model.JobId;
import org.platen.api.order.ReconcilePlan;
import org.platen.api.order.ReconcilePlan.Reason;
import org.platen.core.job.Reconciler;
import org.platen.core.job.WantedWork;
import org.platen.core.port.ItemRow;
import org.platen.core.port.JobRow;

/** What reconciling did, would do, or could not do, as it is told. Pure. */
final class ReconcilePlans {
    private ReconcilePlans() {}

    static ReconcilePlan refused(List<ItemRow> items, Reason reason, String detail, boolean applied) {
        List<ReconcilePlan.Line> lines = items.stream()
                .filter(item -> !item.removed())
                .map(item -> new ReconcilePlan.Line(item.id(), reason, detail))
                .toList();
        return new ReconcilePlan(applied, List.of(), List.of(), List.of(), lines, lines, List.of());
    }

    static ReconcilePlan of(
            boolean applied, List<WantedWork> wanted, Reconciler.Difference difference, Map<String, JobId> ids) {
        List<ReconcilePlan.NewJob> create = new ArrayList<>();
        Set<ItemId> created = new HashSet<>();
        Map<String, ReconcilePlan.Material> materials = new LinkedHashMap<>();
        for (Reconciler.Missing missing : difference.create()) {
            ItemId item = missing.work().item();
            WantedWork.Job job = missing.job();
            created.add(item);
            create.add(new ReconcilePlan.NewJob(
                    ids.get(item.value() + "/" + job.key()),
                    item,
                    job.key(),
                    job.decoration(),
                    job.wanted().title(),
                    job.wanted().amount()));
            job.materials()
                    .forEach(need -> materials.merge(
                            need.material() + "/" + need.unit(),
                            new ReconcilePlan.Material(need.material(), need.amount(), need.unit()),
                            (a, b) -> new ReconcilePlan.Material(
                                    a.material(), a.amount().add(b.amount()), a.unit())));
        }
        Set<ItemId> changed = difference.rewrite().stream()
                .map(change -> change.present().item())
                .collect(Collectors.toSet());
        difference.cancel().forEach(job -> changed.add(job.item()));
        List<ReconcilePlan.Line> lines = new ArrayList<>();
        List<ReconcilePlan.Line> skipped = new ArrayList<>();
        for (WantedWork work : wanted) {
            Reason reason = work.reason();
            if (reason == null) {
                reason = created.contains(work.item())
                        ? Reason.CREATED
                        : changed.contains(work.item()) ? Reason.CHANGED : Reason.ALREADY_CREATED;
            }
            ReconcilePlan.Line line = new ReconcilePlan.Line(work.item(), reason, work.detail());
            lines.add(line);
            if (work.reason() != null && work.reason() != Reason.REMOVED) {
                skipped.add(line);
            }
        }
        return new ReconcilePlan(
                applied,
                create,
                difference.cancel().stream().map(JobRow::id).toList(),
                difference.leftRunning().stream().map(JobRow::id).toList(),
                lines,
                skipped,
                List.copyOf(Objects.requireNonNull(materials.values())));
    }

    static Reconciler.Difference difference(List<WantedWork> wanted, List<JobRow> present) {
        Set<ItemId> unknown = new HashSet<>();
        for (WantedWork work : wanted) {
            if (work.reason() == Reason.PLUGIN_MISSING
                    || work.reason() == Reason.PLUGIN_FAILED
                    || work.reason() == Reason.PARAMETER
                    || work.reason() == Reason.TOO_MANY_PIECES) {
                unknown.add(work.item());
            }
        }
        return Reconciler.compare(wanted, unknown, present);
    }
}
