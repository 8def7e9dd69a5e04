package org.platen.testkit.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.platen.api.intake.IncomingOrder;
import org.platen.spi.storefront.StorefrontAdapter.OrderPage;

/** Polling finds everything and comes to rest. */
abstract class PollingContract extends HostileContentContract {
    @Test
    void polling_finds_orders_whose_webhooks_never_came() throws Exception {
        List<String> placed = place(500, 7);

        Round round = poll("");

        assertThat(round.ids()).containsAll(placed);
        assertThat(round.pages()).isGreaterThan(1);
    }

    @Test
    void no_order_is_skipped_when_many_share_a_second() throws Exception {
        List<String> placed = new ArrayList<>(place(30, 1));
        placed.addAll(place(180, 180));
        placed.addAll(place(30, 1));

        assertThat(poll("").ids()).containsAll(placed);
    }

    @Test
    void pages_come_oldest_change_first() throws Exception {
        place(120, 3);

        List<Instant> moments =
                poll("").orders().stream().map(IncomingOrder::updatedAt).toList();

        assertThat(moments.get(0)).isBefore(moments.get(moments.size() - 1));
    }

    @Test
    void the_next_round_finds_what_changed_since_and_comes_to_rest() throws Exception {
        List<String> placed = new ArrayList<>(place(1, 1));
        shop.time(shop.time().plusSeconds(3_600));
        placed.addAll(place(59, 1));
        Round first = poll("");

        shop.time(shop.time().plusSeconds(3_600));
        shop.changeNote(placed.get(5), "changed");
        Round second = poll(first.cursor());

        assertThat(second.ids()).contains(placed.get(5)).doesNotContain(placed.get(0));
        Round third = poll(second.cursor());
        assertThat(third.cursor()).isEqualTo(poll(third.cursor()).cursor());
        assertThat(third.pages()).isEqualTo(1);
    }

    @Test
    void orders_that_change_while_pages_are_read_are_not_lost() throws Exception {
        List<String> placed = place(130, 130);
        List<String> found = new ArrayList<>();
        String cursor = "";
        boolean more = true;

        for (int page = 0; more && page < 100; page++) {
            OrderPage next = adapter.changedSince(cursor, shop.time());
            next.orders().forEach(order -> found.add(order.externalId()));
            shop.time(shop.time().plusSeconds(1));
            shop.changeNote(placed.get(page % placed.size()), "page " + page);
            cursor = next.cursor();
            more = next.more();
        }

        assertThat(found).containsAll(placed);
    }

    @Test
    void an_order_that_becomes_visible_late_is_found() throws Exception {
        place(3, 1);
        Round first = poll("");

        shop.time(shop.time().minusSeconds(30));
        String late = shop.place(OrderSample.plain(1));

        assertThat(poll(first.cursor()).ids()).contains(late);
    }

    @Test
    void a_cursor_that_is_none_begins_anew() throws Exception {
        List<String> placed = place(3, 1);

        assertThat(poll("what is this").ids()).containsAll(placed);
    }

    /** So many orders, so many to a second. */
    private List<String> place(int count, int perSecond) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (i % perSecond == 0) {
                shop.time(shop.time().plusSeconds(1));
            }
            ids.add(shop.place(OrderSample.plain(1)));
        }
        return ids;
    }
}
