package org.platen.persistence.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.platen.api.catalog.CustomerDraft;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.api.job.JobView;
import org.platen.api.model.OrderId;
import org.platen.api.order.HoldReason;
import org.platen.api.order.HoldView;
import org.platen.api.order.WhyNot;
import org.platen.testkit.database.TestSchema;

/** Work that stands still for a reason, and who may let it go on. */
class HoldsStoryTest extends Story {
    HoldsStoryTest(TestSchema schema) {
        super(schema);
        shop.tee("shirt");
        shop.plate("sign", 1);
    }

    @Test
    @Tag("IN-55")
    void a_blocked_order_refuses_every_event_until_the_hold_is_released() {
        OrderId order = shop.paid(Ticket.of("sign", 1));
        JobView job = shop.jobs(order).get(0);

        HoldView hold = shop.house.orders().hold(Shop.OPERATOR, order, HoldReason.DEPENDENCY, "waits for the frame");

        PlatenException refused = refused(() -> shop.event(job, "start"));
        assertThat(refused.code()).isEqualTo(Errors.TRANSITION_REFUSED);
        assertThat(refused).hasMessageContaining("waits for the frame");
        assertThat(shop.house.orders().spoView(Shop.OPERATOR, order).spoStatus())
                .isEqualTo("Blocked");
        shop.house.orders().release(Shop.OPERATOR, order, hold.id());
        assertThat(shop.event(job, "start").state()).isEqualTo("printing");
    }

    @Test
    void a_held_job_cannot_be_batched_or_scanned_and_its_siblings_can() {
        OrderId order = shop.paid(Ticket.of("shirt", 2));
        List<JobView> jobs = shop.jobs(order);
        HoldView hold = shop.house.jobs().hold(Shop.OPERATOR, jobs.get(0).id(), HoldReason.MANUAL, "ask first");

        assertThat(refused(() -> shop.batch(jobs)).code()).isEqualTo(Errors.TRANSITION_REFUSED);
        shop.batch(jobs.subList(1, 2));
        assertThat(shop.states(order)).containsExactly("pending", "open");
        shop.house.jobs().release(Shop.OPERATOR, jobs.get(0).id(), hold.id());
        shop.batch(jobs.subList(0, 1));

        assertThat(shop.states(order)).containsExactly("open", "open");
    }

    @Test
    void what_a_check_has_set_no_person_can_release_and_what_a_person_has_set_no_check() {
        shop.blankTee("blank");
        OrderId order = shop.paid(Ticket.of("blank", 1));
        JobView job = shop.jobs(order).get(0);
        HoldView byCheck = job.holds().get(0);
        HoldView byPerson = shop.house.jobs().hold(Shop.OPERATOR, job.id(), HoldReason.DATA, "which size?");

        assertThat(refused(() -> shop.house.jobs().release(Shop.OPERATOR, job.id(), byCheck.id()))
                        .code())
                .isEqualTo(Errors.STATE);
        String file = shop.files.put("png").sha256();
        shop.admin("UPDATE sku SET parts = JSON_SET(parts, '$[0].file', '" + file
                + "'), version = version + 1 WHERE code = 'blank'");
        shop.house.checks().run(Shop.OPERATOR);
        assertThat(shop.job(job.id()).state()).isEqualTo("intake_hold");
        assertThat(shop.job(job.id()).holds()).extracting(HoldView::code).containsExactly("person.data");
        shop.house.jobs().release(Shop.OPERATOR, job.id(), byPerson.id());
        shop.house.checks().run(Shop.OPERATOR);

        assertThat(shop.job(job.id()).state()).isEqualTo("pending");
    }

    @Test
    void an_order_on_hold_does_not_become_jobs_until_it_is_released() {
        OrderId order = shop.enter(Ticket.of("shirt", 1).total("3")).id();
        HoldView hold = shop.house.orders().hold(Shop.OPERATOR, order, HoldReason.DATA, "call the customer");

        shop.pay(order);
        shop.house.checks().run(Shop.OPERATOR);
        assertThat(shop.jobs(order)).isEmpty();
        shop.house.orders().release(Shop.OPERATOR, order, hold.id());

        assertThat(shop.states(order)).containsExactly("pending");
    }

    @Test
    @Tag("N-2")
    void what_nothing_holds_up_says_what_comes_next() {
        OrderId order = shop.paid(Ticket.of("sign", 1));
        assertThat(shop.house.orders().why(Shop.OPERATOR, order).summary())
                .isEqualTo("Nothing stands in its way. Next: to assign or start");
        shop.event(shop.jobs(order).get(0), "start");
        WhyNot printing = shop.house.orders().why(Shop.OPERATOR, order);
        assertThat(printing.summary()).isEqualTo("Nothing stands in its way. Next: to removed or complete");
        assertThat(shop.house
                        .jobs()
                        .why(Shop.OPERATOR, shop.jobs(order).get(0).id())
                        .summary())
                .isEqualTo(printing.summary());
        shop.event(shop.jobs(order).get(0), "complete");
        assertThat(shop.house.orders().why(Shop.OPERATOR, order).summary())
                .isEqualTo("Nothing stands in its way. Next: to pack and ship");
    }

    @Test
    @Tag("N-2")
    void whatever_stands_still_says_who_moves_it_and_how() {
        shop.blankTee("blank");
        shop.sku("ghost");
        shop.house.checks().run(Shop.OPERATOR);
        var strict = shop.catalog
                .createCustomer(Shop.OPERATOR, new CustomerDraft("S", null, null, true, true))
                .id();
        List<OrderId> orders = new ArrayList<>();
        orders.add(shop.paid(Ticket.of("blank", 1).line("ghost", 1).line("sign", 1, Map.of("huge", "true"))));
        orders.add(shop.enter(Ticket.of("shirt", 1).customer(strict)).id());
        orders.add(shop.enter(
                        Ticket.of("shirt", 1).processAt(shop.clock.instant().plus(Duration.ofDays(9)), null))
                .id());
        orders.add(shop.enter(Ticket.of("shirt", 1).basket()).id());
        orders.add(shop.house
                .intake()
                .receive(
                        Shop.PARTNER,
                        "s",
                        "demo",
                        Web.order("1").line("a", "nix", 1).told(),
                        null)
                .order());
        orders.add(shop.house
                .intake()
                .receive(
                        Shop.PARTNER,
                        "s",
                        "demo",
                        Web.order("2").line("a", "shirt", 1).test().told(),
                        null)
                .order());
        orders.add(shop.enter(Ticket.of("shirt", 1).policy(org.platen.api.order.JobPolicy.MANUAL))
                .id());
        OrderId failed = shop.paid(Ticket.of("sign", 2));
        shop.event(shop.jobs(failed).get(0), "start");
        shop.event(shop.jobs(failed).get(0), "fail");
        shop.house
                .orders()
                .addItem(
                        Shop.OPERATOR,
                        failed,
                        Ticket.of("sign", 1).draft().lines().get(0));
        orders.add(failed);
        for (HoldReason reason : HoldReason.values()) {
            if (Set.of(HoldReason.PLUGIN_MISSING, HoldReason.FUTURE_DATE, HoldReason.APPROVAL)
                    .contains(reason)) {
                assertThat(refused(() -> shop.house.orders().hold(Shop.OPERATOR, failed, reason, "x"))
                                .code())
                        .isEqualTo(Errors.INVALID);
            } else {
                OrderId order = shop.paid(Ticket.of("sign", 1));
                shop.house.orders().hold(Shop.OPERATOR, order, reason, "because");
                shop.house.jobs().hold(Shop.OPERATOR, shop.jobs(order).get(0).id(), reason, "because");
                orders.add(order);
            }
        }
        OrderId scanned = shop.paid(Ticket.of("sign", 1));
        shop.makePlates(scanned);
        shop.scan(shop.jobs(scanned).get(0), "ship");
        orders.add(scanned);
        OrderId frozen = shop.paid(Ticket.of("shirt", 1));
        orders.add(frozen);
        shop.house.types().remove(shop.tee);

        Set<String> codes = new HashSet<>();
        for (OrderId order : orders) {
            WhyNot why = shop.house.orders().why(Shop.OPERATOR, order);
            assertThat(why.moving()).as(why.toString()).isFalse();
            assertThat(why.causes()).as(why.toString()).isNotEmpty().allSatisfy(cause -> {
                assertThat(cause.owner()).isNotBlank();
                assertThat(cause.remedy()).isNotBlank();
                assertThat(cause.message()).isNotBlank();
            });
            why.causes().forEach(cause -> codes.add(cause.code()));
            shop.jobs(order)
                    .forEach(job -> assertThat(shop.house.jobs().why(Shop.OPERATOR, job.id()))
                            .isNotNull());
            shop.order(order)
                    .items()
                    .forEach(item -> assertThat(shop.house.orders().why(Shop.OPERATOR, order, item.id()))
                            .isNotNull());
        }
        assertThat(codes)
                .contains(
                        "artwork.missing",
                        "part.too-big",
                        "sku.no-valid-part",
                        "sku.unknown",
                        "order.approval",
                        "order.future-date",
                        "order.basket",
                        "order.test",
                        "order.print-jobs",
                        "job.failed",
                        "order.reconcile-needed",
                        "job.no-label",
                        "plugin.missing",
                        "person.manual",
                        "person.hotfolder");
        assertThat(shop.house.orders().why(Shop.OPERATOR, orders.get(0)).causes())
                .filteredOn(cause -> cause.code().equals("artwork.missing"))
                .allMatch(cause -> cause.nextCheck() != null);
        shop.house.types().add(shop.tee);
    }
}
