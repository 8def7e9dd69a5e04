package org.platen.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.platen.api.delivery.InboxDelivery;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.api.intake.IncomingOrder;
import org.platen.integration.Wakes.Work;
import org.platen.spi.storefront.StorefrontEvent;
import org.platen.spi.storefront.StorefrontException;

class InboxStoryTest {
    private final House house = new House();
    private final FakeAdapter shop = new FakeAdapter("shop");

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void a_webhook_becomes_an_order_at_once_and_without_a_claim() throws Exception {
        house.start();
        house.journal.await("claim");
        house.storefronts.bindAdapter(shop);

        house.webhook("shop", "a", "order 1001");

        house.journal.await("done 1 CREATED");
        assertThat(house.journal.lines()).contains("stored claimed 1", "receive shop/1001 CREATED by storefront:shop");
        assertThat(house.inbox.unsettled()).isEmpty();
    }

    @Test
    void what_was_stored_while_nobody_worked_is_found_at_the_start() throws Exception {
        house.storefronts.bindAdapter(shop);
        for (int i = 0; i < 100; i++) {
            house.stored("shop", "k" + i, "order " + i);
        }

        house.start();

        house.journal.await("done ", 100);
        assertThat(house.intake.orders()).hasSize(100);
        assertThat(house.journal.lines("receive")).hasSize(100);
    }

    @Test
    void a_wake_is_heard_at_once() throws Exception {
        house.start();
        house.storefronts.bindAdapter(shop);
        house.stored("shop", "a", "order 1001");

        house.wake(Work.INBOX);

        house.journal.await("done 1 CREATED");
    }

    @Test
    void the_timer_finds_what_no_signal_told() throws Exception {
        house.start(new TestConfig(20, TestConfig.NEVER, TestConfig.NEVER));
        house.storefronts.bindAdapter(shop);
        house.journal.await("claim", 3);

        house.stored("shop", "a", "order 1001");

        house.journal.await("done 1 CREATED");
    }

    @Test
    void each_kind_of_news_is_settled_in_its_way() throws Exception {
        house.storefronts.bindAdapter(shop);
        house.start();

        house.webhook("shop", "a", "order 1001");
        house.journal.await("done 1 CREATED");
        house.webhook("shop", "b", "gone 1001");
        house.journal.await("done 2 CANCELED");
        house.webhook("shop", "c", "nothing of-a-reason-that-is-longer-than-the-column-for-it");
        house.journal.await("done 3 of-a-reason-that-is-longer-than-the-colu");

        assertThat(house.intake.orders()).isEmpty();
    }

    @Test
    void what_can_never_be_read_goes_to_the_problems_and_does_not_stand_in_the_way() throws Exception {
        house.storefronts.bindAdapter(shop);
        house.start();

        house.webhook("shop", "a", "{{{");
        house.webhook("shop", "b", "order 1001");

        house.journal.await("poison 1 Not a word of ours");
        house.journal.await("done 2 CREATED");
    }

    @Test
    void an_adapter_that_vanished_leaves_the_delivery_for_its_return() throws Exception {
        house.stored("shop", "a", "order 1001");
        house.start();
        house.journal.await("waits 1 Waits for the adapter of storefront shop, which does not run;"
                + " goes on by itself when it is back");

        house.storefronts.bindAdapter(shop);

        house.journal.await("done 1 CREATED");
    }

    @Test
    void a_faulty_adapter_is_told_by_its_kind_of_failure_only() throws Exception {
        house.storefronts.bindAdapter(new FakeAdapter("shop") {
            @Override
            public StorefrontEvent parse(InboxDelivery delivery) {
                throw new IllegalStateException("secret token abc");
            }
        });
        house.start();

        house.webhook("shop", "a", "order 1001");

        house.journal.await("failed 1 Unexpected failure, see the log: IllegalStateException");
    }

    @Test
    void a_storefront_that_must_be_asked_and_does_not_answer_is_asked_again() throws Exception {
        house.storefronts.bindAdapter(new FakeAdapter("shop") {
            @Override
            public StorefrontEvent parse(InboxDelivery delivery) throws StorefrontException {
                throw delivery.attempts() == 1
                        ? StorefrontException.passing("No answer", null, null)
                        : StorefrontException.lasting("No access any more");
            }
        });
        house.start();

        house.webhook("shop", "a", "order 1001");
        house.journal.await("failed 1 No answer");
        house.inbox.failedAreDue();
        house.wake(Work.INBOX);

        house.journal.await("poison 1 No access any more");
    }

    @Test
    void an_order_that_fails_comes_to_the_problems_with_a_safe_text_in_the_end() throws Exception {
        house.storefronts.bindAdapter(shop);
        house.intake.before(order -> {
            throw new PlatenException(Errors.VERSION_CONFLICT, "Somebody else changed it");
        });
        house.start();

        house.webhook("shop", "a", "order 1001");
        for (int i = 1; i <= 2; i++) {
            house.journal.await("failed 1 Somebody else changed it", i);
            house.inbox.failedAreDue();
            house.wake(Work.INBOX);
        }

        house.journal.await("problem 1 Somebody else changed it");
    }

    @Test
    void two_truths_of_the_same_second_are_settled_by_asking_the_storefront() throws Exception {
        house.storefronts.bindAdapter(new FakeAdapter("shop") {
            @Override
            public Optional<IncomingOrder> read(String id) {
                return id.equals("1001") ? Optional.of(order(id, "as it is now")) : Optional.empty();
            }
        });
        house.start();
        house.webhook("shop", "a", "order 1001 first");
        house.webhook("shop", "b", "order 1002 first");
        house.journal.await("done ", 2);

        house.webhook("shop", "c", "order 1001 second");
        house.webhook("shop", "d", "order 1002 second");

        house.journal.await("done 3 UPDATED");
        house.journal.await("failed 4 The storefront does not show its order 1002");
        assertThat(house.journal.lines()).contains("ambiguous shop/1001").doesNotContain("removed shop/1002");
        assertThat(house.intake.orders().get("shop/1001").note()).isEqualTo("as it is now");
    }

    @Test
    void a_storefront_that_hangs_does_not_delay_the_others() throws Exception {
        CountDownLatch answer = new CountDownLatch(1);
        house.storefronts.bindAdapter(shop);
        house.storefronts.bindAdapter(new FakeAdapter("sick") {
            @Override
            public StorefrontEvent parse(InboxDelivery delivery) {
                await(answer);
                return new StorefrontEvent.Nothing("late");
            }
        });
        house.start();
        for (int i = 0; i < 40; i++) {
            house.stored("sick", "s" + i, "order " + i);
        }
        house.stored("shop", "a", "order 1001");

        house.wake(Work.INBOX);

        house.journal.await("done 41 CREATED");
        house.webhook("shop", "b", "order 1002");
        house.journal.await("done 42 CREATED");
        answer.countDown();
        house.journal.await("done ", 42);
    }

    @Test
    void while_the_database_is_away_nothing_is_lost_and_it_goes_on_by_itself() throws Exception {
        house.start(new TestConfig(20, TestConfig.NEVER, TestConfig.NEVER));
        house.storefronts.bindAdapter(shop);
        house.stored("shop", "a", "order 1001");
        house.journal.await("done 1 CREATED");
        house.stored("shop", "b", "order 1002");
        house.inbox.goesAway(true);
        int before = house.journal.lines("claim").size();
        house.journal.await("claim", before + 3);

        house.inbox.goesAway(false);
        house.inbox.leasesEnd();

        house.journal.await("done 2 CREATED");
    }

    @Test
    void a_stop_finishes_what_is_in_hand_and_claims_no_more() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        house.storefronts.bindAdapter(shop);
        house.intake.before(order -> {
            begun.countDown();
            await(go);
            return order;
        });
        house.start();
        house.webhook("shop", "a", "order 1001");
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();

        Thread stop = new Thread(house::close);
        stop.start();
        go.countDown();
        stop.join();

        assertThat(house.journal.lines()).contains("done 1 CREATED");
        house.webhook("shop", "b", "order 1002");
        assertThat(house.inbox.unsettled()).containsExactly(2L);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
