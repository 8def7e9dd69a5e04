package org.platen.rest.v1;

import java.util.List;
import java.util.Map;
import org.platen.api.delivery.StorefrontWebhooks;

/** The shop connections, and how many deliveries were refused, by storefront and reason. */
public record StorefrontsJson(List<Connection> items, Map<String, Long> rejections) {

    /** A configured connection whose adapter runs. */
    public record Connection(String storefront, String kind, List<String> capabilities, String webhook) {
        static Connection of(StorefrontWebhooks.Connection connection) {
            return new Connection(
                    connection.storefront(),
                    connection.kind(),
                    connection.capabilities(),
                    Links.ROOT + "/webhooks/" + connection.storefront());
        }
    }

    public static StorefrontsJson of(List<StorefrontWebhooks.Connection> connections, Map<String, Long> rejections) {
        return new StorefrontsJson(connections.stream().map(Connection::of).toList(), rejections);
    }
}
