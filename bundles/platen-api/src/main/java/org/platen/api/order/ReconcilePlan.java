package org.platen.api.order;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.api.model.ItemId;
import org.platen.api.model.JobId;

/**
 * What reconciling an order with its jobs does, or would do. Reconciling twice gives an empty second plan.
 *
 * @param applied false for a dry run
 * @param create jobs to make
 * @param cancel jobs to cancel; none of them was started
 * @param leftRunning jobs no longer wanted that were started and so are left alone
 * @param lines one entry per line saying why it made what it made
 * @param skipped lines that make no job though they should
 * @param materials what the new jobs need in all
 */
public record ReconcilePlan(
        boolean applied,
        List<NewJob> create,
        List<JobId> cancel,
        List<JobId> leftRunning,
        List<Line> lines,
        List<Line> skipped,
        List<Material> materials) {

    /** A job to make; the id is null in a dry run. */
    public record NewJob(@Nullable JobId id, ItemId item, String key, String decoration, String title, int amount) {}

    /** What became of a line. */
    public record Line(ItemId item, Reason reason, String detail) {}

    /** A material need. The unit belongs to the material, such as {@code g}, {@code ml} or {@code piece}. */
    public record Material(String material, BigDecimal amount, String unit) {}

    /** Why a line made the jobs that it made. */
    public enum Reason {
        CREATED,
        ALREADY_CREATED,
        CHANGED,
        REMOVED,
        NO_VALID_PART,
        UNKNOWN_SKU,
        /** A parameter has a value that its SKU does not allow, or none though it must have one. */
        PARAMETER,
        /** With this line the order would have more pieces than are made of one. */
        TOO_MANY_PIECES,
        PLUGIN_MISSING,
        PLUGIN_FAILED,
        ORDER_HELD,
        NOT_ASSIGNED
    }

    /** Whether there is nothing to do. */
    public boolean empty() {
        return create.isEmpty() && cancel.isEmpty();
    }
}
