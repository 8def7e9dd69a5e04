package org.platen.rest.v1;

import org.jspecify.annotations.Nullable;
import org.platen.api.floor.PutWallService.OrderBin;

/** A bin of the put-wall as it is entered; active unless said otherwise. */
public record OrderBinDraftJson(
        @Nullable Integer walk, @Nullable Boolean active) {
    public OrderBin toBin(String location, String code) {
        return new OrderBin(location, code, walk == null ? 0 : walk, active == null || active, null, null);
    }
}
