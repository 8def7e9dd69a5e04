package org.platen.api.floor;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.platen.api.access.Call;
import org.platen.api.job.ScanAnswer;
import org.platen.api.model.OrderId;

/**
 * The put-wall (G-9): an order of several pieces gets a bin with its first made piece and keeps it until it has left, so
 * that the packer finds them together.
 */
@ProviderType
public interface PutWallService {
    /**
     * A bin of the put-wall.
     *
     * @param walk place on the way along the wall; lower ones are filled first
     * @param order order whose pieces wait in it; null while it is free
     */
    record OrderBin(
            String location,
            String code,
            int walk,
            boolean active,
            @Nullable OrderId order,
            @Nullable Instant since) {}

    List<OrderBin> bins(Call call, String location);

    /** Makes or changes the bin of that code; whose pieces wait in it stays as it is. */
    OrderBin putBin(Call call, OrderBin bin);

    /** What is there of an order and what is missing, per location. */
    List<Gathered> gathered(Call call, OrderId order);

    /** An order's pieces at one location; the location is empty while it is not decided. */
    record Gathered(String location, ScanAnswer.Gather gather) {}
}
