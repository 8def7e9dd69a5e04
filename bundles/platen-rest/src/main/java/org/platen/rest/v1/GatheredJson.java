package org.platen.rest.v1;

import java.util.Objects;
import org.platen.api.floor.PutWallService.Gathered;

/** What is there of an order at a location, and what is missing. */
public record GatheredJson(String location, GatherJson gather) {
    public static GatheredJson of(Gathered gathered) {
        return new GatheredJson(gathered.location(), Objects.requireNonNull(GatherJson.of(gathered.gather())));
    }
}
