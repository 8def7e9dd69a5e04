package org.platen.storefront.woocommerce;

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

/** A shop on WooCommerce. */
@Component(
        service = StorefrontAdapter.class,
        configurationPid = "org.platen.storefront.woocommerce",
        configurationPolicy = ConfigurationPolicy.REQUIRE,
        property = "kind=" + WooCommerceAdapter.KIND)
@Designate(ocd = WooCommerceConfig.class, factory = true)
public final class WooCommerceAdapter implements StorefrontAdapter {
    static final String KIND = "woocommerce";
    private static final Set<String> ORDER_TOPICS = Set.of("order.created", "order.updated", "order.restored");
    /** The platform gives an operation 30 s. */
    private static final Duration TIME = Duration.ofSeconds(25);

    private final WooCommerceSettings settings;
    private final WooCommerceSignature signature;
    private final WooCommerceReading reading;
    private final WooCommerceReports reports;
    private final WooCommerceNotices notices;
    private final WooCommerceWebhooks webhooks;

    @Activate
    public WooCommerceAdapter(WooCommerceConfig config) {
        this(
                WooCommerceSettings.of(config),
                Clock.systemUTC(),
                LoggerFactory.getLogger(WooCommerceAdapter.class)::warn);
    }

    WooCommerceAdapter(WooCommerceSettings settings, Clock clock, Consumer<String> warnings) {
        this.settings = settings;
        this.signature = new WooCommerceSignature(settings.secrets());
        WooCommerceOrders orders =
                new WooCommerceOrders(settings.artwork(), settings.poNumberKeys(), settings.paidStatuses());
        WooCommerceClient client = new WooCommerceClient(settings, clock);
        this.reading = new WooCommerceReading(settings, client, orders, warnings);
        this.reports = new WooCommerceReports(client, reading, settings.notifyCustomer());
        this.notices = new WooCommerceNotices(client, settings.notifyCustomer());
        this.webhooks = new WooCommerceWebhooks(settings, client, clock, warnings);
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
            IncomingOrder order = reading.incoming(WebShops.body(delivery), Budget.of(TIME));
            return settings.reread() ? present(order.externalId()) : new StorefrontEvent.OrderState(order);
        }
        if (topic.equals("order.deleted")) {
            return WebShops.removed(delivery);
        }
        return new StorefrontEvent.Nothing("topic " + topic + " does not concern production");
    }

    private StorefrontEvent present(String id) throws StorefrontException {
        Optional<IncomingOrder> order = reading.read(id, Budget.of(TIME));
        return order.isPresent() ? new StorefrontEvent.OrderState(order.get()) : new StorefrontEvent.OrderRemoved(id);
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
            throw StorefrontException.lasting("WooCommerce has no order " + update.externalOrderId());
        }
        OutboundUpdate.Notice notice = update.notice();
        if (notice != null) {
            return notices.tell(update, notice, Budget.of(TIME));
        }
        if (update.steps() != null) {
            return notices.steps(update, Telling.text(update.steps()), Budget.of(TIME));
        }
        OutboundUpdate.Shipped shipped = update.shipped();
        if (update.status() == CustomerStatus.SHIPPED && shipped != null) {
            return shipped.lines().isEmpty() ? null : reports.shipment(update, shipped, Budget.of(TIME));
        }
        if (update.status() == CustomerStatus.SHIPPED) {
            reports.completed(update, Budget.of(TIME));
        } else if (update.status() == CustomerStatus.IN_PRODUCTION
                && settings.telling().production()) {
            reports.production(update, Budget.of(TIME));
        }
        return null; // WooCommerce knows of the rest itself
    }

    @Override
    public String toString() {
        return settings.toString();
    }
}
