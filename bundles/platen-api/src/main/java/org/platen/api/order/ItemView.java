package org.platen.api.order;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.platen.api.model.ItemId;
import org.platen.api.model.JobId;

/**
 * One line of an order.
 *
 * @param jobs the jobs made for it, cancelled ones included
 * @param total jobs in scope
 * @param done jobs in scope that are decorated or further
 * @param shipped jobs in scope that left the house
 * @param printStatus waiting, queued, printing, complete or failed (PG-41)
 * @param location code of where it is made; null while undecided, and where it is split
 * @param split codes of the locations over which its pieces are spread; empty where all are made at one
 */
public record ItemView(
        ItemId id,
        int position,
        @Nullable String sku,
        String title,
        int quantity,
        OrderState state,
        Map<String, String> parameters,
        List<Personalisation> personalisation,
        List<Artwork> artwork,
        @Nullable String externalLineId,
        boolean removed,
        int total,
        int done,
        int shipped,
        String printStatus,
        List<JobId> jobs,
        @Nullable String location,
        List<String> split) {

    public ItemView {
        split = List.copyOf(split);
    }

    /** A line of which nobody has said where it is made. */
    public ItemView(
            ItemId id,
            int position,
            @Nullable String sku,
            String title,
            int quantity,
            OrderState state,
            Map<String, String> parameters,
            List<Personalisation> personalisation,
            List<Artwork> artwork,
            @Nullable String externalLineId,
            boolean removed,
            int total,
            int done,
            int shipped,
            String printStatus,
            List<JobId> jobs) {
        this(
                id,
                position,
                sku,
                title,
                quantity,
                state,
                parameters,
                personalisation,
                artwork,
                externalLineId,
                removed,
                total,
                done,
                shipped,
                printStatus,
                jobs,
                null,
                List.of());
    }
}
