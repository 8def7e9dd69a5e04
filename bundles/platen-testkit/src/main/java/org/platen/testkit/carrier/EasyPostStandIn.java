package org.platen.testkit.carrier;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.platen.testkit.storefront.Fault;
import org.platen.testkit.storefront.Json;

/**
 * EasyPost's API v2 on loopback, as far as labels and trackers go: rates are of a shipment, a shipment is bought once and
 * then refuses with 422 SHIPMENT.POSTAGE.EXISTS, 429 says when to come back, labels are files on another path, webhooks
 * are signed over the raw bytes with the NFKD form of the secret. It counts what it sold.
 */
public final class EasyPostStandIn implements AutoCloseable {
    private static final String PNG =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final String key;
    private final Map<String, Map<String, Object>> shipments = new LinkedHashMap<>();
    private final List<String> sold = new CopyOnWriteArrayList<>();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final Deque<Fault> onBuy = new ArrayDeque<>();
    private final Deque<Fault> onRefund = new ArrayDeque<>();
    private final Deque<Fault> onCall = new ArrayDeque<>();
    private final CountDownLatch released = new CountDownLatch(1);
    private final CountDownLatch slowDone = new CountDownLatch(1);
    private final Map<String, Map<String, Object>> said = new LinkedHashMap<>();
    private String refunds = "submitted";
    private int ids;

    /**
     * @param port 0 for any free one
     * @param key API key that callers must use
     */
    @SuppressWarnings("this-escape") // the handler runs from start() on
    public EasyPostStandIn(int port, String key) {
        this.key = key;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Shipments whose postage was paid, by their ids; one that is there twice was paid twice. */
    public List<String> sold() {
        return sold;
    }

    /** Method and path of each call. */
    public List<String> calls() {
        return calls;
    }

    public synchronized void nextCall(Fault fault) {
        onCall.add(fault);
    }

    /**
     * How the next purchase fails. {@link Fault.Silence} takes the call, and does the work only when {@link #release} is
     * called, long after the caller gave up.
     */
    public synchronized void nextBuy(Fault fault) {
        onBuy.add(fault);
    }

    /** Lets purchases go on that were silent, and waits until the first of them is through. */
    public void release() throws InterruptedException {
        released.countDown();
        slowDone.await();
    }

    /** How the next request for a refund fails. */
    public synchronized void nextRefund(Fault fault) {
        onRefund.add(fault);
    }

    /** What refunds that are asked for from now on become, such as {@code rejected}. */
    public synchronized void refundsAre(String status) {
        refunds = status;
    }

    public synchronized boolean refunded(String shipment) {
        return "submitted".equals(known(shipment).get("refund_status"));
    }

    /** Value of the header {@code X-Hmac-Signature}. */
    public static String signature(String secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            byte[] normal = Normalizer.normalize(secret, Normalizer.Form.NFKD).getBytes(StandardCharsets.UTF_8);
            mac.init(new SecretKeySpec(normal, "HmacSHA256"));
            return "hmac-sha256-hex=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The carrier says something about a parcel, whoever listens; trackers tell it when they are asked. */
    public synchronized void says(String trackingCode, String status, String at) {
        said.put(trackingCode, tracker(trackingCode, status, at));
    }

    /** A tracker event as it is delivered. */
    public static byte[] trackerEvent(String event, String trackingCode, String status, String at) {
        Map<String, Object> tracker = tracker(trackingCode, status, at);
        return Json.write(Json.of("id", event, "object", "Event", "description", "tracker.updated", "result", tracker))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, Object> tracker(String trackingCode, String status, String at) {
        return Json.of(
                "id",
                "trk_" + trackingCode,
                "object",
                "Tracker",
                "tracking_code",
                trackingCode,
                "status",
                status,
                "tracking_details",
                List.of(Json.of("status", status, "message", "Said by the carrier", "datetime", at)));
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String method = exchange.getRequestMethod();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        calls.add(method + " " + path);
        Fault fault;
        synchronized (this) {
            Deque<Fault> own = path.endsWith("/buy") ? onBuy : path.endsWith("/refund") ? onRefund : onCall;
            fault = own.isEmpty() ? onCall.poll() : own.poll();
        }
        if (fault instanceof Fault.Refusal refusal) {
            refusal.headers().forEach(exchange.getResponseHeaders()::set);
            send(exchange, refusal.status(), refusal.body().getBytes(StandardCharsets.UTF_8));
            return;
        }
        if (fault instanceof Fault.Silence) {
            waitForRelease();
        }
        Answer answer = path.startsWith("/files/") ? file(path) : answer(exchange, method, path, body);
        if (fault == null) {
            send(exchange, answer.status(), answer.body());
        } else {
            slowDone.countDown();
            exchange.close();
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Answer(int status, byte[] body) {
        static Answer json(int status, Object value) {
            return new Answer(status, Json.write(value).getBytes(StandardCharsets.UTF_8));
        }
    }

    private void waitForRelease() {
        try {
            released.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Answer file(String path) {
        return path.endsWith(".zpl")
                ? new Answer(200, "^XA^FDlabel^FS^XZ".getBytes(StandardCharsets.UTF_8))
                : new Answer(200, Base64.getDecoder().decode(PNG));
    }

    private synchronized Answer answer(HttpExchange exchange, String method, String path, String body) {
        String expected = "Basic " + Base64.getEncoder().encodeToString((key + ":").getBytes(StandardCharsets.UTF_8));
        if (!expected.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            return error(401, "APIKEY.INACTIVE", "This API key is no longer active");
        }
        String[] parts = path.split("/", -1);
        if (method.equals("POST") && path.equals("/v2/shipments")) {
            return created(Json.map(Json.object(body).get("shipment")));
        }
        if (method.equals("GET") && path.equals("/v2/trackers")) {
            String code = String.valueOf(exchange.getRequestURI().getQuery()).replaceFirst("^tracking_code=", "");
            Map<String, Object> tracker = said.get(code);
            return Answer.json(
                    200, Json.of("trackers", tracker == null ? List.of() : List.of(tracker), "has_more", false));
        }
        if (parts.length < 4 || !shipments.containsKey(parts[3])) {
            return error(404, "NOT_FOUND", "The requested resource could not be found");
        }
        Map<String, Object> shipment = known(parts[3]);
        if (parts.length == 4) {
            return Answer.json(200, shipment);
        }
        return parts[4].equals("buy") ? bought(shipment, Json.object(body)) : refund(shipment);
    }

    private Map<String, Object> known(String id) {
        Map<String, Object> shipment = shipments.get(id);
        if (shipment == null) {
            throw new IllegalArgumentException("no shipment " + id);
        }
        return shipment;
    }

    private Answer created(Map<String, Object> wanted) {
        Map<String, Object> to = Json.map(wanted.get("to_address"));
        if (Json.text(to.get("zip")).isEmpty()) {
            return error(422, "ADDRESS.VERIFY.FAILURE", "Unable to verify address");
        }
        String id = "shp_" + ++ids;
        Map<String, Object> shipment = new LinkedHashMap<>(wanted);
        shipment.put("id", id);
        shipment.put("object", "Shipment");
        List<Object> rates = new ArrayList<>();
        rates.add(rate(id, "GroundAdvantage", "7.90", 4));
        rates.add(rate(id, "Express", "31.40", 1));
        shipment.put("rates", rates);
        shipment.put("postage_label", null);
        shipment.put("tracking_code", null);
        shipments.put(id, shipment);
        return Answer.json(201, shipment);
    }

    private static Map<String, Object> rate(String shipment, String service, String price, int days) {
        return Json.of(
                "id",
                "rate_" + service + "_" + shipment,
                "carrier",
                "USPS",
                "service",
                service,
                "rate",
                price,
                "currency",
                "USD",
                "delivery_days",
                days);
    }

    private Answer bought(Map<String, Object> shipment, Map<String, Object> body) {
        String id = Json.text(shipment.get("id"));
        if (shipment.get("postage_label") != null) {
            return error(422, "SHIPMENT.POSTAGE.EXISTS", "Postage already exists for this shipment");
        }
        String rate = Json.text(Json.map(body.get("rate")).get("id"));
        Map<String, Object> chosen = null;
        for (Map<String, Object> one : Json.maps(shipment.get("rates"))) {
            chosen = rate.equals(one.get("id")) ? one : chosen;
        }
        if (chosen == null) {
            return error(422, "SHIPMENT.POSTAGE.FAILURE", "Unable to buy rate");
        }
        sold.add(id);
        shipment.put("selected_rate", chosen);
        shipment.put("tracking_code", "9400" + id.substring(4));
        shipment.put("tracker", Json.of("public_url", "https://track.easypost.com/" + id));
        Object options = shipment.get("options");
        String format = options == null ? "PNG" : Json.text(Json.map(options).get("label_format"));
        String url = address() + "/files/" + id + (format.equals("ZPL") ? ".zpl" : ".png");
        shipment.put("postage_label", Json.of("label_url", url));
        return Answer.json(200, shipment);
    }

    /** One that was rejected may be asked for again. */
    private Answer refund(Map<String, Object> shipment) {
        Object before = shipment.get("refund_status");
        if (before != null && !before.equals("rejected")) {
            return error(422, "SHIPMENT.REFUND.UNAVAILABLE", "Refund was requested before");
        }
        shipment.put("refund_status", refunds);
        return Answer.json(200, shipment);
    }

    private static Answer error(int status, String code, String message) {
        return Answer.json(status, Json.of("error", Json.of("code", code, "message", message, "errors", List.of())));
    }

    private static void send(HttpExchange exchange, int status, byte @Nullable [] body) throws IOException {
        byte[] bytes = body == null ? new byte[0] : body;
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        released.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
