package org.platen.testkit.storefront;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/**
 * Runs the vendors' stand-ins from a command line, or sends one signed webhook; used by the demo.
 *
 * <pre>
 * StandIns shopify --port 18081 --token T --shop demo.myshopify.com [--order FILE]...
 * StandIns woocommerce --port 18082 --key K --secret S [--fulfillments true] [--order FILE]...
 * StandIns send --kind shopify --shop demo.myshopify.com --secret S --topic orders/create --url URL --file FILE
 * StandIns send --kind woocommerce --secret S --topic order.created --url URL --file FILE
 * </pre>
 *
 * A stand-in prints each call that it receives as one line and ends with its process. {@code send} prints the status of
 * the answer and exits with 0 for 2xx.
 */
public final class StandIns {
    private static final int LONGEST_LINE = 400;

    private StandIns() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length == 0) {
            System.err.println("usage: StandIns shopify|woocommerce|send --name value ...");
            System.exit(2);
            return;
        }
        Map<String, String> options = options(arguments);
        if (arguments[0].equals("send")) {
            System.exit(send(options));
            return;
        }
        try (VendorStandIn standIn = standIn(arguments[0], options)) {
            for (String file : options.getOrDefault("order", "").split("\n", -1)) {
                if (!file.isEmpty()) {
                    standIn.accept(Json.object(Files.readString(Path.of(file))));
                }
            }
            standIn.listen(call -> print(arguments[0], call));
            System.out.println(arguments[0] + " stand-in listens at " + standIn.address());
            new CountDownLatch(1).await();
        }
    }

    private static VendorStandIn standIn(String kind, Map<String, String> options) {
        int port = Integer.parseInt(options.getOrDefault("port", "0"));
        if (kind.equals("shopify")) {
            return new ShopifyStandIn(port, options.getOrDefault("shop", "demo.myshopify.com"), need(options, "token"));
        }
        WooCommerceStandIn shop = new WooCommerceStandIn(port, need(options, "key"), need(options, "secret"));
        shop.fulfillments(Boolean.parseBoolean(options.getOrDefault("fulfillments", "false")));
        return shop;
    }

    private static int send(Map<String, String> options) throws IOException, InterruptedException {
        byte[] body = Files.readAllBytes(Path.of(need(options, "file")));
        try (VendorStandIn signer = need(options, "kind").equals("shopify")
                ? new ShopifyStandIn(0, options.getOrDefault("shop", "demo.myshopify.com"), "unused")
                : new WooCommerceStandIn(0, "unused", "unused")) {
            int status = signer.sign(need(options, "topic"), body, need(options, "secret"))
                    .send(URI.create(need(options, "url")));
            System.out.println(status);
            return status / 100 == 2 ? 0 : 1;
        } catch (IOException e) {
            System.err.println(need(options, "url") + " cannot be reached: " + e);
            return 1;
        }
    }

    private static void print(String kind, Call call) {
        String line = kind + " <- " + call.line();
        System.out.println(line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) + "…" : line);
    }

    /** An option given twice keeps both values, one to a line. */
    private static Map<String, String> options(String[] arguments) {
        Map<String, String> options = new LinkedHashMap<>();
        for (int i = 1; i + 1 < arguments.length; i += 2) {
            options.merge(arguments[i].replaceFirst("^--", ""), arguments[i + 1], (a, b) -> a + "\n" + b);
        }
        return options;
    }

    private static String need(Map<String, String> options, String name) {
        String value = options.get(name);
        if (value == null) {
            throw new IllegalArgumentException("--" + name + " is missing");
        }
        return value;
    }
}
