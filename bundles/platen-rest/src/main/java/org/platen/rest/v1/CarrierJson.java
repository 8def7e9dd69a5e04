package org.platen.rest.v1;

import java.util.List;
import org.platen.api.shipping.CarrierService;

/** A connection to a carrier. */
public record CarrierJson(String key, String kind, List<String> capabilities) {
    public static CarrierJson of(CarrierService.Connection connection) {
        return new CarrierJson(connection.key(), connection.kind(), connection.capabilities());
    }
}
