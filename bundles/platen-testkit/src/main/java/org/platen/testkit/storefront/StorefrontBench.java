package org.platen.testkit.storefront;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.platen.api.delivery.InboxDelivery;
import org.platen.api.delivery.OutboundUpdate;
import org.platen.api.intake.IncomingOrder;
import org.platen.api.model.OrderId;
import org.platen.api.order.CustomerStatus;
import org.platen.spi.storefront.StorefrontAdapter;
import org.platen.spi.storefront.StorefrontAdapter.OrderPage;
import org.platen.spi.storefront.StorefrontEvent;
import org.platen.spi.storefront.StorefrontException;
import org.platen.spi.storefront.UnreadableException;
import org.platen.spi.storefront.Verdict;

/** A shop on a stand-in, an adapter connected to it, and words for what a test does with them. */
public abstract class StorefrontBench {
    /** Of the connection under test. */
    protected static final String STOREFRONT = "demo";

    protected static final String SECRET = "a-secret, {with} everything";
    private static final int MOST_PAGES = 200;

    protected VendorStandIn shop;
    protected StorefrontAdapter adapter;

    /** A fresh shop on a free port. */
    protected abstract VendorStandIn open();

    /** An adapter named {@link #STOREFRONT} that speaks to the shop and waits so long for an answer. */
    protected abstract StorefrontAdapter connect(VendorStandIn shop, List<String> secrets, Duration timeout);

    @BeforeEach
    void openShop() {
        shop = open();
        adapter = connect(shop, List.of(SECRET), Duration.ofSeconds(10));
    }

    @AfterEach
    void closeShop() {
        shop.close();
    }

    protected final Verdict verify(SignedDelivery delivery) {
        return adapter.verify(delivery.received(), delivery.body());
    }

    protected final StorefrontEvent parse(SignedDelivery delivery) throws StorefrontException, UnreadableException {
        String topic = verify(delivery) instanceof Verdict.Genuine genuine ? genuine.topic() : "?";
        return adapter.parse(
                new InboxDelivery(1, adapter.kind(), STOREFRONT, topic, delivery.received(), delivery.body(), 1));
    }

    /** The order that a webhook tells. */
    protected final IncomingOrder told(SignedDelivery delivery) throws StorefrontException, UnreadableException {
        return ((StorefrontEvent.OrderState) parse(delivery)).order();
    }

    /** The webhook of an order with another text as its body, signed. */
    protected final SignedDelivery withBody(byte[] body) {
        String topic = verify(shop.created(shop.place(OrderSample.plain(1)), SECRET)) instanceof Verdict.Genuine genuine
                ? genuine.topic()
                : "?";
        return shop.sign(topic, body, SECRET);
    }

    protected final String bodyOf(String orderId) {
        return new String(shop.created(orderId, SECRET).body(), StandardCharsets.UTF_8);
    }

    /** One round of polling to its end. */
    protected final Round poll(String cursor) throws StorefrontException {
        List<IncomingOrder> found = new ArrayList<>();
        for (int page = 1; page <= MOST_PAGES; page++) {
            OrderPage next = adapter.changedSince(cursor, shop.time());
            found.addAll(next.orders());
            cursor = next.cursor();
            if (!next.more()) {
                return new Round(found, cursor, page);
            }
        }
        throw new AssertionError("polling does not come to an end");
    }

    /** What a round of polling gave. */
    public record Round(List<IncomingOrder> orders, String cursor, int pages) {
        public List<String> ids() {
            return orders.stream().map(IncomingOrder::externalId).toList();
        }
    }

    protected final OutboundUpdate update(String orderId, CustomerStatus status, int attempts) {
        return new OutboundUpdate(7, adapter.kind(), STOREFRONT, new OrderId(1), orderId, status, null, null, attempts);
    }

    /** So many pieces of the first line left the house. */
    protected final OutboundUpdate shipped(String orderId, long shipment, String tracking, int pieces, int attempts) {
        OutboundUpdate.Line line = new OutboundUpdate.Line(shop.lines(orderId).get(0), pieces);
        return new OutboundUpdate(
                7 + shipment,
                adapter.kind(),
                STOREFRONT,
                new OrderId(1),
                orderId,
                CustomerStatus.SHIPPED,
                new OutboundUpdate.Shipped(
                        shipment,
                        tracking.isEmpty() ? null : "DHL",
                        tracking.isEmpty() ? null : tracking,
                        tracking.isEmpty() ? null : "https://track.example.com/" + tracking,
                        List.of(line)),
                null,
                attempts);
    }
}
