package org.platen.rest.v1;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.platen.api.floor.PutWallService.OrderBin;

/** A bin of the put-wall. */
public record OrderBinJson(
        String location,
        String code,
        int walk,
        boolean active,
        @Nullable LinkJson order,
        @Nullable Instant since) {
    public static OrderBinJson of(OrderBin bin) {
        return new OrderBinJson(
                bin.location(),
                bin.code(),
                bin.walk(),
                bin.active(),
                bin.order() == null ? null : LinkJson.order(bin.order()),
                bin.since());
    }
}
