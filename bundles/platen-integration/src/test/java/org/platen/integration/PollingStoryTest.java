package org.platen.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.platen.api.intake.IncomingOrder;
import org.platen.integration.Wakes.Work;
import org.platen.spi.storefront.StorefrontCapability;
import org.platen.spi.storefront.StorefrontException;

class PollingStoryTest {
    private final House house = new House();

    @BeforeEach
    void start() throws Exception {
        house.start();
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void orders_whose_webhooks_never_came_are_found_page_by_page() throws Exception {
        house.storefronts.bindAdapter(new Pages("shop", 3));

        house.journal.await("polled shop to 3");
        assertThat(house.intake.orders())
                .containsOnlyKeys("shop/0a", "shop/0b", "shop/1a", "shop/1b", "shop/2a", "shop/2b");
        assertThat(house.journal.lines("receive").get(0)).endsWith("by storefront:shop");
    }

    @Test
    void the_next_turn_goes_on_from_where_this_one_came_to() throws Exception {
        Pages pages = new Pages("shop", 2);
        house.storefronts.bindAdapter(pages);
        house.journal.await("polled shop to 2");

        pages.count = 3;
        house.cursors.due();
        house.wake(Work.POLLS);

        house.journal.await("polled shop to 3");
        assertThat(house.journal.lines("receive shop/0a")).hasSize(1);
    }

    @Test
    void an_order_that_fails_loses_no_other_and_keeps_the_cursor_before_it() throws Exception {
        house.intake.before(order -> {
            if (order.externalId().equals("1a")) {
                throw new IllegalStateException("broken order");
            }
            return order;
        });
        house.storefronts.bindAdapter(new Pages("shop", 3));

        house.journal.await("polled shop to 1");
        assertThat(house.intake.orders()).containsOnlyKeys("shop/0a", "shop/0b", "shop/1b", "shop/2a", "shop/2b");

        house.intake.before(order -> order);
        house.cursors.due();
        house.wake(Work.POLLS);
        house.journal.await("polled shop to 3");
        assertThat(house.intake.orders()).containsKey("shop/1a");
    }

    @Test
    void a_storefront_that_does_not_answer_keeps_what_it_gave_so_far() throws Exception {
        house.storefronts.bindAdapter(new Pages("shop", 3) {
            @Override
            public OrderPage changedSince(String cursor, Instant now) throws StorefrontException {
                if (cursor.equals("2")) {
                    throw StorefrontException.passing("No answer", null, null);
                }
                return super.changedSince(cursor, now);
            }
        });

        house.journal.await("polled shop to 2");
    }

    @Test
    @Timeout(20)
    void a_cursor_that_does_not_move_ends_the_turn() throws Exception {
        house.storefronts.bindAdapter(new FakeAdapter("shop") {
            @Override
            public OrderPage changedSince(String cursor, Instant now) {
                return new OrderPage(List.of(), "same", true);
            }
        });

        house.journal.await("polled shop to same");
    }

    @Test
    void only_who_can_be_polled_is_polled() throws Exception {
        house.storefronts.bindAdapter(new FakeAdapter("deaf") {
            @Override
            public Set<StorefrontCapability> capabilities() {
                return EnumSet.of(StorefrontCapability.WEBHOOKS);
            }
        });
        house.storefronts.bindAdapter(new FakeAdapter("shop"));

        house.journal.await("polled shop to 1");
        house.wake(Work.POLLS);
        house.close();
        assertThat(house.journal.lines("polled deaf")).isEmpty();
    }

    /** Two orders on each page. */
    private static class Pages extends FakeAdapter {
        private volatile int count;

        Pages(String storefront, int count) {
            super(storefront);
            this.count = count;
        }

        @Override
        public OrderPage changedSince(String cursor, Instant now) throws StorefrontException {
            int page = cursor.isEmpty() ? 0 : Integer.parseInt(cursor);
            List<IncomingOrder> orders = List.of(order(page + "a", null), order(page + "b", null));
            return new OrderPage(orders, String.valueOf(page + 1), page + 1 < count);
        }
    }
}
