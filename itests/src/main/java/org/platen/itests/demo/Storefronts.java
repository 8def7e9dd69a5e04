package org.platen.itests.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.platen.itests.harness.Json;
import org.platen.itests.harness.WebSite;
import org.platen.testkit.storefront.ShopifyStandIn;
import org.platen.testkit.storefront.SignedDelivery;
import org.platen.testkit.storefront.VendorStandIn;
import org.platen.testkit.storefront.WooCommerceStandIn;

/**
 * The two shops of the demo on loopback, as stand-ins that speak the vendors' HTTP, with the server's configuration to
 * reach them. Secrets are made anew for each run; only the captured deliveries come with a secret of their own.
 */
final class Storefronts implements AutoCloseable {
    static final String SHOPIFY = "shopify-demo";
    static final String WOOCOMMERCE = "woocommerce-demo";

    private static final String DOMAIN = "platen-demo.myshopify.com";
    /** The deliveries were captured with it, see their README. */
    private static final String CAPTURED_SECRET = "platen-demo-secret";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final List<Path> connections = new ArrayList<>();
    private final String shopifyToken = secret();
    private final String shopifySecret = secret();
    private final String wooKey = "ck_" + secret();
    private final String wooApiSecret = "cs_" + secret();
    private final String wooSecret = secret();
    final ShopifyStandIn shopify = new ShopifyStandIn(0, DOMAIN, shopifyToken);
    final WooCommerceStandIn woocommerce = new WooCommerceStandIn(0, wooKey, wooApiSecret);
    final WebSite artwork = new WebSite();

    private static String secret() {
        byte[] bytes = new byte[20];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Writes the server's configuration, before it starts. */
    void configure(Path etc) {
        connections.add(write(
                etc.resolve("org.platen.storefront.shopify-demo.cfg"),
                Map.of(
                        "storefront", SHOPIFY,
                        "shopDomain", DOMAIN,
                        "baseUrl", shopify.address().toString(),
                        ".accessToken", shopifyToken,
                        ".webhookSecret", shopifySecret)));
        connections.add(write(
                etc.resolve("org.platen.storefront.woocommerce-demo.cfg"),
                Map.of(
                        "storefront", WOOCOMMERCE,
                        "baseUrl", woocommerce.address().toString(),
                        "consumerKey", wooKey,
                        ".consumerSecret", wooApiSecret,
                        ".webhookSecret", wooSecret,
                        ".webhookSecrets", CAPTURED_SECRET)));
        write(etc.resolve("org.platen.files.cfg"), Map.of("allowedPrivateHosts", "127.0.0.1:" + artwork.port()));
    }

    private static Path write(Path file, Map<String, String> values) {
        StringBuilder text = new StringBuilder("# Written by ./platen demo\n");
        values.forEach(
                (key, value) -> text.append(key).append(" = ").append(value).append('\n'));
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new DemoFailure("The configuration " + file + " cannot be written", e);
        }
        return file;
    }

    /** Takes the shops away from the server again, since they end with the demo. */
    void disconnect() {
        for (Path connection : connections) {
            try {
                Files.delete(connection);
            } catch (IOException e) {
                throw new DemoFailure("The configuration " + connection + " cannot be removed", e);
            }
        }
    }

    SignedDelivery shopifyOrder(String id) {
        return shopify.created(id, shopifySecret);
    }

    SignedDelivery wooOrder(String id) {
        return woocommerce.created(id, wooSecret);
    }

    /** A delivery of a real shop, byte for byte with its headers; the stand-in knows the order from now on. */
    SignedDelivery captured(Path folder, String name) {
        try {
            byte[] body = Files.readAllBytes(folder.resolve(name + ".body"));
            Map<String, String> headers = new LinkedHashMap<>();
            JsonNode sent = Json.read(Files.readString(folder.resolve(name + ".headers.json")));
            sent.properties().forEach(header -> {
                if (!setByTheClient(header.getKey())) {
                    headers.put(header.getKey(), header.getValue().asText());
                }
            });
            woocommerce.accept(org.platen.testkit.storefront.Json.object(new String(body, StandardCharsets.UTF_8)));
            return new SignedDelivery(headers, body);
        } catch (IOException e) {
            throw new DemoFailure("The captured delivery " + name + " cannot be read", e);
        }
    }

    private static boolean setByTheClient(String header) {
        return switch (header.toLowerCase(Locale.ROOT)) {
            case "host", "connection", "content-length" -> true;
            default -> false;
        };
    }

    VendorStandIn of(String storefront) {
        return storefront.equals(SHOPIFY) ? shopify : woocommerce;
    }

    @Override
    public void close() {
        shopify.close();
        woocommerce.close();
        artwork.close();
    }
}
