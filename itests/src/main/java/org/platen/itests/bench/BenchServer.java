package org.platen.itests.bench;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.platen.itests.harness.Json;
import org.platen.itests.harness.PlatenServer;
import org.platen.itests.harness.Rest;
import org.platen.itests.harness.ServerSettings;
import org.platen.itests.harness.Shop;
import org.platen.itests.harness.Waiting;
import org.platen.testkit.storefront.OrderSample;
import org.platen.testkit.storefront.ShopifyStandIn;

/** The server that is measured: the built distribution as it is shipped, with one shop and one storefront. */
final class BenchServer implements AutoCloseable {
    static final String STOREFRONT = "bench";
    static final String SECRET = "platen-bench-secret";
    static final String SKU = "TEE-BENCH";

    private static final String DOMAIN = "bench.myshopify.com";
    private static final String TOKEN = "shpat_for_the_bench_only";

    private final ShopifyStandIn shopify = new ShopifyStandIn(0, DOMAIN, TOKEN);
    private final PlatenServer server;
    private final Store store;
    private final Rest operator;
    private final Shop shop;
    private final String token;
    private final Webhooks webhooks;

    private BenchServer() {
        ServerSettings settings = settings()
                .environment("PLATEN_DB_BUFFER_POOL", Conditions.BUFFER_POOL)
                .file("org.platen.storefront.shopify-" + STOREFRONT, shopifyFile())
                .file("org.platen.integration", Conditions.INTEGRATION)
                .file("org.platen.floor", Conditions.FLOOR);
        server = PlatenServer.fresh("bench", settings);
        try {
            server.start();
            store = Store.of(server.folder());
            token = server.admin()
                    .post("/tokens", Json.of("name", "bench", "roles", List.of("OPERATOR")))
                    .expect(201)
                    .json()
                    .path("secret")
                    .asText();
            operator = server.rest().as(token);
            shop = new Shop(operator).open();
            shop.shirt(SKU);
            Waiting.until(
                    "the storefront",
                    Duration.ofSeconds(30),
                    () -> Json.texts(
                                    operator.get("/storefronts")
                                            .expect(200)
                                            .json()
                                            .path("items"),
                                    "storefront")
                            .contains(STOREFRONT));
            OrderSample sample = new OrderSample(
                    true,
                    "",
                    List.of(
                            new OrderSample.Line(SKU, "Tee", 2, List.of()),
                            new OrderSample.Line(SKU, "Tee", 2, List.of())));
            webhooks = new Webhooks(server.address(), shopify.place(sample), shopify, SECRET);
        } catch (Throwable e) {
            close();
            throw e;
        }
    }

    static BenchServer start() {
        return new BenchServer();
    }

    /** As shipped; the harness starts servers of tests with other compilers and less memory. */
    static ServerSettings settings() {
        ServerSettings settings = new ServerSettings();
        Conditions.JVM.forEach(settings::environment);
        return settings;
    }

    private Map<String, String> shopifyFile() {
        Map<String, String> file = new LinkedHashMap<>();
        file.put("storefront", STOREFRONT);
        file.put("shopDomain", DOMAIN);
        file.put("baseUrl", shopify.address().toString());
        file.put(".webhookSecret", SECRET);
        file.put(".accessToken", TOKEN);
        return file;
    }

    PlatenServer server() {
        return server;
    }

    Store store() {
        return store;
    }

    Rest operator() {
        return operator;
    }

    Shop shop() {
        return shop;
    }

    Webhooks webhooks() {
        return webhooks;
    }

    Wire wire() {
        try {
            return new Wire(server.address());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Headers of an operator's requests. */
    Map<String, String> operatorHeaders() {
        return Map.of("Authorization", "Bearer " + token);
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
        shopify.close();
    }
}
