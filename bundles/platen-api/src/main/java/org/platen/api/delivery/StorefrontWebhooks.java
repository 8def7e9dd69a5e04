package org.platen.api.delivery;

import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;
import org.platen.api.access.Call;

/** The door for storefronts' webhooks, and what is known of the connections. */
@ProviderType
public interface StorefrontWebhooks {
    /**
     * Takes a webhook: verified over the raw bytes, stored, done. Returns normally when the storefront is to be
     * answered 2xx.
     *
     * @throws org.platen.api.error.PlatenException SIGNATURE for missing or wrong signatures, NOT_FOUND for an unknown
     *     connection, UNAVAILABLE when it cannot be stored now
     */
    void receive(String storefront, Map<String, List<String>> headers, byte[] body);

    /** A configured shop connection whose adapter runs. */
    record Connection(String storefront, String kind, List<String> capabilities) {}

    List<Connection> connections(Call call);
}
