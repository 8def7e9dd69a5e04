package org.platen.itests.blackbox.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.platen.itests.harness.House;
import org.platen.itests.harness.JobStory;
import org.platen.itests.harness.Json;
import org.platen.itests.harness.OrderStory;
import org.platen.itests.harness.Parcels;
import org.platen.itests.harness.PlatenServer;
import org.platen.itests.harness.Rest;
import org.platen.itests.harness.Shop;
import org.platen.itests.harness.Waiting;
import org.platen.testkit.carrier.EasyPostStandIn;
import org.platen.testkit.storefront.Fault;
import org.platen.testkit.storefront.OrderSample;

/**
 * Three things that one server has in hand when it dies: a word to a storefront that was said and never answered, a label
 * on its way to a printer, and a question to a carrier. The other server stands still meanwhile, so that it can have none
 * of them.
 */
final class HandsStory implements AutoCloseable {
    private static final String CARRIER = "slow";
    private static final String PID = "org.platen.carrier.easypost-" + CARRIER;
    private static final String KEY = "EZTK-faults";
    private static final String SECRET = "a-secret-of-trackers";
    private static final String WHY = "The blanks are faulty";
    private static final Duration SOON = Duration.ofSeconds(40);
    private static final Duration LONGEST = Duration.ofSeconds(90);

    private final House house;
    private final PlatenServer other;
    private final Shop shop;
    private final EasyPostStandIn post = new EasyPostStandIn(0, KEY);
    private final StuckPrinter printer = new StuckPrinter();
    private OrderStory parcel;
    private OrderStory sold;
    private String soldThere;

    HandsStory(House house, PlatenServer other, Shop shop) {
        this.house = house;
        this.other = other;
        this.shop = shop;
    }

    /** Long before, so that the carrier is due to be asked: a label is bought, and then nobody speaks with the carrier. */
    void parcelUnderWay() {
        Parcels parcels = new Parcels(house, shop, shop.operator());
        parcels.connect(CARRIER, post, KEY, SECRET);
        parcel = parcels.made();
        long shipment = shop.operator()
                .post(parcel.path() + "/shipments", Json.of("packages", List.of(Json.of("weightGrams", 450))))
                .expect(201)
                .json()
                .path("id")
                .asLong();
        shop.operator()
                .post("/shipments/" + shipment + "/labels", Json.of("carrier", CARRIER))
                .expect(202);
        Waiting.until("the label", LONGEST, () -> tracking(shipment).length() > 2);
        parcel.jobs(1).get(0).scan("ship");
        shop.operator().post("/shipments/" + shipment + "/labels/1/printed").expect(200);
        assertThat(parcel.state()).isEqualTo("SHIPPED");
        house.server().unconfigure(PID);
        Waiting.until(
                "nobody speaks with the carrier",
                SOON,
                () -> !parcels.carriers().contains(CARRIER));
        post.says(tracking(shipment), "delivered", "2026-03-04T10:00:00Z");
    }

    private String tracking(long shipment) {
        return shop.operator()
                .get("/shipments/" + shipment)
                .expect(200)
                .json()
                .path("packages")
                .path(0)
                .path("trackingNumber")
                .asText("");
    }

    /** All three are in the hands of the server that is to die. */
    void take() {
        soldThere = house.woo()
                .place(new OrderSample(
                        true, "", List.of(new OrderSample.Line(shop.sign().code(), "Sign", 1, List.of()))));
        sold = house.imported(House.WOO, house.woo(), soldThere);
        sold.jobs(2).forEach(JobStory::released);
        Waiting.until("production is told", SOON, () -> house.woo().inProduction(soldThere));
        JobStory shirt = shop.order(shop.shirt().times(1)).paid().jobs(1).get(0).released();
        Rest door = shop.operator().at(other);
        house.server()
                .admin()
                .put(
                        "/label-printers/pack-1",
                        Json.of("kind", "IPP", "host", "127.0.0.1", "port", printer.port(), "path", "/ipp/print"))
                .expect(200, 201);

        house.server().pause();
        // Nobody holds on for longer than 20 s to what gets no answer: the three come soon after each other.
        post.nextCall(new Fault.Silence());
        other.configure(PID, Parcels.file(CARRIER, post, KEY, SECRET));
        Waiting.until("the carrier is asked", LONGEST, () -> questions() > 0);
        house.woo().nextWrite(new Fault.Stalled());
        door.post(sold.path() + "/cancel", Json.of("reason", WHY)).expect(200);
        door.post("/jobs/" + shirt.id() + "/label/print", Json.of("station", "pack-1"))
                .expect(201);
        Waiting.until("the storefront was told something", SOON, () -> notes() == 1);
        Waiting.until("the printer has the label", SOON, () -> printer.asked.get() == 1);
    }

    /** The other one wakes up; it speaks with the carrier, too. */
    void goesOn() {
        house.server().configure(PID, Parcels.file(CARRIER, post, KEY, SECRET));
        house.server().resume();
    }

    /** How long after that moment each of the three was done. */
    Map<String, Duration> takenOver(long moment) {
        Map<String, BooleanSupplier> done = new LinkedHashMap<>();
        done.put("storefront", () -> house.woo().canceled(soldThere));
        done.put("printer", () -> printer.printed.get() > 0);
        done.put("carrier", () -> "DELIVERED".equalsIgnoreCase(parcel.customerStatus()));
        Map<String, Duration> after = new LinkedHashMap<>();
        Waiting.until("all three are done", LONGEST, () -> {
            done.forEach((what, is) -> {
                if (!after.containsKey(what) && is.getAsBoolean()) {
                    after.put(what, Duration.ofNanos(System.nanoTime() - moment));
                }
            });
            return after.size() == done.size();
        });
        return after;
    }

    void assertDoneOnce() {
        assertThat(notes())
                .as("the note is there once, though its answer never came")
                .isEqualTo(1);
        assertThat(house.woo().refunded(soldThere)).isFalse();
        assertThat(printer.printed.get()).isEqualTo(1);
        assertThat(parcel.marks().stream().filter("shipment.delivered"::equals)).hasSize(1);
        JsonNode problems = shop.operator().get("/problems").expect(200).json().path("items");
        assertThat(problems).isEmpty();
    }

    private long notes() {
        return house.woo().said(soldThere).stream()
                .filter(note -> note.contains(WHY))
                .count();
    }

    private long questions() {
        return post.calls().stream()
                .filter(call -> call.equals("GET /v2/trackers"))
                .count();
    }

    @Override
    public void close() {
        post.close();
        printer.close();
    }

    /** A printer that takes its first label and never says what became of it. */
    private static final class StuckPrinter implements AutoCloseable {
        private static final byte[] OK = {1, 1, 0, 0, 0, 0, 0, 1, 3};

        private final AtomicInteger asked = new AtomicInteger();
        private final AtomicInteger printed = new AtomicInteger();
        private final CountDownLatch closed = new CountDownLatch(1);
        private final ExecutorService threads = Executors.newCachedThreadPool();
        private final HttpServer server;

        StuckPrinter() {
            try {
                server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            server.setExecutor(threads);
            server.createContext("/", this::print);
            server.start();
        }

        int port() {
            return server.getAddress().getPort();
        }

        private void print(HttpExchange exchange) throws IOException {
            exchange.getRequestBody().readAllBytes();
            if (asked.incrementAndGet() == 1) {
                try {
                    closed.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                exchange.close();
                return;
            }
            printed.incrementAndGet();
            exchange.sendResponseHeaders(200, OK.length);
            exchange.getResponseBody().write(OK);
            exchange.close();
        }

        @Override
        public void close() {
            closed.countDown();
            server.stop(0);
            threads.shutdownNow();
        }
    }
}
