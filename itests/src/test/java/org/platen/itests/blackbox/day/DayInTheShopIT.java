package org.platen.itests.blackbox.day;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.platen.itests.harness.House;
import org.platen.itests.harness.Shop;
import org.platen.itests.harness.Stockroom;
import org.platen.itests.harness.Waiting;

/**
 * A day in the shop: orders come in while three sites make them, stock runs out and arrives, quality control rejects,
 * customers change their minds, and in the middle of it the power fails. In the evening everything adds up to the unit.
 */
class DayInTheShopIT {
    private static final int HOURS = 6;
    private static final int ORDERS = Integer.getInteger("platen.day.orders", 300);
    private static final long SEED = Long.getLong("platen.seed", System.nanoTime());

    private final Ledger ledger = new Ledger();
    private final List<JsonNode> purchases = new ArrayList<>();

    @Test
    @Tag("N-3")
    @Tag("N-6")
    @Tag("G-1")
    void a_day_in_the_shop_adds_up_to_the_unit_though_the_power_fails_in_the_middle() throws Exception {
        long began = System.nanoTime();
        try (House house = House.open("day");
                People people = new People()) {
            Shop shop = house.shop();
            Sites.open(shop);
            Steady rest = new Steady(house.server(), shop.operator());
            Office office = new Office(rest, ledger, SEED);
            List<Crew> crews = new ArrayList<>();
            for (String site : Sites.ALL) {
                crews.add(new Crew(rest, ledger, site, SEED + site.hashCode()));
            }
            Dock dock = new Dock(rest, ledger, SEED + 1);
            truck(shop, 25);

            for (int hour = 0; hour < HOURS; hour++) {
                AtomicBoolean open = new AtomicBoolean(true);
                List<Future<?>> work = new ArrayList<>();
                Future<?> orders = people.ask(() -> {
                    office.hour(ORDERS / HOURS);
                    open.set(false);
                });
                for (Crew crew : crews) {
                    work.add(people.ask(() -> {
                        boolean busy = true;
                        while (busy || open.get()) {
                            busy = crew.pass();
                            if (!busy) {
                                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
                            }
                        }
                    }));
                }
                if (hour == 2) {
                    int before = ledger.scans.get();
                    Waiting.until("the floor is busy", Duration.ofMinutes(1), () -> ledger.scans.get() > before + 40);
                    rest.powerCut();
                }
                orders.get();
                for (Future<?> one : work) {
                    one.get();
                }
                dock.pass();
                switch (hour) {
                    case 1 -> buy(shop, rest);
                    case 3 -> arrive(shop);
                    case 4 -> truck(shop, 60);
                    default -> {}
                }
            }
            evening(shop, rest, crews, dock);

            String books = new Accounts(rest, new Stockroom(shop.operator(), Shop.SITE), ledger).close();
            System.out.println("A day in the shop, seed " + SEED + ", "
                    + Duration.ofNanos(System.nanoTime() - began).toSeconds() + " s, 1 power cut, " + rest.unanswered()
                    + " requests sent again\n" + books);
            JsonNode verified =
                    house.server().admin().post("/verify").expect(200).json();
            assertThat(verified.path("findings")).isEmpty();
            assertThat(verified.path("ok").asBoolean()).isTrue();
            assertThat(shop.operator().get("/problems").expect(200).json().path("items"))
                    .isEmpty();
            assertThat(rest.unanswered())
                    .as("the power failed in the middle of it")
                    .isPositive();
        } catch (Throwable e) {
            throw new AssertionError("seed " + SEED, e);
        }
    }

    /** A delivery of blanks for all sites, into one of two bins. */
    private void truck(Shop shop, int pieces) {
        for (String site : Sites.ALL) {
            Stockroom stock = new Stockroom(shop.operator(), site);
            for (String material : Sites.MATERIALS) {
                stock.receive(material, pieces / 2, "A").receive(material, pieces - pieces / 2, "B");
                ledger.came(material, pieces);
            }
        }
    }

    /** Buys for some of the jobs that wait, each line tied to its job. */
    private void buy(Shop shop, Steady rest) {
        for (long order : ledger.ordered.keySet()) {
            for (JsonNode job : Days.jobs(rest, order)) {
                boolean waits = job.path("state").asText().equals("intake_hold")
                        && job.path("holds").toString().contains("stock.missing");
                if (waits && purchases.size() < 12) {
                    Stockroom stock =
                            new Stockroom(shop.operator(), job.path("location").asText());
                    purchases.add(stock.buyFor(
                            shop.job(job.path("id").asLong()),
                            Sites.MATERIAL_OF.get(job.path("sku").asText()),
                            1));
                }
            }
        }
        assertThat(purchases).as("stock ran out").isNotEmpty();
    }

    /** What was bought arrives, of every third purchase twice as much. */
    private void arrive(Shop shop) {
        for (int i = 0; i < purchases.size(); i++) {
            JsonNode purchase = purchases.get(i);
            int pieces = i % 3 == 0 ? 2 : 1;
            new Stockroom(shop.operator(), purchase.path("location").asText()).arrive(purchase, pieces, "A");
            ledger.came(purchase.path("lines").path(0).path("material").asText(), pieces);
        }
    }

    /** Enough of everything, until every order has left or was called off. */
    private void evening(Shop shop, Steady rest, List<Crew> crews, Dock dock) {
        Object torn = new Stockroom(shop.operator(), "west").movement("WASTE", "polo", 1, "A");
        truck(shop, 200);
        shop.operator().post("/stock/movements", torn).expect(201);
        ledger.touched.addAll(ledger.ordered.keySet());
        Waiting.until("every order has left", Duration.ofMinutes(2), () -> {
            rest.post("/checks/intake/run").expect(200);
            crews.forEach(Crew::pass);
            ledger.touched.addAll(open(rest));
            dock.pass();
            return open(rest).isEmpty();
        });
    }

    private List<Long> open(Steady rest) {
        return ledger.ordered.keySet().stream()
                .filter(order -> !List.of("SHIPPED", "CANCELED")
                        .contains(rest.get("/orders/" + order)
                                .expect(200)
                                .json()
                                .path("state")
                                .asText()))
                .toList();
    }

    /** They work at the same time. */
    private static final class People implements AutoCloseable {
        private final ExecutorService all = Executors.newCachedThreadPool();

        Future<?> ask(Runnable work) {
            return all.submit((Callable<Void>) () -> {
                work.run();
                return null;
            });
        }

        @Override
        public void close() {
            all.shutdownNow();
        }
    }
}
