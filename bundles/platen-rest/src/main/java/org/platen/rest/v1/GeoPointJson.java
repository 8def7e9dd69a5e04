package org.platen.rest.v1;

import org.jspecify.annotations.Nullable;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.api.model.GeoPoint;

/** A place on the earth in degrees. */
public record GeoPointJson(double latitude, double longitude) {
    static @Nullable GeoPointJson of(@Nullable GeoPoint point) {
        return point == null ? null : new GeoPointJson(point.latitude(), point.longitude());
    }

    static @Nullable GeoPoint toPoint(@Nullable GeoPointJson wire) {
        if (wire == null) {
            return null;
        }
        try {
            return new GeoPoint(wire.latitude, wire.longitude);
        } catch (IllegalArgumentException e) {
            throw PlatenException.field(
                    Errors.INVALID, "/point", "must have a latitude of -90 to 90 and a longitude of -180 to 180");
        }
    }
}
