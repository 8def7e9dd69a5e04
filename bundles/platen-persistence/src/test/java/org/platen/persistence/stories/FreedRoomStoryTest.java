package org.platen.persistence.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.platen.api.floor.LocationView;
import org.platen.api.job.JobView;
import org.platen.api.model.ItemId;
import org.platen.api.model.OrderId;
import org.platen.api.order.LinePatch;
import org.platen.persistence.internal.jpa.catalog.AtOnce;
import org.platen.testkit.database.TestSchema;

/** What will not be made leaves its room at its location and on its day to another order. */
@Tag("TB-10")
class FreedRoomStoryTest extends Story {
    FreedRoomStoryTest(TestSchema schema) {
        super(schema);
        shop.tee("shirt");
        shop.location("north");
        room("main", 2);
        room("north", 1);
    }

    private void room(String code, int shirts) {
        shop.floor.putLocation(
                new LocationView(0, code, code, true, null, null, "Europe/Berlin", Map.of("tee", shirts)));
    }

    private List<String> places(OrderId order) {
        return shop.jobs(order).stream().map(JobView::location).toList();
    }

    private OrderId enter(int shirts) {
        return shop.enter(Ticket.of("shirt", shirts).onAccount()).id();
    }

    @Test
    void an_order_is_routed_on_the_same_day_to_where_another_was_cancelled() {
        OrderId canceled = enter(2);
        assertThat(places(canceled)).containsExactly("main", "main");
        assertThat(places(enter(2))).as("nobody has room for two").isEmpty();

        shop.house.orders().cancel(Shop.OPERATOR, canceled, "changed mind");

        assertThat(places(enter(2))).containsExactly("main", "main");
    }

    @Test
    void one_cancelled_job_leaves_room_for_one_and_so_does_a_smaller_quantity() {
        room("main", 3);
        OrderId three = enter(3);
        shop.house.jobs().cancel(Shop.OPERATOR, shop.jobs(three).get(0).id(), "torn");
        assertThat(places(enter(1))).containsExactly("main");

        ItemId line = shop.order(three).items().get(0).id();
        shop.house.orders().patchItem(Shop.OPERATOR, three, line, new LinePatch(1, null, null), OptionalLong.empty());
        shop.house.orders().reconcile(Shop.OPERATOR, three, null, false);
        assertThat(places(enter(1))).containsExactly("main");
        assertThat(places(enter(1))).containsExactly("north");
        assertThat(places(enter(1))).isEmpty();
    }

    @Test
    void what_was_begun_has_used_its_room() {
        OrderId begun = enter(2);
        shop.batchAndLabel(begun);
        JobView job = shop.jobs(begun).get(0);
        shop.scan(job, "pick");
        shop.scan(job, "printer");

        shop.house.orders().cancel(Shop.OPERATOR, begun, "changed mind");

        assertThat(places(enter(1))).containsExactly("main");
        assertThat(places(enter(2))).isEmpty();
    }

    @Test
    void what_was_routed_yesterday_leaves_no_room_today_when_it_is_cancelled() {
        OrderId yesterday = enter(2);
        shop.clock.forward(Duration.ofDays(1));
        OrderId today = enter(2);
        assertThat(places(today)).containsOnly("main");

        shop.house.orders().cancel(Shop.OPERATOR, yesterday, "changed mind");

        assertThat(places(enter(2))).isEmpty();
    }

    @Test
    void what_was_moved_today_leaves_its_room_of_today_where_it_was_moved_to() {
        OrderId moved = enter(1);
        shop.clock.forward(Duration.ofDays(1));
        shop.house.routing().override(Shop.OPERATOR, moved, null, "north");
        OrderId full = enter(2);
        assertThat(places(full)).containsOnly("main");
        assertThat(places(enter(1))).isEmpty();

        shop.house.orders().cancel(Shop.OPERATOR, moved, "changed mind");

        assertThat(places(enter(1))).containsExactly("north");
        assertThat(places(enter(1))).isEmpty();
    }

    @Test
    void many_who_cancel_and_order_at_once_neither_lose_room_nor_give_it_away_twice() {
        room("main", 20);
        room("north", 0);
        OrderId canceled = enter(20);
        List<JobView> jobs = shop.jobs(canceled);

        AtOnce.run(8, i -> {
            if (i % 2 == 0) {
                shop.house.jobs().cancel(Shop.OPERATOR, jobs.get(i).id(), "torn");
                shop.house.jobs().cancel(Shop.OPERATOR, jobs.get(i + 1).id(), "torn");
            } else {
                enter(1);
            }
            return "";
        });

        assertThat(shop.column("SELECT SUM(routed) FROM location_load"))
                .isEqualTo(shop.column("SELECT COUNT(*) FROM job WHERE phase <> 8"));
    }
}
