package org.platen.spi.storefront;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ConsumerType;
import org.platen.api.delivery.InboxDelivery;
import org.platen.api.delivery.OutboundUpdate;
import org.platen.api.intake.IncomingOrder;

/**
 * A connection to one shop of a storefront. It only translates: it has no thread, timer, table or route. The platform
 * stores webhooks, polls, removes duplicates, retries and shows what goes wrong. One service per configured shop (a DS
 * factory component with PID {@code org.platen.storefront.<kind>}).
 *
 * <p>Called by several threads at once; {@link #verify} must not block, the others may do HTTP within 30 s.
 *
 * @since 1.0
 */
@ConsumerType
public interface StorefrontAdapter {
    /** Such as {@code shopify}. */
    String kind();

    /** Name of this connection, unique in the installation, lower-case letters, digits and {@code -}. */
    String storefront();

    Set<StorefrontCapability> capabilities();

    /**
     * Looks at a webhook: whose is it, is its signature right over the raw bytes (compared in constant time)? Reads no
     * more of the body than it must. Header names are lower-case.
     */
    Verdict verify(Map<String, List<String>> headers, byte[] body);

    /**
     * What a stored webhook says. It may ask the storefront for the present state, as webhooks are hints.
     *
     * @throws UnreadableException when the content can never be understood
     * @throws StorefrontException when the storefront has to be asked and does not answer
     */
    StorefrontEvent parse(InboxDelivery delivery) throws StorefrontException, UnreadableException;

    /**
     * Orders changed since the cursor, oldest change first, with an overlap so that none is missed; the platform removes
     * duplicates.
     *
     * @param cursor what the page before gave; empty text the first time
     * @param now for the first time, when there is no cursor
     */
    OrderPage changedSince(String cursor, Instant now) throws StorefrontException;

    /** The present state of one order; empty when the storefront no longer has it. */
    Optional<IncomingOrder> read(String externalOrderId) throws StorefrontException;

    /**
     * Tells the storefront. Where the storefront cannot take the same thing twice, the adapter reads first whether it was
     * told already.
     *
     * @return identity that the storefront gave to it; null when it gives none
     */
    @Nullable
    String report(OutboundUpdate update) throws StorefrontException;

    /**
     * One page of orders.
     *
     * @param more whether another page is ready at once
     */
    record OrderPage(List<IncomingOrder> orders, String cursor, boolean more) {
        public OrderPage {
            orders = List.copyOf(orders);
        }
    }
}
