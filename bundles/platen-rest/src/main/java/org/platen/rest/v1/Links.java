package org.platen.rest.v1;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
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

    /** Live jobs in a state; null leaves the location open. */
    static String queue(String decoration, String state, @Nullable String location) {
        return ROOT + "/queue?decoration=" + encoded(decoration) + "&state=" + encoded(state)
                + (location == null ? "" : "&location=" + encoded(location));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    static String plugin(String name) {
        return ROOT + "/plugins/" + encoded(name);
    }

    static String configuration(String pid) {
        return ROOT + "/configurations/" + pid;
    }

    static String file(String sha256) {
        return ROOT + "/files/" + sha256;
    }
}
