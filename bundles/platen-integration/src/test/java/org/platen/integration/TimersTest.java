package org.platen.integration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.platen.api.delivery.InboxDelivery;
import org.platen.api.file.ArtworkFetch;
import org.platen.integration.Wakes.Work;
import org.platen.spi.storefront.StorefrontEvent;

class TimersTest {
    private final House house = new House();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void jobs_in_intake_are_checked_by_a_timer_of_its_own_name() throws Exception {
        house.start();

        house.wake(Work.CHECKS);

        house.journal.await("checks by timer:intake-checks");
    }

    @Test
    void history_is_taken_into_the_sums_of_the_reports_by_a_timer() throws Exception {
        house.start();

        house.wake(Work.REPORTS);

        house.journal.await("history rolled up by timer:reports");
    }

    @Test
    void artwork_is_fetched_after_an_order_that_names_some() throws Exception {
        house.start();
        house.artwork.bindFetch(queue(1));
        house.journal.await("fetched 1");
        house.artwork.bindFetch(queue(1));
        house.storefronts.bindAdapter(new FakeAdapter("shop") {
            @Override
            public StorefrontEvent parse(InboxDelivery delivery) {
                return new StorefrontEvent.OrderState(order("1", null, new String(delivery.body(), UTF_8)));
            }
        });

        house.webhook("shop", "a", "https://cdn.example/a.png");

        house.journal.await("fetched 1", 2);
    }

    @Test
    void several_files_are_fetched_at_once_and_never_more_than_allowed() throws Exception {
        CountDownLatch three = new CountDownLatch(3);
        AtomicInteger left = new AtomicInteger(10);
        AtomicInteger atOnce = new AtomicInteger();
        house.artwork.bindFetch(() -> {
            if (left.getAndDecrement() <= 0) {
                return false;
            }
            assertThat(atOnce.incrementAndGet()).isLessThanOrEqualTo(3);
            three.countDown();
            house.journal.add(await(three) ? "fetched with others" : "fetched alone");
            atOnce.decrementAndGet();
            return true;
        });
        house.start(new TestConfig(TestConfig.NEVER, TestConfig.NEVER, 10));

        house.journal.await("fetched with others", 10);
    }

    @Test
    void fetching_may_be_away_for_a_while() throws Exception {
        ArtworkFetch fetch = queue(1);
        house.artwork.bindFetch(fetch);
        house.artwork.unbindFetch(fetch);
        house.start();
        house.wake(Work.ARTWORK);

        house.artwork.bindFetch(fetch);
        house.wake(Work.ARTWORK);

        house.journal.await("fetched 1");
    }

    private ArtworkFetch queue(int files) {
        AtomicInteger left = new AtomicInteger(files);
        return () -> {
            int file = left.getAndDecrement();
            if (file > 0) {
                house.journal.add("fetched " + file);
            }
            return file > 0;
        };
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
