package org.platen.core.job;

import java.util.List;
import org.platen.api.model.ItemId;
import org.platen.api.order.ReconcilePlan;
import org.platen.spi.decoration.Finding;
import org.platen.spi.decoration.MaterialNeed;
import org.platen.spi.decoration.WantedJob;

/**
 * What the decoration types want made for one line, asked outside any transaction.
 *
 * @param reason why there is no job though there should be; null where all is well
 * @param jobs in the order in which they are made
 */
public record WantedWork(
        ItemId item,
        ReconcilePlan.@org.jspecify.annotations.Nullable Reason reason,
        String detail,
        @org.jspecify.annotations.Nullable String substrate,
        List<Job> jobs) {

    /**
     * One job.
     *
     * @param key of the job within the line: the decoration type's own key behind the type's name
     * @param workflow id of the workflow version to pin it to
     * @param findings what keeps it in intake; empty releases it at once
     */
    public record Job(
            String key,
            String decoration,
            long workflow,
            WantedJob wanted,
            List<Finding> findings,
            List<MaterialNeed> materials) {
        /** The same job under another key. */
        Job keyed(String other) {
            return new Job(other, decoration, workflow, wanted, findings, materials);
        }
    }

    /** A line that makes nothing for a reason. */
    public static WantedWork none(ItemId item, ReconcilePlan.Reason reason, String detail) {
        return new WantedWork(item, reason, detail, null, List.of());
    }
}
