package org.platen.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.platen.api.delivery.OutboundUpdate;
import org.platen.api.order.CustomerStatus;
import org.platen.integration.Wakes.Work;
import org.platen.spi.storefront.StorefrontCapability;
import org.platen.spi.storefront.StorefrontException;

class OutboxStoryTest {
    private final House house = new House();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void an_update_is_told_and_what_the_storefront_called_it_is_kept() throws Exception {
        house.storefronts.bindAdapter(new FakeAdapter("shop"));
        house.outbox.add("shop", CustomerStatus.IN_PRODUCTION);
        house.start();

        house.journal.await("sent 1 R1");
    }

    @Test
    @Tag("PI-14")
    void a_storefront_that_has_words_for_it_is_told_the_steps_of_the_work_as_they_are_now() throws Exception {
        house.storefronts.bindAdapter(new FakeAdapter("shop") {
            @Override
            public String report(OutboundUpdate update) {
                return String.valueOf(update.steps());
            }
        });
        house.outbox.addSteps("shop");
        house.shownSteps = List.of(new OutboundUpdate.Step("Tee", "On the printer", 2));
        house.start();

        house.journal.await("sent 1 [Step[line=Tee, label=On the printer, pieces=2]]");
    }

    @Test
    void a_storefront_that_has_no_words_for_the_steps_of_the_work_is_not_bothered() throws Exception {
        house.storefronts.bindAdapter(new FakeAdapter("shop") {
            @Override
            public Set<StorefrontCapability> capabilities() {
                return EnumSet.of(StorefrontCapability.REPORT_PRODUCTION);
            }
        });
        house.outbox.addSteps("shop");
        house.outbox.add("shop", CustomerStatus.IN_PRODUCTION);
        house.start();

        house.journal.await("sent 1 null");
        house.journal.await("sent 2 R2");
    }

    @Test
    @Tag("N-4")
    void what_a_storefront_cannot_be_told_is_noted_in_plain_words_and_the_next_one_goes_out() throws Exception {
        house.storefronts.bindAdapter(new FakeAdapter("shop") {
            @Override
            public Set<StorefrontCapability> capabilities() {
                return EnumSet.of(StorefrontCapability.REPORT_HOLD);
            }
        });
        house.outbox.addNotice("shop", OutboundUpdate.Deed.CANCELED, "Out of blanks");
        house.outbox.addNotice("shop", OutboundUpdate.Deed.HELD, "Out of blanks");
        house.outbox.addNotice("shop", OutboundUpdate.Deed.SAID, "One piece of Tee will not come");
        house.start();

        house.journal.await("untold 1 Storefront shop cannot be told that the order was cancelled here:"
                + " its connection (fake) does not report this");
        house.journal.await("sent 2 R2");
        house.journal.await("untold 3 Storefront shop cannot be told that One piece of Tee will not come:"
                + " its connection (fake) does not report this");
    }

    @Test
    void a_timer_looks_into_the_outbox() throws Exception {
        house.storefronts.bindAdapter(new FakeAdapter("shop"));
        house.start(new TestConfig(TestConfig.NEVER, 20, TestConfig.NEVER));

        house.outbox.add("shop", CustomerStatus.SHIPPED);
        house.journal.await("sent 1");
        house.outbox.add("shop", CustomerStatus.SHIPPED);

        house.journal.await("sent 2");
    }

    @Test
    void a_refusal_goes_to_the_dead_letters_and_the_next_one_out() throws Exception {
        house.storefronts.bindAdapter(new FakeAdapter("shop") {
            @Override
            public String report(OutboundUpdate update) throws StorefrontException {
                if (update.id() == 1) {
                    throw StorefrontException.lasting("This order is closed");
                }
                return null;
            }
        });
        house.outbox.add("shop", CustomerStatus.SHIPPED);
        house.outbox.add("shop", CustomerStatus.SHIPPED);
        house.start();

        house.journal.await("dead 1 This order is closed");
        house.journal.await("sent 2 null");
    }

    @Test
    void a_storefront_without_an_adapter_waits_until_there_is_one() throws Exception {
        house.outbox.add("shop", CustomerStatus.SHIPPED);
        house.start();
        house.journal.await("postponed 1 No adapter runs for storefront shop PT1S");
        house.outbox.retriesAreDue();

        house.storefronts.bindAdapter(new FakeAdapter("shop"));

        house.journal.await("sent 1 R1");
    }

    @Test
    void a_faulty_adapter_is_retried_by_the_usual_back_off() throws Exception {
        house.storefronts.bindAdapter(new FakeAdapter("shop") {
            @Override
            public String report(OutboundUpdate update) {
                throw new NoClassDefFoundError("com/example/Gone");
            }
        });
        house.outbox.add("shop", CustomerStatus.SHIPPED);
        house.start();

        house.journal.await("retry 1 Unexpected failure, see the log: NoClassDefFoundError null");
    }

    @Test
    void what_a_storefront_has_no_words_for_is_not_said() throws Exception {
        house.storefronts.bindAdapter(new FakeAdapter("shop") {
            @Override
            public Set<StorefrontCapability> capabilities() {
                return EnumSet.of(StorefrontCapability.REPORT_SHIPMENT);
            }
        });
        house.outbox.add("shop", CustomerStatus.IN_PRODUCTION);
        house.outbox.add("shop", CustomerStatus.SHIPPED);
        house.start();

        house.journal.await("sent 1 null");
        house.journal.await("sent 2 R2");
    }

    @Test
    void a_storefront_that_asks_for_a_pause_gets_it_and_then_everything() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        house.storefronts.bindAdapter(new FakeAdapter("shop") {
            @Override
            public String report(OutboundUpdate update) throws StorefrontException {
                if (calls.incrementAndGet() == 1) {
                    throw StorefrontException.passing("Slow down", Duration.ofMillis(100), null);
                }
                return null;
            }
        });
        house.start(new TestConfig(TestConfig.NEVER, 20, TestConfig.NEVER));
        house.outbox.add("shop", CustomerStatus.SHIPPED);
        house.journal.await("retry 1 Slow down PT0.1S");

        for (int i = 0; i < 30; i++) {
            house.outbox.add("shop", CustomerStatus.SHIPPED);
        }
        house.outbox.retriesAreDue();

        house.journal.await("sent ", 31);
        assertThat(calls).hasValue(32);
    }

    @Test
    void a_storefront_that_hangs_does_not_delay_the_others() throws Exception {
        CountDownLatch answer = new CountDownLatch(1);
        AtomicInteger atOnce = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        house.storefronts.bindAdapter(new FakeAdapter("shop"));
        house.storefronts.bindAdapter(new FakeAdapter("sick") {
            @Override
            public String report(OutboundUpdate update) {
                most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                await(answer);
                atOnce.decrementAndGet();
                return null;
            }
        });
        for (int i = 0; i < 100; i++) {
            house.outbox.add("sick", CustomerStatus.SHIPPED);
        }
        house.outbox.add("shop", CustomerStatus.SHIPPED);
        house.start();

        house.journal.await("sent 101");
        assertThat(house.outbox.waiting()).isGreaterThanOrEqualTo(80);
        answer.countDown();
        house.journal.await("sent ", 101);
        assertThat(most.get()).isLessThanOrEqualTo(2);
    }

    @Test
    void a_crowd_of_updates_goes_out_without_waiting_for_the_timer() throws Exception {
        house.storefronts.bindAdapter(new FakeAdapter("shop"));
        for (int i = 0; i < 5_000; i++) {
            house.outbox.add("shop", CustomerStatus.SHIPPED);
        }
        house.start();

        house.journal.await("sent ", 5_000);
    }

    @Test
    void nothing_is_claimed_for_a_storefront_that_asked_for_a_long_pause() throws Exception {
        house.storefronts.bindAdapter(new FakeAdapter("shop"));
        house.storefronts.bindAdapter(new FakeAdapter("busy") {
            @Override
            public String report(OutboundUpdate update) throws StorefrontException {
                throw StorefrontException.passing("Come tomorrow", Duration.ofDays(1), null);
            }
        });
        house.outbox.add("busy", CustomerStatus.SHIPPED);
        house.start();
        house.journal.await("retry 1 Come tomorrow PT24H");
        // The look that was under way may not have known yet; the one after this did.
        house.outbox.add("shop", CustomerStatus.SHIPPED);
        house.wake(Work.OUTBOX);
        house.journal.await("sent 2");

        house.outbox.add("busy", CustomerStatus.SHIPPED);
        house.outbox.add("shop", CustomerStatus.SHIPPED);
        house.wake(Work.OUTBOX);

        house.journal.await("sent 4");
        assertThat(house.outbox.waiting()).isEqualTo(1);
    }

    @Test
    void a_storefront_that_is_down_is_called_three_times_and_then_left_alone() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        house.storefronts.bindAdapter(new FakeAdapter("shop"));
        house.storefronts.bindAdapter(new FakeAdapter("down") {
            @Override
            public String report(OutboundUpdate update) throws StorefrontException {
                calls.incrementAndGet();
                throw StorefrontException.passing("No connection", null, null);
            }
        });
        for (int i = 0; i < 50; i++) {
            house.outbox.add("down", CustomerStatus.SHIPPED);
        }
        house.outbox.add("shop", CustomerStatus.SHIPPED);
        house.start();

        house.journal.await("sent 51");
        house.journal.await("retry ", 3);
        house.wake(Work.OUTBOX);
        house.outbox.add("shop", CustomerStatus.SHIPPED);
        house.wake(Work.OUTBOX);
        house.journal.await("sent 52");
        assertThat(calls.get()).isBetween(3, 4);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
