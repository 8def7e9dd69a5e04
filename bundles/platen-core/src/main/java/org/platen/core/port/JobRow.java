package org.platen.core.port;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.platen.api.job.Phase;
import org.platen.api.model.ItemId;
import org.platen.api.model.JobId;
import org.platen.api.model.OrderId;
import org.platen.api.order.Assignment;

/**
 * A job as it is stored.
 *
 * @param workflow id of the workflow version that it is pinned to
 * @param runOut cancelled while in the making: it runs to its end and never ships
 * @param held whether any hold is open on it, its item or its order
 * @param stockless whether it was seen, as the job was read, that it needs nothing from stock; false where nobody looked
 * @param version grows by one with each history mark of the job that changes its state
 */
public record JobRow(
        JobId id,
        OrderId order,
        String orderNumber,
        ItemId item,
        String key,
        @Nullable String part,
        String title,
        String decoration,
        long workflow,
        String state,
        Phase phase,
        int amount,
        @Nullable Long location,
        @Nullable String device,
        Instant dueAt,
        Map<String, String> attributes,
        @Nullable Assignment assignment,
        @Nullable String substrate,
        @Nullable Long batch,
        @Nullable Long shipment,
        @Nullable Instant shipScannedAt,
        @Nullable JobId remakeOf,
        boolean waived,
        boolean runOut,
        boolean held,
        @Nullable String scheduledDevice,
        @Nullable Instant scheduledAt,
        @Nullable String scheduledBy,
        @Nullable Instant queuedAt,
        Instant stateSince,
        Instant createdAt,
        boolean stockless,
        long version) {

    /** The same job as a remake of another. */
    public JobRow asRemakeOf(JobId other) {
        return new JobRow(
                id,
                order,
                orderNumber,
                item,
                key,
                part,
                title,
                decoration,
                workflow,
                state,
                phase,
                amount,
                location,
                device,
                dueAt,
                attributes,
                assignment,
                substrate,
                batch,
                shipment,
                shipScannedAt,
                other,
                waived,
                runOut,
                held,
                scheduledDevice,
                scheduledAt,
                scheduledBy,
                queuedAt,
                stateSince,
                createdAt,
                stockless,
                version);
    }

    /** The same job asking for something else. */
    public JobRow rewritten(String newTitle, int newAmount, Map<String, String> newAttributes) {
        return new JobRow(
                id,
                order,
                orderNumber,
                item,
                key,
                part,
                newTitle,
                decoration,
                workflow,
                state,
                phase,
                newAmount,
                location,
                device,
                dueAt,
                newAttributes,
                assignment,
                substrate,
                batch,
                shipment,
                shipScannedAt,
                remakeOf,
                waived,
                runOut,
                held,
                scheduledDevice,
                scheduledAt,
                scheduledBy,
                queuedAt,
                stateSince,
                createdAt,
                stockless,
                version);
    }

    /** The same job one version later. */
    JobRow moved(
            String newState,
            Phase newPhase,
            boolean nowRunOut,
            @Nullable Long inBatch,
            @Nullable String on,
            Instant at) {
        return new JobRow(
                id,
                order,
                orderNumber,
                item,
                key,
                part,
                title,
                decoration,
                workflow,
                newState,
                newPhase,
                amount,
                location,
                on,
                dueAt,
                attributes,
                assignment,
                substrate,
                inBatch,
                shipment,
                shipScannedAt,
                remakeOf,
                waived,
                nowRunOut,
                held,
                scheduledDevice,
                scheduledAt,
                scheduledBy,
                queuedAt,
                at,
                createdAt,
                false,
                version + 1);
    }

    /** Whether it is complete, wanted, and in no shipment yet. */
    public boolean shippable() {
        return phase == Phase.COMPLETED && shipment == null && !runOut;
    }

    /** What the job adds to its item's counts. */
    public JobCounts counts() {
        return countsIn(phase, waived, runOut);
    }

    /**
     * What a job adds to its item's counts: nothing when it is out of scope, that is cancelled, running out after a cancel,
     * or failed and waived.
     */
    public static JobCounts countsIn(Phase phase, boolean waived, boolean runOut) {
        if (phase == Phase.CANCELED || runOut || (phase == Phase.FAILED && waived)) {
            return JobCounts.NONE;
        }
        return new JobCounts(
                1,
                phase == Phase.FAILED || phase.reached(Phase.READY) ? 1 : 0,
                phase.reached(Phase.DECORATED) ? 1 : 0,
                phase == Phase.SHIPPED ? 1 : 0,
                phase == Phase.FAILED ? 1 : 0);
    }
}
