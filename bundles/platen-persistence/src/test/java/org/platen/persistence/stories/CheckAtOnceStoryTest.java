package org.platen.persistence.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.platen.api.model.ItemId;
import org.platen.api.model.OrderId;
import org.platen.api.order.HoldReason;
import org.platen.api.order.LinePatch;
import org.platen.core.artwork.ArtworkDesk;
import org.platen.persistence.internal.sql.SqlArtworks;
import org.platen.spi.decoration.Finding;
import org.platen.spi.decoration.Guard;
import org.platen.testkit.database.MariaDbExtension;
import org.platen.testkit.database.TestSchema;

/** Two who look at the same job at the same moment: the slower one has seen what is no longer so. */
@ExtendWith(MariaDbExtension.class)
class CheckAtOnceStoryTest {
    private final Shop shop;
    private final CountDownLatch seen = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final ExecutorService slow = Executors.newSingleThreadExecutor();

    CheckAtOnceStoryTest(TestSchema schema) {
        shop = new Shop(schema, Duration.ofMinutes(1));
        shop.blankTee("blank");
    }

    @AfterEach
    void nothing_is_amiss() {
        goOn.countDown();
        slow.shutdownNow();
        shop.close();
    }

    /** The first who asks from now on has seen the job, but answers only when it is let go on. */
    private void firstOneDawdles(Guard guard) {
        AtomicBoolean first = new AtomicBoolean(true);
        shop.tee.checksArtBy(job -> {
            List<Finding> findings = guard.check(job);
            if (first.getAndSet(false)) {
                seen.countDown();
                try {
                    assertThat(goOn.await(1, TimeUnit.MINUTES)).isTrue();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            return findings;
        });
    }

    private CompletableFuture<Void> checkMeanwhile(OrderId order) throws InterruptedException {
        CompletableFuture<Void> check =
                CompletableFuture.runAsync(() -> shop.house.checks().check(Shop.OPERATOR, order), slow);
        assertThat(seen.await(1, TimeUnit.MINUTES)).isTrue();
        return check;
    }

    @Test
    @Tag("TB-39")
    void a_check_that_saw_no_artwork_does_not_hold_the_job_that_another_check_released_with_it() throws Exception {
        OrderId order = shop.house
                .intake()
                .receive(
                        Shop.PARTNER,
                        "shopify",
                        "demo",
                        Web.order("1001")
                                .artwork("a", "blank", "https://cdn.example/a.png")
                                .told(),
                        null)
                .order();
        ArtworkDesk desk =
                new ArtworkDesk(new SqlArtworks(shop.transactions), shop.transactions, shop.house.checks(), shop.clock);
        long file = desk.claim(1, Duration.ofMinutes(5)).get(0).id();
        firstOneDawdles(Plugin::artThere);
        CompletableFuture<Void> slower = checkMeanwhile(order);

        desk.fetched(file, shop.files.put("their art"), "a.png");
        assertThat(shop.states(order)).containsExactly("pending");
        goOn.countDown();
        slower.join();

        assertThat(shop.states(order)).containsExactly("pending");
        assertThat(shop.jobs(order).get(0).holds()).isEmpty();
        assertThat(shop.column("SELECT held FROM job")).containsExactly("0");
    }

    @Test
    void a_check_that_saw_the_wording_before_it_was_changed_asks_about_the_new_one() throws Exception {
        shop.tee("shirt");
        OrderId order = shop.paid(Ticket.of("shirt", 1));
        ItemId line = shop.order(order).items().get(0).id();
        firstOneDawdles(job -> job.item().parameters().getOrDefault("text", "").equals("too long")
                ? List.of(new Finding(HoldReason.PREFLIGHT, "text.long", "Too long", "customer"))
                : List.of());
        CompletableFuture<Void> slower = checkMeanwhile(order);

        shop.house
                .orders()
                .patchItem(
                        Shop.OPERATOR,
                        order,
                        line,
                        new LinePatch(null, Map.of("text", "too long"), null),
                        OptionalLong.empty());
        shop.house.orders().reconcile(Shop.OPERATOR, order, null, false);
        shop.house.checks().check(Shop.OPERATOR, order);
        assertThat(shop.jobs(order).get(0).holds())
                .extracting(hold -> hold.code())
                .containsExactly("text.long");
        goOn.countDown();
        slower.join();

        assertThat(shop.jobs(order).get(0).holds())
                .extracting(hold -> hold.code())
                .containsExactly("text.long");
    }
}
