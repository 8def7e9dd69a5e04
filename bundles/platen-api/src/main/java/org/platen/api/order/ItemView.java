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
        List<JobId> jobs) {}
