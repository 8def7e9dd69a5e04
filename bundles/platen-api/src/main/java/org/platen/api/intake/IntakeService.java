package org.platen.api.intake;

import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.platen.api.access.Call;

/**
 * Takes storefront orders in: the first time makes an order, later times change it. Equal content changes nothing; content
 * with an older {@code updatedAt} than held is outdated and changes nothing. A webhook is a hint: when its content differs
 * at an equal {@code updatedAt}, nobody can tell which is the later one, and the answer is
 * {@link IntakeResult.Effect#AMBIGUOUS}: the caller reads the order from the storefront and brings it by {@link #reread}.
 * One transaction per order, which also settles the inbox delivery it came by.
 */
@ProviderType
public interface IntakeService {
    /**
     * @param kind kind of storefront such as {@code shopify}
     * @param storefront name of the connection
     * @param delivery inbox delivery that brought it, settled in the same transaction unless the effect is
     *     AMBIGUOUS; null for orders read by polling, which count as {@link #reread}
     */
    IntakeResult receive(Call call, String kind, String storefront, IncomingOrder order, @Nullable Long delivery);

    /** The order as just read from the storefront: its content counts, also at an equal {@code updatedAt}. */
    IntakeResult reread(Call call, String kind, String storefront, IncomingOrder order, @Nullable Long delivery);

    /** The storefront says only that the order is gone. */
    IntakeResult removed(Call call, String kind, String storefront, String externalId, @Nullable Long delivery);
}
