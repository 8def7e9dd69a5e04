package org.platen.rest.v1;

import org.platen.api.model.BatchId;
import org.platen.api.model.CustomerId;
import org.platen.api.model.ItemId;
import org.platen.api.model.JobId;
import org.platen.api.model.OrderId;
import org.platen.api.model.ShipmentId;
import org.platen.api.model.SkuId;

/** Paths of things, from the root of the server. */
public final class Links {
    public static final String ROOT = "/api/v1";

    private Links() {}

    static String order(OrderId id) {
        return ROOT + "/orders/" + id;
    }

    static String item(OrderId order, ItemId id) {
        return order(order) + "/items/" + id;
    }

    static String job(JobId id) {
        return ROOT + "/jobs/" + id;
    }

    static String printFile(JobId id) {
        return job(id) + "/file";
    }

    static String customer(CustomerId id) {
        return ROOT + "/customers/" + id;
    }

    static String sku(SkuId id) {
        return ROOT + "/skus/" + id;
    }

    static String batch(BatchId id) {
        return ROOT + "/batches/" + id;
    }

    static String shipment(ShipmentId id) {
        return ROOT + "/shipments/" + id;
    }

    static String file(String sha256) {
        return ROOT + "/files/" + sha256;
    }
}
