package org.platen.api.job;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.platen.api.model.ItemId;
import org.platen.api.model.JobId;
import org.platen.api.model.OrderId;
import org.platen.api.order.Assignment;
import org.platen.api.order.HoldView;

/**
 * What the floor makes.
 *
 * @param key stable name within its item, by which reconciling knows it again
 * @param state key of the decoration type's state
 * @param amount good pieces wanted
 * @param frozen whether its decoration type is not running
 * @param station code of the station where it was scanned last, such as the cart on which it stands; null when it was not
 * @param printFile the file to print; null when there is none yet
 * @param substrate what it is made on or of
 * @param finishing steps after printing, possibly none
 * @param schedule when and on which device; null when not scheduled
 * @param allowed events that the workflow allows in this state
 */
public record JobView(
        JobId id,
        OrderId order,
        String orderNumber,
        ItemId item,
        String key,
        String title,
        @Nullable String sku,
        String decoration,
        int workflowVersion,
        String state,
        Phase phase,
        int amount,
        String barcode,
        boolean frozen,
        @Nullable String location,
        @Nullable String device,
        @Nullable String station,
        @Nullable Assignment assignment,
        @Nullable PrintFile printFile,
        @Nullable String substrate,
        List<String> finishing,
        Instant deadline,
        @Nullable Schedule schedule,
        Map<String, String> attributes,
        @Nullable Long batch,
        @Nullable JobId remakeOf,
        boolean waived,
        List<HoldView> holds,
        List<String> allowed,
        Instant createdAt,
        @Nullable Instant queuedAt,
        Instant stateSince,
        long version) {

    /** A stored file. */
    public record PrintFile(String sha256, @Nullable String name) {}

    /** A planned start on a device. */
    public record Schedule(String device, Instant start, String actor) {}
}
