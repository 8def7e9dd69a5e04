package org.platen.itests.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.platen.itests.harness.Json;

/**
 * Thirty days of a small shop, lived through the REST interface of a running house whose clock is moved: about 400 orders,
 * most of them shipped, and the last days still on the floor.
 *
 * <p>Arguments: address of the server, file with its one-time password, file of its clock.
 */
public final class ShopHistory {
    private static final int DAYS = 30;
    private static final List<String> SKUS =
            List.of("SUN-TEE", "SUN-TEE", "WAVE-TEE", "WAVE-TEE", "PEAK-HOODIE", "CLUB-CAP", "DOOR-SIGN");

    private static final List<ObjectNode> CUSTOMERS = List.of(
            customer("Amelie Brandt", "Oranienstr. 5", "10999", "Berlin"),
            customer("Jonas Weber", "Karl-Heine-Str. 40", "04229", "Leipzig"),
            customer("Café Sonne GmbH", "Altmarkt 3", "01067", "Dresden"),
            customer("Laufgruppe Nord e. V.", "Elbchaussee 100", "22763", "Hamburg"),
            customer("Mira Öztürk", "Sonnenallee 77", "12045", "Berlin"),
            customer("Freiwillige Feuerwehr Markkleeberg-Großstädteln", "Am Spritzenhaus 1", "04416", "Markkleeberg"));

    private final Api api;
    private final HouseTime time;
    private final Random chance = new Random(20261121);
    private final Hands hands;
    private final Progress progress = new Progress(System.currentTimeMillis());
    private final List<Long> customers = new ArrayList<>();
    private int number = 1000;

    private ShopHistory(Api api, HouseTime time) {
        this.api = api;
        this.time = time;
        this.hands = new Hands(api, time, chance);
    }

    public static void main(String[] arguments) throws Exception {
        List<String> lines = Files.readAllLines(Path.of(arguments[1])).stream()
                .filter(line -> !line.isBlank())
                .toList();
        Api admin = Api.byPassword(
                URI.create(arguments[0]), "admin", lines.get(lines.size() - 1).strip());
        String token = admin.post("/tokens", Json.of("name", "demo history", "roles", List.of("ADMIN")))
                .path("secret")
                .asText();
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        Instant first = today.minusDays(DAYS).atTime(7, 0).toInstant(ZoneOffset.UTC);
        try (HouseTime time = new HouseTime(Path.of(arguments[2]), first)) {
            new ShopHistory(admin.byToken(token), time).live(today);
        }
        // In the true time again.
        admin.byToken(token).post("/checks/intake/run");
    }

    private void live(LocalDate today) {
        Assortment assortment = new Assortment(api);
        assortment.open();
        CUSTOMERS.forEach(
                one -> customers.add(api.post("/customers", one).path("id").asLong()));
        progress.step("The shop: two sites, four ways to decorate, five articles");
        for (LocalDate day = today.minusDays(DAYS); !day.isAfter(today); day = day.plusDays(1)) {
            if (day.getDayOfWeek() == DayOfWeek.MONDAY) {
                at(day, LocalTime.of(7, 30));
                assortment.receiveAll(60);
            }
            live(day, today);
        }
        new OnTheDesks(api, this::order, hands, time).leave(today);
        progress.step(number - 1000 + " orders in " + DAYS + " days");
    }

    private void live(LocalDate day, LocalDate today) {
        boolean weekend = day.getDayOfWeek().getValue() > 5;
        int orders = weekend ? 5 + chance.nextInt(4) : 13 + chance.nextInt(7);
        boolean last = !day.isBefore(today.minusDays(1));
        for (int i = 0; i < orders; i++) {
            at(day, LocalTime.of(8, 0).plusMinutes(i * 20L + chance.nextInt(15)));
            order(day);
        }
        at(day, LocalTime.of(14, 0));
        api.post("/checks/intake/run");
        if (!weekend || last) {
            hands.remake();
            hands.batch();
            work(last ? 4 : 12, last);
        }
        progress.step(day + ": " + orders + " orders");
    }

    private void order(LocalDate day) {
        long id = order(day, lines());
        if (chance.nextInt(25) != 0) {
            api.post("/orders/" + id + "/payments", Json.of("method", "card"));
        }
        if (chance.nextInt(40) == 0) {
            api.post("/orders/" + id + "/cancel", Json.of("reason", "Ordered twice"));
        }
    }

    private long order(LocalDate day, List<ObjectNode> lines) {
        number++;
        int who = chance.nextInt(customers.size());
        ObjectNode draft = Json.of(
                "orderNumber",
                "P" + number,
                "customer",
                customers.get(who),
                "shipTo",
                CUSTOMERS.get(who).get("address"),
                "shippingMethod",
                chance.nextInt(4) == 0 ? "DHL Express" : "DHL Paket",
                "fulfilmentDate",
                day.plusDays(2 + chance.nextInt(4)).toString(),
                "total",
                Json.of("amount", String.valueOf(19 + chance.nextInt(200)), "currency", "EUR"),
                "lines",
                lines);
        if (chance.nextInt(6) == 0) {
            draft.put("poNumber", "PO-" + (88_000 + number));
        }
        return api.post("/orders", draft).path("id").asLong();
    }

    private List<ObjectNode> lines() {
        List<ObjectNode> lines = new ArrayList<>();
        for (int i = 0; i <= chance.nextInt(2); i++) {
            String sku = SKUS.get(chance.nextInt(SKUS.size()));
            ObjectNode line = Json.of("sku", sku, "quantity", sku.equals("DOOR-SIGN") ? 1 : 1 + chance.nextInt(3));
            if (sku.equals("DOOR-SIGN")) {
                line.set("parameters", Json.of("text", "Room " + number));
            }
            lines.add(line);
        }
        return lines;
    }

    /** All that is on the floor goes on; on the last days some of it stays where it is. */
    private void work(int steps, boolean some) {
        String after = "";
        do {
            JsonNode page = api.get("/queue?limit=200" + after);
            for (JsonNode row : page.path("items")) {
                if (!row.path("held").asBoolean() && (!some || chance.nextInt(3) > 0)) {
                    hands.make(row.path("id").asLong(), some ? 1 + chance.nextInt(steps) : steps);
                }
            }
            String next = page.path("next").asText("");
            after = next.isEmpty() || next.equals("null") ? "" : "&after=" + next;
        } while (!after.isEmpty());
        for (JsonNode order : api.get("/orders?state=COMPLETED&limit=200").path("items")) {
            if (!some || chance.nextInt(2) == 0) {
                hands.ship(order);
                time.pass(Duration.ofSeconds(40));
            }
        }
        close();
    }

    private void close() {
        List<Long> ready = new ArrayList<>();
        for (JsonNode order : api.get("/orders?state=SHIPPED&limit=200").path("items")) {
            if (order.path("readyToClose").asBoolean() && chance.nextInt(3) > 0) {
                ready.add(order.path("id").asLong());
            }
        }
        if (!ready.isEmpty()) {
            api.post("/orders/close", Json.of("ids", ready));
        }
    }

    private void at(LocalDate day, LocalTime hour) {
        time.reach(day.atTime(hour).toInstant(ZoneOffset.UTC));
    }

    private static ObjectNode customer(String name, String street, String postalCode, String city) {
        return Json.of(
                "name",
                name,
                "email",
                name.replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT) + "@example.com",
                "onAccount",
                false,
                "needsApproval",
                false,
                "address",
                Json.of("name", name, "line1", street, "city", city, "postalCode", postalCode, "countryCode", "DE"));
    }
}
