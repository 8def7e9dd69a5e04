package org.platen.testkit.storefront;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A vendor's API on loopback with orders of its own: keeps state, speaks the vendor's dialect with its quirks, records
 * calls and fails on demand. Its clock stands still unless it is moved, as tests do not sleep.
 */
public abstract class VendorStandIn implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final Deque<Fault> onCall = new ArrayDeque<>();
    private final Deque<Fault> onWrite = new ArrayDeque<>();
    private @Nullable Fault onEveryCall;
    private Consumer<Call> listener = call -> {};
    private Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    /** @param port 0 for any free one */
    @SuppressWarnings("this-escape") // the handler runs from start() on
    protected VendorStandIn(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** Answers a call; the state is locked. */
    abstract Reply answer(Call call);

    /** A line for people about a call. */
    abstract String describe(String method, String path, String body);

    abstract boolean write(String method, String body);

    /** Takes an order as the vendor's JSON writes it. @return its id */
    public abstract String accept(Map<String, Object> order);

    /** Places an order. @return its id */
    public abstract String place(OrderSample sample);

    /** Changes the quantity of the first line, as a shop's person does; the quirk of the vendor's clock included. */
    public abstract void changeQuantity(String orderId, int quantity);

    /** A change that moves the order's clock. */
    public abstract void changeNote(String orderId, String note);

    public abstract void remove(String orderId);

    /** Ids of the lines of an order. */
    public abstract List<String> lines(String orderId);

    /** How many shipments were told. */
    public abstract int shipmentsTold(String orderId);

    /** Whether the order shows that it is being made. */
    public abstract boolean inProduction(String orderId);

    /** The shop's person cancels the order. */
    public abstract void cancel(String orderId);

    /** The shop's person puts the order on hold. */
    public abstract void hold(String orderId);

    /** The shop's person takes their hold off. */
    public abstract void release(String orderId);

    public abstract boolean canceled(String orderId);

    /** Whether anybody holds the order. */
    public abstract boolean held(String orderId);

    /** Whether money went back to the customer. */
    public abstract boolean refunded(String orderId);

    /** What the shop's people can read of the order that was told from outside; shipments and steps of the work not. */
    public abstract List<String> said(String orderId);

    /** What the customer can read of the steps of the work, a text for each time that one was written and is there. */
    public abstract List<String> stepsShown(String orderId);

    /** Webhook that tells of a hold that was placed or released. */
    public abstract SignedDelivery holdChanged(String orderId, String secret);

    /** Webhook of an order that was changed. */
    public abstract SignedDelivery updated(String orderId, String secret);

    /** Webhook of an order that is there. */
    public abstract SignedDelivery created(String orderId, String secret);

    /** Webhook of an order that is gone. */
    public abstract SignedDelivery removed(String orderId, String secret);

    /** Any signed webhook. */
    public abstract SignedDelivery sign(String topic, byte[] body, String secret);

    /** Refuses a change by the vendor's rules: the same call will never succeed. */
    public abstract Fault refusal();

    /** HTTP 200 with an error inside that passes. */
    public abstract Fault okWithPassingError();

    public final URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public final List<Call> calls() {
        return calls;
    }

    /** Hears of each call at once. */
    public final void listen(Consumer<Call> hear) {
        listener = hear;
    }

    /** What the shop's person does once, between our look at something and our next change. */
    public final void beforeNextWrite(Runnable deed) {
        AtomicBoolean done = new AtomicBoolean();
        listen(call -> {
            if (call.write() && done.compareAndSet(false, true)) {
                deed.run();
            }
        });
    }

    public final synchronized void nextCall(Fault fault) {
        onCall.add(fault);
    }

    public final synchronized void nextWrite(Fault fault) {
        onWrite.add(fault);
    }

    public final synchronized void everyCall(Fault fault) {
        onEveryCall = fault;
    }

    public final synchronized void time(Instant moment) {
        now = moment.truncatedTo(ChronoUnit.SECONDS);
    }

    public final synchronized Instant time() {
        return now;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try {
            take(exchange);
        } catch (RuntimeException e) {
            send(exchange, Reply.json(500, Json.of("code", "stand_in", "message", e.toString())));
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String path = exchange.getRequestURI().getPath();
        String method = exchange.getRequestMethod();
        Map<String, String> headers = new LinkedHashMap<>();
        exchange.getRequestHeaders().forEach((name, all) -> headers.put(name.toLowerCase(Locale.ROOT), all.get(0)));
        String line = describe(method, path, body);
        Call call = new Call(
                method,
                path,
                write(method, body),
                query(exchange.getRequestURI().getRawQuery()),
                headers,
                body,
                line);
        calls.add(call);
        listener.accept(call);
        Fault fault = fault(call.write());
        if (fault instanceof Fault.Silence) {
            silence();
            exchange.close();
        } else if (fault instanceof Fault.Refusal refusal) {
            send(exchange, new Reply(refusal.status(), refusal.headers(), refusal.body()));
        } else {
            Reply reply;
            synchronized (this) {
                reply = answer(call);
            }
            if (fault instanceof Fault.Stalled) {
                silence();
            }
            if (fault instanceof Fault.LostAnswer || fault instanceof Fault.Stalled) {
                exchange.close();
            } else {
                send(exchange, reply);
            }
        }
    }

    private synchronized @Nullable Fault fault(boolean write) {
        if (onEveryCall != null) {
            return onEveryCall;
        }
        Fault first = onCall.poll();
        return first == null && write ? onWrite.poll() : first;
    }

    private void silence() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        reply.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private static Map<String, String> query(@Nullable String raw) {
        Map<String, String> query = new TreeMap<>();
        for (String pair : raw == null || raw.isEmpty() ? new String[0] : raw.split("&", -1)) {
            int equals = pair.indexOf('=') < 0 ? pair.length() : pair.indexOf('=');
            query.put(decoded(pair.substring(0, equals)), decoded(pair.substring(Math.min(pair.length(), equals + 1))));
        }
        return query;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
