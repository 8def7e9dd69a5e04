package org.platen.persistence.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.platen.api.delivery.OutboundUpdate;
import org.platen.api.file.ArtworkQueue;
import org.platen.api.intake.IntakeResult;
import org.platen.api.intake.IntakeResult.Effect;
import org.platen.api.job.JobView;
import org.platen.api.job.Phase;
import org.platen.api.model.OrderId;
import org.platen.api.order.HoldView;
import org.platen.api.order.ItemView;
import org.platen.api.order.OrderState;
import org.platen.core.artwork.ArtworkDesk;
import org.platen.persistence.internal.sql.SqlArtworks;
import org.platen.persistence.internal.sql.SqlInbox;
import org.platen.persistence.internal.sql.SqlOutbox;
import org.platen.testkit.database.TestSchema;

/** What storefronts tell, and what they are told. */
class IntakeStoryTest extends Story {
    IntakeStoryTest(TestSchema schema) {
        super(schema);
        shop.tee("shirt");
        shop.plate("sign", 1);
    }

    private IntakeResult tell(Web web) {
        return shop.house.intake().receive(Shop.PARTNER, "shopify", "demo", web.told(), delivery());
    }

    private Long delivery() {
        return new SqlInbox(shop.transactions)
                .storeClaimed(
                        "shopify",
                        "demo",
                        "orders/updated",
                        null,
                        Map.of(),
                        new byte[] {'{', '}'},
                        Duration.ofMinutes(1))
                .getAsLong();
    }

    private OrderId placed(Web web) {
        IntakeResult result = tell(web);
        assertThat(result.effect()).isEqualTo(Effect.CREATED);
        return result.order();
    }

    private List<String> settled() {
        return shop.column("SELECT outcome FROM inbox WHERE state = 'DONE' ORDER BY id");
    }

    @Test
    @Tag("PG-01")
    void a_paid_order_of_a_storefront_becomes_jobs_with_its_personalisation() {
        OrderId order = placed(Web.order("1001").line("a", "shirt", 2, "Ann").line("b", "sign", 1));

        assertThat(shop.order(order).origin()).isEqualTo("shopify");
        assertThat(shop.order(order).storefront()).isEqualTo("demo");
        assertThat(shop.order(order).state()).isEqualTo(OrderState.OPEN);
        assertThat(shop.jobs(order))
                .extracting(job -> job.attributes().get("text"))
                .containsExactly("Ann", "Ann", null);
        assertThat(settled()).containsExactly("CREATED");
        assertThat(shop.told(order)).containsExactly("IN_PRODUCTION");
    }

    @Test
    void the_same_content_again_changes_nothing_whatever_its_date() {
        OrderId order = placed(Web.order("1001").line("a", "shirt", 1));
        List<JobView> jobs = shop.jobs(order);

        assertThat(tell(Web.order("1001").line("a", "shirt", 1)).effect()).isEqualTo(Effect.UNCHANGED);
        assertThat(tell(Web.order("1001").line("a", "shirt", 1).minute(5)).effect())
                .isEqualTo(Effect.UNCHANGED);
        assertThat(tell(Web.order("1001").line("a", "shirt", 9).minute(3)).effect())
                .isEqualTo(Effect.OUTDATED);

        assertThat(shop.jobs(order)).isEqualTo(jobs);
        assertThat(settled()).containsExactly("CREATED", "UNCHANGED", "UNCHANGED", "OUTDATED");
    }

    @Test
    @Tag("PG-16")
    void a_line_with_more_pieces_than_are_ever_made_waits_and_says_so_while_the_others_go_on() {
        shop.plate("cards", 10_000);
        OrderId order = placed(Web.order("1001").line("a", "cards", 1_000_000).line("b", "shirt", 2));

        assertThat(settled()).containsExactly("CREATED");
        assertThat(shop.keys(order)).containsExactly("tee:main.1.1", "tee:main.2.1");
        assertThat(shop.order(order).jobCounter()).isEqualTo(Integer.MAX_VALUE);
        assertThat(shop.order(order).holds())
                .extracting(HoldView::code, HoldView::owner)
                .containsExactly(tuple("line.too-many-pieces", "operator"));

        tell(Web.order("1001").line("a", "cards", 0).line("b", "shirt", 2).minute(1));
        assertThat(shop.order(order).holds()).isEmpty();
        assertThat(shop.order(order).jobCounter()).isEqualTo(2);
    }

    @Test
    void lines_come_go_and_grow_while_nothing_was_begun() {
        OrderId order = placed(Web.order("1001").line("a", "shirt", 2).line("b", "sign", 1));

        assertThat(tell(Web.order("1001")
                                .line("a", "shirt", 3)
                                .line("c", "sign", 2)
                                .minute(1))
                        .effect())
                .isEqualTo(Effect.UPDATED);

        assertThat(shop.keys(order))
                .containsExactlyInAnyOrder(
                        "tee:main.1.1", "tee:main.2.1", "tee:main.3.1", "plate:main.1.1", "plate:main.2.1");
        assertThat(shop.order(order).reconcileNeeded()).isFalse();
        assertThat(shop.order(order).items())
                .filteredOn(ItemView::removed)
                .extracting(ItemView::externalLineId)
                .containsExactly("b");
    }

    @Test
    void a_changed_name_reaches_jobs_that_were_not_begun_and_leaves_the_others() {
        OrderId order = placed(Web.order("1001").line("a", "sign", 2, "Ann"));
        JobView begun = shop.jobs(order).get(0);
        shop.event(begun, "start");

        tell(Web.order("1001").line("a", "sign", 2, "Bob").minute(1));

        assertThat(shop.jobs(order))
                .extracting(job -> job.attributes().get("text"))
                .containsExactly("Ann", "Bob");
        assertThat(shop.job(begun.id()).state()).isEqualTo("printing");
    }

    @Test
    @Tag("PG-01")
    void what_a_buyer_entered_against_the_skus_limits_waits_with_the_reason_until_it_is_right() {
        OrderId order = placed(Web.order("1001").line("a", "shirt", 1, "A name that is longer than twenty letters"));

        assertThat(shop.jobs(order)).isEmpty();
        assertThat(shop.order(order).holds())
                .extracting(HoldView::code, HoldView::message)
                .containsExactly(tuple("sku.parameter", "Parameter 'text' must have at most 20 characters"));

        tell(Web.order("1001").line("a", "shirt", 1, "Ann").minute(1));

        assertThat(shop.order(order).holds()).isEmpty();
        assertThat(shop.jobs(order))
                .extracting(job -> job.attributes().get("text"))
                .containsExactly("Ann");
    }

    @Test
    void a_wrong_value_told_later_leaves_the_jobs_as_they_are() {
        OrderId order = placed(Web.order("1001").line("a", "shirt", 1, "Ann"));

        tell(Web.order("1001")
                .line("a", "shirt", 1, "A name that is longer than twenty letters")
                .minute(1));

        assertThat(shop.jobs(order))
                .extracting(job -> job.attributes().get("text"))
                .containsExactly("Ann");
        assertThat(shop.order(order).holds()).extracting(HoldView::code).containsExactly("sku.parameter");
    }

    @Test
    void a_released_job_is_held_again_when_its_line_comes_to_ask_for_what_cannot_be_made() {
        OrderId order = placed(Web.order("1001").line("a", "sign", 1));
        assertThat(shop.jobs(order)).extracting(JobView::phase).containsExactly(Phase.READY);

        tell(Web.order("1001").entered("a", "sign", "Huge", "true").minute(1));

        assertThat(shop.jobs(order)).extracting(job -> job.holds().isEmpty()).containsExactly(false);
        assertThat(shop.order(order).holds()).extracting(HoldView::code).containsExactly("part.too-big");

        tell(Web.order("1001").entered("a", "sign", "Huge", "false").minute(2));

        assertThat(shop.jobs(order)).extracting(job -> job.holds().isEmpty()).containsExactly(true);
        assertThat(shop.order(order).holds()).isEmpty();
    }

    @Test
    void another_content_at_the_same_time_is_settled_only_when_it_was_read_again() {
        OrderId order = placed(Web.order("1001").line("a", "shirt", 1));
        Web changed = Web.order("1001").line("a", "shirt", 2);

        assertThat(tell(changed).effect()).isEqualTo(Effect.AMBIGUOUS);
        assertThat(settled()).containsExactly("CREATED");
        assertThat(shop.house
                        .intake()
                        .reread(Shop.PARTNER, "shopify", "demo", changed.told(), delivery())
                        .effect())
                .isEqualTo(Effect.UPDATED);

        assertThat(shop.keys(order)).hasSize(2);
    }

    @Test
    void an_order_that_was_deleted_before_it_was_seen_is_never_made() {
        IntakeResult gone = shop.house.intake().removed(Shop.PARTNER, "shopify", "demo", "1001", delivery());
        assertThat(gone.effect()).isEqualTo(Effect.CANCELED);

        assertThat(tell(Web.order("1001").line("a", "shirt", 1)).effect()).isEqualTo(Effect.IGNORED);

        assertThat(shop.jobs(gone.order())).isEmpty();
        assertThat(shop.column("SELECT COUNT(*) FROM orders")).containsExactly("1");
        assertThat(shop.house
                        .intake()
                        .removed(Shop.PARTNER, "shopify", "demo", "1001", delivery())
                        .effect())
                .isEqualTo(Effect.UNCHANGED);
    }

    @Test
    @Tag("PI-14")
    void a_storefront_that_cancels_is_not_told_so_itself() {
        OrderId order = placed(Web.order("1001").line("a", "shirt", 1));

        assertThat(tell(Web.order("1001").line("a", "shirt", 1).canceled().minute(1))
                        .effect())
                .isEqualTo(Effect.CANCELED);

        assertThat(shop.jobs(order)).allMatch(job -> job.phase() == Phase.CANCELED);
        assertThat(shop.told(order)).containsExactly("IN_PRODUCTION");
        assertThat(tell(Web.order("1001").line("a", "shirt", 3).minute(2)).effect())
                .isEqualTo(Effect.IGNORED);
        assertThat(shop.keys(order)).isEmpty();
    }

    @Test
    @Tag("PI-14")
    void each_visible_change_is_told_once_and_each_shipment_by_itself() {
        OrderId order = placed(Web.order("1001").line("a", "sign", 1).line("b", "sign", 2));
        for (JobView job : shop.jobs(order)) {
            shop.event(job, "start");
            shop.event(job, "complete");
        }
        List<JobView> jobs = shop.jobs(order);
        var first = shop.ship(order, jobs.get(0));
        shop.scan(jobs.get(0), "ship");
        var second = shop.ship(order);
        jobs.subList(1, 3).forEach(job -> shop.scan(job, "ship"));
        shop.house.shipments().delivered(Shop.OPERATOR, first.id());
        shop.house.shipments().delivered(Shop.OPERATOR, second.id());

        assertThat(shop.told(order)).containsExactly("IN_PRODUCTION", "SHIPPED", "SHIPPED", "DELIVERED");
        SqlOutbox outbox = new SqlOutbox(shop.transactions);
        shop.admin("UPDATE outbox SET next_at = '2020-01-01'");
        OutboundUpdate production =
                outbox.claim(10, Duration.ofMinutes(1), Set.of()).get(0);
        outbox.sent(production.id(), null);
        OutboundUpdate shipped =
                outbox.claim(10, Duration.ofMinutes(1), Set.of()).get(0);
        assertThat(shipped.shipped().lines()).containsExactly(new OutboundUpdate.Line("a", 1));
        outbox.sent(shipped.id(), "f-1");
        assertThat(outbox.claim(10, Duration.ofMinutes(1), Set.of())
                        .get(0)
                        .shipped()
                        .lines())
                .containsExactly(new OutboundUpdate.Line("b", 2));
    }

    @Test
    void an_unpaid_order_waits_and_a_cart_too() {
        OrderId order = placed(Web.order("1001").line("a", "shirt", 1).unpaid());
        OrderId cart = placed(Web.order("1002").line("a", "shirt", 1).basket());
        assertThat(shop.jobs(order)).isEmpty();
        assertThat(shop.order(cart).state()).isEqualTo(OrderState.BASKET);

        tell(Web.order("1001").line("a", "shirt", 1).minute(1));
        tell(Web.order("1002").line("a", "shirt", 2).minute(1));

        assertThat(shop.states(order)).containsExactly("pending");
        assertThat(shop.states(cart)).containsExactly("pending", "pending");
    }

    @Test
    void a_test_order_is_kept_and_never_made() {
        OrderId order = placed(Web.order("1001").line("a", "shirt", 1).test());

        shop.house.checks().run(Shop.OPERATOR);
        shop.house.orders().reconcile(Shop.OPERATOR, order, null, false);

        assertThat(shop.jobs(order)).isEmpty();
        assertThat(shop.order(order).holds()).extracting(HoldView::code).containsExactly("order.test");
    }

    @Test
    void an_unknown_sku_holds_its_line_until_somebody_says_what_it_is() {
        OrderId order = placed(Web.order("1001").line("a", "SHRT-L", 1, "Ann").line("b", "sign", 1));
        assertThat(shop.order(order).holds()).extracting(HoldView::code).containsExactly("sku.unknown");
        assertThat(shop.keys(order)).containsExactly("plate:main.1.1");
        ItemView line = shop.order(order).items().get(0);

        shop.house.orders().resolveSku(Shop.OPERATOR, order, line.id(), "shirt");

        assertThat(shop.keys(order)).contains("tee:main.1.1");
        assertThat(shop.order(order).holds()).isEmpty();
        assertThat(shop.jobs(order))
                .extracting(job -> job.attributes().get("text"))
                .contains("Ann");
        tell(Web.order("1001")
                .line("a", "SHRT-L", 2, "Ann")
                .line("b", "sign", 1)
                .minute(1));
        assertThat(shop.order(order).items().get(0).sku()).isEqualTo("shirt");
        assertThat(shop.keys(order)).contains("tee:main.2.1");
    }

    @Test
    void a_sku_that_is_made_later_lets_the_next_check_go_on() {
        OrderId order = placed(Web.order("1001").line("a", "cap", 1, "Ann").line("b", null, 1));
        assertThat(shop.order(order).state()).isEqualTo(OrderState.INTAKE_HOLD);

        shop.tee("cap");
        shop.house.checks().run(Shop.OPERATOR);

        assertThat(shop.jobs(order))
                .hasSize(1)
                .allMatch(job -> "Ann".equals(job.attributes().get("text")));
        assertThat(shop.order(order).holds()).hasSize(1);
    }

    @Test
    @Tag("TB-35")
    void a_piece_that_the_shop_cancelled_stays_cancelled_though_the_storefront_still_counts_it() {
        OrderId order = placed(Web.order("1001").line("a", "shirt", 2).line("b", "sign", 1));
        shop.jobs(order).subList(0, 2).forEach(job -> shop.house.jobs().cancel(Shop.OPERATOR, job.id(), "torn"));

        tell(Web.order("1001")
                .line("a", "shirt", 2)
                .line("b", "sign", 1)
                .customer("Ann Other")
                .minute(1));

        assertThat(shop.keys(order)).containsExactly("plate:main.1.1");
        tell(Web.order("1001").line("a", "shirt", 3).line("b", "sign", 1).minute(2));
        assertThat(shop.keys(order)).containsExactlyInAnyOrder("plate:main.1.1", "tee:main.3.1");
    }

    @Test
    void a_line_of_no_pieces_is_no_line() {
        OrderId order = placed(Web.order("1001").line("a", "sign", 1).line("b", "sign", 0));

        shop.makePlates(order);

        assertThat(shop.order(order).state()).isEqualTo(OrderState.COMPLETED);
    }

    @Test
    void overlong_texts_do_not_lose_the_order() {
        String much = "x".repeat(900);

        OrderId order = placed(Web.order("1001").line("a", much, 1).customer(much));

        assertThat(shop.order(order).customerName()).hasSize(200);
        assertThat(shop.order(order).holds()).hasSize(1);
    }

    @Test
    @Tag("TB-39")
    void artwork_is_fetched_and_then_the_job_is_released() {
        shop.blankTee("blank");
        OrderId order = placed(Web.order("1001").artwork("a", "blank", "https://cdn.example/a.png"));
        assertThat(shop.states(order)).containsExactly("intake_hold");
        assertThat(shop.order(order).holds()).extracting(HoldView::code).containsExactly("artwork.missing");
        ArtworkQueue queue =
                new ArtworkDesk(new SqlArtworks(shop.transactions), shop.transactions, shop.house.checks(), shop.clock);

        List<ArtworkQueue.Task> tasks = queue.claim(5, Duration.ofMinutes(1));
        assertThat(tasks).hasSize(1);
        assertThat(queue.claim(5, Duration.ofMinutes(1))).isEmpty();
        queue.refused(tasks.get(0).id(), "artwork.private", "points into the private network");
        assertThat(shop.order(order).holds().get(0).message()).contains("private network");
        queue.fetched(tasks.get(0).id(), shop.files.put("png"), "a.png");

        assertThat(shop.states(order)).containsExactly("pending");
        assertThat(shop.order(order).holds()).isEmpty();
        assertThat(shop.jobs(order).get(0).printFile().name()).isEqualTo("a.png");
    }

    @Test
    @Tag("TB-39")
    void a_file_that_comes_while_the_jobs_are_being_planned_is_not_overlooked() {
        shop.blankTee("blank");
        OrderId order = placed(Web.order("1001").unpaid().artwork("a", "blank", "https://cdn.example/a.png"));
        ArtworkQueue queue =
                new ArtworkDesk(new SqlArtworks(shop.transactions), shop.transactions, shop.house.checks(), shop.clock);
        long task = queue.claim(5, Duration.ofMinutes(1)).get(0).id();
        java.util.concurrent.atomic.AtomicBoolean came = new java.util.concurrent.atomic.AtomicBoolean();
        shop.tee.checksArtBy(job -> {
            List<org.platen.spi.decoration.Finding> found = Plugin.artThere(job);
            if (came.compareAndSet(false, true)) {
                queue.refused(task, "artwork.private", "points into the private network");
            }
            return found;
        });

        shop.pay(order);

        assertThat(came).isTrue();
        assertThat(shop.states(order)).containsExactly("intake_hold");
        assertThat(shop.order(order).holds().get(0).message()).contains("private network");
    }

    @Test
    void a_repeated_delivery_ends_an_update_that_a_crash_cut_in_half() {
        OrderId order = placed(Web.order("1001").line("a", "shirt", 1));
        tell(Web.order("1001").line("a", "shirt", 2).minute(1));
        shop.admin("UPDATE orders SET reconcile_needed = TRUE");
        shop.admin("UPDATE order_item SET quantity = 3");

        tell(Web.order("1001").line("a", "shirt", 2).minute(1));

        assertThat(shop.keys(order)).hasSize(3);
    }
}
