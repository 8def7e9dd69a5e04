package org.platen.storefront.shopify;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.Designate;
import org.platen.api.delivery.InboxDelivery;
import org.platen.api.delivery.OutboundUpdate;
import org.platen.api.intake.IncomingOrder;
import org.platen.api.order.CustomerStatus;
import org.platen.spi.storefront.StorefrontAdapter;
import org.platen.spi.storefront.StorefrontCapability;
import org.platen.spi.storefront.StorefrontEvent;
import org.platen.spi.storefront.StorefrontException;
import org.platen.spi.storefront.UnreadableException;
import org.platen.spi.storefront.Verdict;
import org.platen.storefront.kit.Budget;
import org.platen.storefront.kit.JsonView;
import org.platen.storefront.kit.Telling;
import org.platen.storefront.kit.WebShops;
import org.slf4j.LoggerFactory;

/** A shop on Shopify. */
@Component(
        service = StorefrontAdapter.class,
        configurationPid = "org.platen.storefront.shopify",
        configurationPolicy = ConfigurationPolicy.REQUIRE,
        property = "kind=" + ShopifyAdapter.KIND)
@Designate(ocd = ShopifyConfig.class, factory = true)
public final class ShopifyAdapter implements StorefrontAdapter {
    static final String KIND = "shopify";
    private static final Set<String> ORDER_TOPICS = Set.of(
            "orders/create",
            "orders/updated",
            "orders/paid",
            "orders/cancelled",
            "orders/fulfilled",
            "orders/partially_fulfilled");
    private static final Set<String> HOLD_TOPICS =
            Set.of("fulfillment_orders/placed_on_hold", "fulfillment_orders/hold_released");

    /** The platform gives an operation 30 s. */
    private static final Duration TIME = Duration.ofSeconds(25);

    private final ShopifySettings settings;
    private final ShopifySignature signature;
    private final ShopifyOrders orders;
    private final ShopifyReading reading;
    private final ShopifyReports reports;
    private final ShopifyNotices notices;
    private final ShopifyWebhooks webhooks;

    @Activate
    public ShopifyAdapter(ShopifyConfig config) {
        this(ShopifySettings.of(config), Clock.systemUTC(), LoggerFactory.getLogger(ShopifyAdapter.class)::warn);
    }

    ShopifyAdapter(ShopifySettings settings, Clock clock, Consumer<String> warnings) {
        this.settings = settings;
        this.signature = new ShopifySignature(settings.shopDomain(), settings.secrets());
        this.orders = new ShopifyOrders(settings.artwork(), settings.paidStatuses());
        ShopifyClient client = new ShopifyClient(settings, clock, warnings);
        this.reading = new ShopifyReading(settings, client, orders, warnings);
        this.reports = new ShopifyReports(client, settings.notifyCustomer());
        this.notices = new ShopifyNotices(client, settings.restockOnCancel());
        this.webhooks = new ShopifyWebhooks(settings, client, clock, warnings);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String storefront() {
        return settings.storefront();
    }

    @Override
    public Set<StorefrontCapability> capabilities() {
        return settings.telling().capabilities();
    }

    @Override
    public Verdict verify(Map<String, List<String>> headers, byte[] body) {
        return signature.verify(headers, body);
    }

    @Override
    public StorefrontEvent parse(InboxDelivery delivery) throws StorefrontException, UnreadableException {
        String topic = delivery.topic();
        if (ORDER_TOPICS.contains(topic)) {
            IncomingOrder order = orders.order(WebShops.body(delivery));
            return settings.reread() ? present(order.externalId()) : new StorefrontEvent.OrderState(order);
        }
        if (topic.equals("orders/edited")) {
            // It carries the edit, not the order.
            return present(WebShops.body(delivery).at("order_edit").id("order_id"));
        }
        if (HOLD_TOPICS.contains(topic)) {
            // It carries the part of an order that one location makes, not the order.
            String part =
                    WebShops.body(delivery).at("fulfillment_order").text("id").orElse("");
            Optional<String> order = reading.orderOf(part, Budget.of(TIME));
            return order.isPresent()
                    ? present(order.get())
                    : new StorefrontEvent.Nothing("Shopify does not show what was held or released");
        }
        if (topic.equals("orders/delete")) {
            return WebShops.removed(delivery);
        }
        return new StorefrontEvent.Nothing("topic " + topic + " does not concern production");
    }

    private StorefrontEvent present(String id) throws StorefrontException {
        Optional<IncomingOrder> order = reading.read(id, Budget.of(TIME));
        return order.isPresent()
                ? new StorefrontEvent.OrderState(order.get())
                : new StorefrontEvent.Nothing("Shopify does not show order " + id);
    }

    @Override
    public OrderPage changedSince(String cursor, Instant now) throws StorefrontException {
        Budget budget = Budget.of(TIME);
        OrderPage page = reading.changedSince(cursor, now, budget);
        if (!page.more()) {
            webhooks.tend(budget);
        }
        return page;
    }

    @Override
    public Optional<IncomingOrder> read(String externalOrderId) throws StorefrontException {
        return JsonView.isId(externalOrderId) ? reading.read(externalOrderId, Budget.of(TIME)) : Optional.empty();
    }

    @Override
    public @Nullable String report(OutboundUpdate update) throws StorefrontException {
        if (!JsonView.isId(update.externalOrderId())) {
            throw StorefrontException.lasting("Shopify has no order " + update.externalOrderId());
        }
        OutboundUpdate.Notice notice = update.notice();
        if (notice != null) {
            return notices.tell(update, notice, Budget.of(TIME));
        }
        if (update.steps() != null) {
            return notices.steps(update, Telling.text(update.steps()), Budget.of(TIME));
        }
        OutboundUpdate.Shipped shipped = update.shipped();
        if (update.status() == CustomerStatus.IN_PRODUCTION
                && settings.telling().production()) {
            return reports.production(update, Budget.of(TIME)).orElse(null);
        }
        if (update.status() == CustomerStatus.SHIPPED
                && shipped != null
                && !shipped.lines().isEmpty()) {
            return reports.shipment(update, shipped, Budget.of(TIME)).orElse(null);
        }
        return null; // Shopify knows of the rest itself
    }

    @Override
    public String toString() {
        return settings.toString();
    }
}
