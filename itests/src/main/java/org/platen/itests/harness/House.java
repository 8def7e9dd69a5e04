package org.platen.itests.harness;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.platen.testkit.storefront.ShopifyStandIn;
import org.platen.testkit.storefront.VendorStandIn;
import org.platen.testkit.storefront.WooCommerceStandIn;

/** A running server with its shop, and the storefronts of that shop played by stand-ins. */
public final class House implements AutoCloseable {
    /** Storefront on Shopify. */
    public static final String SHOPIFY = "tees";

    /** Storefront on WooCommerce. */
    public static final String WOO = "signs";

    /** Secret of all webhooks; the captured deliveries were signed with it. */
    public static final String SECRET = "platen-demo-secret";

    public static final String SHOPIFY_DOMAIN = "tees.myshopify.com";

    private static final Map<String, String> INTEGRATION =
            Map.of("outboxMillis", "200", "artworkMillis", "200", "trackMinutes", "1");

    private static final String TOKEN = "shpat_for_tests_only";
    private static final String KEY = "ck_for_tests_only";
    private static final String WOO_SECRET = "cs_for_tests_only";

    private final ShopifyStandIn shopify = new ShopifyStandIn(0, SHOPIFY_DOMAIN, TOKEN);
    private final WooCommerceStandIn woo = new WooCommerceStandIn(0, KEY, WOO_SECRET);
    private final WooCommerceStandIn archive = new WooCommerceStandIn(0, KEY, WOO_SECRET);
    private final WebSite site = new WebSite();
    private final PlatenServer server;
    private final Shop shop;

    private House(String name, ServerSettings settings) {
        settings.environment("PLATEN_ALLOWED_PRIVATE_HOSTS", "127.0.0.1:" + site.port())
                .file("org.platen.storefront.shopify-" + SHOPIFY, shopifyFile())
                .file("org.platen.storefront.woocommerce-" + WOO, wooFile(WOO, woo))
                .file("org.platen.integration", INTEGRATION);
        server = PlatenServer.fresh(name, settings);
        try {
            server.start();
            shop = new Shop(server.with("OPERATOR")).open();
        } catch (Throwable e) {
            close();
            throw e;
        }
    }

    /** A house of its own, with nothing in it yet but the shop floor. */
    public static House open(String name) {
        return open(name, new ServerSettings());
    }

    /** The same with settings of the server's own. */
    public static House open(String name, ServerSettings settings) {
        return new House(name, settings);
    }

    private Map<String, String> shopifyFile() {
        Map<String, String> file = new LinkedHashMap<>();
        file.put("storefront", SHOPIFY);
        file.put("shopDomain", SHOPIFY_DOMAIN);
        file.put("baseUrl", shopify.address().toString());
        file.put(".webhookSecret", SECRET);
        file.put(".accessToken", TOKEN);
        return file;
    }

    private static Map<String, String> wooFile(String storefront, WooCommerceStandIn vendor) {
        Map<String, String> file = new LinkedHashMap<>();
        file.put("storefront", storefront);
        file.put("baseUrl", vendor.address().toString());
        file.put(".webhookSecret", SECRET);
        file.put("consumerKey", KEY);
        file.put(".consumerSecret", WOO_SECRET);
        return file;
    }

    /** One more storefront, on the shop of {@link #archive()}, while the server runs; no order of it is known yet. */
    public void connectWoo(String storefront) {
        server.configure("org.platen.storefront.woocommerce-" + storefront, wooFile(storefront, archive));
        Waiting.until(
                "storefront " + storefront,
                Duration.ofSeconds(20),
                () -> Json.texts(
                                shop.operator()
                                        .get("/storefronts")
                                        .expect(200)
                                        .json()
                                        .path("items"),
                                "storefront")
                        .contains(storefront));
    }

    /** The storefronts of this house as another server of the same shop has them; for settings before its start. */
    public ServerSettings storefronts(ServerSettings settings) {
        return settings.file("org.platen.storefront.shopify-" + SHOPIFY, shopifyFile())
                .file("org.platen.storefront.woocommerce-" + WOO, wooFile(WOO, woo))
                .file("org.platen.integration", INTEGRATION);
    }

    public PlatenServer server() {
        return server;
    }

    public Shop shop() {
        return shop;
    }

    public ShopifyStandIn shopify() {
        return shopify;
    }

    public WooCommerceStandIn woo() {
        return woo;
    }

    /** A WooCommerce shop that no storefront of the house looks into by itself. */
    public WooCommerceStandIn archive() {
        return archive;
    }

    /** Where customers' artwork lies; the shop allows it although it is on a private address. */
    public WebSite site() {
        return site;
    }

    /** Sends the webhook that an order was placed. */
    public OrderStory imported(String storefront, VendorStandIn vendor, String order) {
        server.rest().webhook(storefront, vendor.created(order, SECRET)).expect(202);
        return shop.imported(storefront, order);
    }

    @Override
    public void close() {
        server.close();
        site.close();
        shopify.close();
        woo.close();
        archive.close();
    }
}
