package org.platen.persistence.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.platen.api.history.MarkView;
import org.platen.api.job.JobView;
import org.platen.api.job.Phase;
import org.platen.api.job.QueueFilter;
import org.platen.api.model.OrderId;
import org.platen.api.model.PageRequest;
import org.platen.api.order.CustomerStatus;
import org.platen.api.order.OrderState;
import org.platen.api.order.OrderView;
import org.platen.testkit.database.TestSchema;

/** The main job, from the order to the lorry. */
class MainJobStoryTest extends Story {
    MainJobStoryTest(TestSchema schema) {
        super(schema);
    }

    @Test
    @Tag("PI-11")
    @Tag("TB-05")
    @Tag("TB-06")
    @Tag("IN-21")
    void a_paid_order_becomes_jobs_is_made_and_leaves_the_house() {
        shop.tee("shirt");
        shop.plate("sign", 2);

        OrderId order = shop.paid(Ticket.of("shirt", 2).line("sign", 1));
        assertThat(shop.states(order)).containsExactly("pending", "pending", "queued", "queued");
        assertThat(shop.order(order).state()).isEqualTo(OrderState.OPEN);
        assertThat(shop.order(order).customerStatus()).isEqualTo(CustomerStatus.IN_PRODUCTION);

        List<JobView> shirts = shop.jobs(order).subList(0, 2);
        shop.house.batches().label(Shop.OPERATOR, shop.batch(shirts).id());
        shirts.forEach(shop::makeTee);
        assertThat(shop.order(order).state()).isEqualTo(OrderState.OPEN);
        assertThat(shop.order(order).items())
                .extracting(item -> item.state().name())
                .containsExactly("COMPLETED", "OPEN");
        for (JobView part : shop.jobs(order).subList(2, 4)) {
            shop.event(part, "start");
            shop.event(part, "complete");
        }
        assertThat(shop.states(order)).containsOnly("completed");
        assertThat(shop.order(order).state()).isEqualTo(OrderState.COMPLETED);
        assertThat(shop.order(order).customerStatus()).isEqualTo(CustomerStatus.IN_PRODUCTION);

        shop.ship(order);
        shop.jobs(order).forEach(job -> shop.scan(job, "ship"));

        assertThat(shop.jobs(order)).allMatch(job -> job.phase() == Phase.SHIPPED);
        assertThat(shop.order(order).state()).isEqualTo(OrderState.SHIPPED);
        assertThat(shop.order(order).customerStatus()).isEqualTo(CustomerStatus.SHIPPED);
        assertThat(shop.house.orders().spoView(Shop.OPERATOR, order).spoStatus())
                .isEqualTo("Shipped");
    }

    @Test
    @Tag("PI-01")
    @Tag("PI-03")
    void order_and_job_are_two_things_that_know_each_other() {
        shop.tee("shirt");

        OrderId id = shop.paid(Ticket.of("shirt", 2));

        OrderView order = shop.order(id);
        List<JobView> jobs = shop.jobs(id);
        assertThat(order.items().get(0).jobs())
                .containsExactlyElementsOf(jobs.stream().map(JobView::id).toList());
        assertThat(order.total()).isNotNull();
        JobView job = jobs.get(0);
        assertThat(job.order()).isEqualTo(id);
        assertThat(job.substrate()).isEqualTo("cotton");
        assertThat(job.finishing()).containsExactly("fold");
        assertThat(job.deadline()).isAfter(shop.clock.instant());
        assertThat(job.printFile()).isNotNull();
        assertThat(shop.files.stat(job.printFile().sha256())).isPresent();
    }

    @Test
    @Tag("PI-02")
    @Tag("PI-05")
    @Tag("TB-02")
    @Tag("PG-22")
    void payment_makes_the_jobs_and_puts_them_into_the_queue_together() {
        shop.tee("shirt");
        shop.plate("sign", 3);
        OrderId order =
                shop.enter(Ticket.of("shirt", 5).line("sign", 1).total("12.50")).id();
        assertThat(shop.jobs(order)).isEmpty();
        assertThat(shop.order(order).state()).isEqualTo(OrderState.RECEIVED);

        shop.pay(order);

        assertThat(shop.jobs(order)).hasSize(8).extracting(JobView::queuedAt).containsOnly(shop.clock.instant());
        var queue = shop.house
                .jobs()
                .queue(
                        Shop.OPERATOR,
                        new QueueFilter(order, null, null, null, null, null, null, QueueFilter.Sort.DUE),
                        PageRequest.first());
        assertThat(queue.items()).hasSize(8);
    }

    @Test
    @Tag("PG-22")
    void when_one_job_cannot_be_written_none_is_queued() {
        shop.tee("shirt");
        OrderId order = shop.enter(Ticket.of("shirt", 3).total("5")).id();
        shop.admin("CREATE TRIGGER broken BEFORE INSERT ON job FOR EACH ROW IF NEW.job_key LIKE '%.3.1' THEN"
                + " SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'no'; END IF");

        try {
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> shop.pay(order))
                    .isNotNull();
            assertThat(shop.jobs(order)).isEmpty();
            assertThat(shop.order(order).state()).isEqualTo(OrderState.RECEIVED);
        } finally {
            shop.admin("DROP TRIGGER broken");
        }
        shop.house.checks().run(Shop.OPERATOR);
        assertThat(shop.jobs(order)).hasSize(3);
    }

    @Test
    @Tag("TB-13")
    void order_and_jobs_enter_intake_together_and_the_history_tells_it() {
        shop.blankTee("shirt");

        OrderId order = shop.paid(Ticket.of("shirt", 1));

        assertThat(shop.order(order).state()).isEqualTo(OrderState.INTAKE_HOLD);
        assertThat(shop.states(order)).containsExactly("intake_hold");
        List<String> marks = shop.house.orders().history(Shop.OPERATOR, order).stream()
                .map(MarkView::name)
                .toList();
        assertThat(marks)
                .containsSubsequence(
                        "order.received", "order.payment", "order.production_hold", "order.intake_hold", "job.created");
    }

    @Test
    @Tag("PI-04")
    void a_basket_becomes_an_order_and_is_made_only_when_it_is_paid() {
        shop.tee("shirt");
        OrderId basket = shop.enter(Ticket.of("shirt", 1).basket().total("3")).id();
        assertThat(shop.order(basket).state()).isEqualTo(OrderState.BASKET);

        shop.house.orders().submit(Shop.OPERATOR, basket);
        assertThat(shop.jobs(basket)).isEmpty();
        shop.pay(basket);

        assertThat(shop.jobs(basket)).hasSize(1);
        assertThat(shop.house.orders().history(Shop.OPERATOR, basket).stream().map(MarkView::name))
                .containsSubsequence(
                        "order.basket", "order.creating", "order.received", "order.payment", "job.created");
    }
}
