package org.platen.itests.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.platen.itests.harness.Json;
import org.platen.itests.harness.Waiting;

/**
 * Takes three storefront orders from their webhooks to their tracking numbers. Everything that it prints is what the
 * server or a storefront's stand-in said in this run.
 *
 * <p>Arguments: folder of the checkout, the script {@code platen}, folder of the server's data, begin in milliseconds,
 * true when the server stops at the end.
 */
public final class Demo {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String NEW_ORDER =
            "{\"customerName\":\"Anna\",\"onAccount\":true,\"lines\":[{\"sku\":\"SIGN-A5\",\"quantity\":2}]}";

    private final Path root;
    private final Storefronts storefronts;
    private final Progress progress;
    private final Server server;
    private final Api api;
    private final String token;

    private Demo(Path root, Storefronts storefronts, Progress progress, Server server) {
        this.root = root;
        this.storefronts = storefronts;
        this.progress = progress;
        this.server = server;
        Api admin = Api.byPassword(server.address(), "admin", server.password());
        token = admin.post("/tokens", Json.of("name", "demo", "roles", List.of("ADMIN")))
                .path("secret")
                .asText();
        api = admin.byToken(token);
        progress.step("API token made with the one-time password of admin");
    }

    public static void main(String[] arguments) {
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
        Path root = Path.of(arguments[0]);
        Path home = Path.of(arguments[2]);
        Progress progress = new Progress(Long.parseLong(arguments[3]));
        boolean stops = Boolean.parseBoolean(arguments[4]);
        int status = 0;
        try (Storefronts storefronts = new Storefronts()) {
            storefronts.configure(home.resolve("etc"));
            progress.step("Storefront stand-ins listen: Shopify at " + storefronts.shopify.address()
                    + ", WooCommerce at " + storefronts.woocommerce.address());
            Server server = Server.start(Path.of(arguments[1]), progress);
            new Demo(root, storefronts, progress, server).run(stops);
        } catch (RuntimeException | AssertionError e) {
            System.out.println();
            System.out.println("The demo failed: " + e.getMessage());
            Path log = home.resolve("log/karaf.log");
            if (Files.exists(log)) {
                System.out.println("The server's log is " + log);
            }
            status = 1;
        }
        System.exit(status);
    }

    private void run(boolean stops) {
        progress.chapter("The shop is set up");
        DemoShop shop = new DemoShop(api, root.resolve("scripts/demo-shop"), progress);
        shop.open();
        connected();
        progress.chapter("Orders come in");
        Orders orders = new Orders(api, storefronts, shop, progress);
        List<Orders.Placed> placed = orders.place(root);
        placed.forEach(orders::ready);
        progress.chapter("The floor works");
        Floor floor = new Floor(api, progress);
        floor.make(placed.stream().map(Orders.Placed::id).toList());
        progress.chapter("Parcels leave");
        Dispatch dispatch = new Dispatch(api, floor, progress);
        placed.forEach(order -> dispatch.ship(order.id(), order.trackingNumber()));
        Reports reports = new Reports(api, storefronts, progress);
        reports.told(placed);
        for (Orders.Placed order : placed) {
            progress.chapter("Order " + order.id() + ", " + order.title());
            progress.lines(
                    History.lines(api.get("/orders/" + order.id() + "/history").path("items")));
        }
        progress.chapter("The end");
        reports.verified();
        storefronts.disconnect();
        goOn(stops, placed.get(0).id());
    }

    private void goOn(boolean stops, long order) {
        if (stops) {
            return;
        }
        progress.step("The server keeps running; the two storefronts are disconnected, as their stand-ins end now");
        String with = "curl -s -H 'Authorization: Bearer " + token + "' ";
        String api = server.address() + "/api/v1";
        System.out.println();
        System.out.println("Address  " + api + "   (what it offers: " + api + "/openapi.json)");
        System.out.println("Token    " + token);
        System.out.println();
        System.out.println(
                "What happened to the first order, a new order of two signs on account, and the queue that it makes:");
        System.out.println(with + api + "/orders/" + order + "/history");
        System.out.println(with + "-H 'Content-Type: application/json' -d '" + NEW_ORDER + "' " + api + "/orders");
        System.out.println(with + api + "/queue");
    }

    private void connected() {
        JsonNode connections = Waiting.of("both storefronts connected", PATIENCE, () -> {
            JsonNode items = api.get("/storefronts").path("items");
            return items.size() == 2 ? Optional.of(items) : Optional.empty();
        });
        progress.step("Storefronts connected: " + String.join(", ", Json.texts(connections, "storefront")));
    }
}
