package org.platen.api.intake;

import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.platen.api.access.Call;

/**
 * Takes storefront orders in: the first time makes an order, later times change it. Equal content changes nothing; content
 * with an older {@code updatedAt} than held is outdated and changes nothing; content that differs at an equal one is a
 * change. One transaction per order, which also settles the inbox delivery it came by.
 */
@ProviderType
public interface IntakeService {
    /**
     * @param kind kind of storefront such as {@code shopify}
     * @param storefront name of the connection
     * @param delivery inbox delivery that brought it, settled in the same transaction; null for polled orders
     */
    IntakeResult receive(Call call, String kind, String storefront, IncomingOrder order, @Nullable Long delivery);

    /** The storefront says only that the order is gone. */
    IntakeResult removed(Call call, String kind, String storefront, String externalId, @Nullable Long delivery);
}
