package org.platen.persistence.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.platen.api.decoration.DecorationTypeView;
import org.platen.api.error.Errors;
import org.platen.api.job.JobView;
import org.platen.api.model.OrderId;
import org.platen.api.order.HoldView;
import org.platen.api.order.OrderState;
import org.platen.api.order.WhyNot;
import org.platen.spi.decoration.WantedJob;
import org.platen.testkit.database.TestSchema;

/** Decoration types that go, come back, change or misbehave while the floor runs. */
class PluginStoryTest extends Story {
    PluginStoryTest(TestSchema schema) {
        super(schema);
        shop.tee("shirt");
        shop.plate("sign", 1);
    }

    @Test
    @Tag("TB-19")
    void each_type_has_its_own_states() {
        List<DecorationTypeView> types = shop.house.decorationTypes().list(Shop.OPERATOR);

        assertThat(types).extracting(DecorationTypeView::key).containsExactly("plate", "tee");
        assertThat(types.get(0).states()).contains("printing").doesNotContain("labeled");
        assertThat(types.get(1).states()).contains("labeled").doesNotContain("printing");
    }

    @Test
    void jobs_of_a_type_that_is_gone_freeze_and_go_on_when_it_is_back_and_the_others_do_not_notice() {
        OrderId order = shop.paid(Ticket.of("shirt", 1).line("sign", 1));
        shop.house
                .batches()
                .label(Shop.OPERATOR, shop.batch(shop.jobs(order).subList(0, 1)).id());
        JobView shirt = shop.jobs(order).get(0);
        JobView sign = shop.jobs(order).get(1);

        shop.house.types().remove(shop.tee);

        assertThat(refused(() -> shop.scan(shirt, "pick")).code()).isEqualTo(Errors.PLUGIN_MISSING);
        assertThat(refused(() -> shop.event(shirt, "pick")).code()).isEqualTo(Errors.PLUGIN_MISSING);
        assertThat(shop.job(shirt.id()).frozen()).isTrue();
        assertThat(shop.job(shirt.id()).holds()).extracting(HoldView::code).containsExactly("plugin.missing");
        assertThat(shop.house.decorationTypes().get(Shop.OPERATOR, "tee").state())
                .isEqualTo("MISSING");
        assertThat(shop.house.decorationTypes().get(Shop.OPERATOR, "tee").frozenJobs())
                .isEqualTo(1);
        assertThat(shop.event(sign, "start").state()).isEqualTo("printing");
        OrderId meanwhile = shop.paid(Ticket.of("shirt", 1));
        assertThat(shop.jobs(meanwhile)).isEmpty();
        assertThat(shop.order(meanwhile).holds()).extracting(HoldView::code).containsExactly("plugin.missing");

        shop.house.types().add(Plugin.tee());
        shop.house.checks().run(Shop.OPERATOR);

        assertThat(shop.scan(shirt, "pick").state()).isEqualTo("picked");
        assertThat(shop.states(meanwhile)).containsExactly("pending");
        assertThat(shop.order(meanwhile).holds()).isEmpty();
    }

    @Test
    void jobs_of_a_type_that_is_gone_can_still_be_cancelled() {
        OrderId order = shop.paid(Ticket.of("shirt", 2));
        shop.house.types().remove(shop.tee);

        shop.house.jobs().cancel(Shop.OPERATOR, shop.jobs(order).get(0).id(), null);
        shop.house.orders().cancel(Shop.OPERATOR, order, null);

        assertThat(shop.states(order)).containsOnly("canceled");
        shop.house.types().add(shop.tee);
    }

    @Test
    void a_known_version_with_another_content_is_refused_and_a_new_version_is_for_new_jobs() {
        OrderId old = shop.paid(Ticket.of("shirt", 1));
        shop.house.types().remove(shop.tee);

        assertThat(shop.house.types().add(Plugin.tee(1, "\n# changed\n"))).isFalse();
        assertThat(shop.house.decorationTypes().get(Shop.OPERATOR, "tee").state())
                .isEqualTo("REFUSED");
        assertThat(shop.house.decorationTypes().get(Shop.OPERATOR, "tee").problem())
                .contains("raise the version");
        assertThat(shop.house.types().add(Plugin.tee(2, "\n# changed\n"))).isTrue();
        OrderId fresh = shop.paid(Ticket.of("shirt", 1));

        assertThat(shop.jobs(old)).extracting(JobView::workflowVersion).containsExactly(1);
        assertThat(shop.jobs(fresh)).extracting(JobView::workflowVersion).containsExactly(2);
        assertThat(shop.house.decorationTypes().get(Shop.OPERATOR, "tee").state())
                .isEqualTo("RUNNING");
        shop.batch(shop.jobs(old));
        assertThat(shop.states(old)).containsExactly("open");
    }

    @Test
    void a_type_that_throws_holds_its_lines_by_name_and_no_others() {
        shop.tee.explodesBy(() -> {
            throw new IllegalStateException("boom");
        });

        OrderId order = shop.paid(Ticket.of("shirt", 1).line("sign", 1));

        assertThat(shop.keys(order)).containsExactly("plate:main.1.1");
        assertThat(shop.order(order).state()).isEqualTo(OrderState.OPEN);
        HoldView hold = shop.order(order).holds().get(0);
        assertThat(hold.code()).isEqualTo("plugin.failed");
        assertThat(hold.message()).contains("tee").doesNotContain("boom");

        shop.tee.behaves();
        shop.house.checks().run(Shop.OPERATOR);
        assertThat(shop.keys(order)).hasSize(2);
        assertThat(shop.order(order).holds()).isEmpty();
    }

    @Test
    void a_type_that_gives_nothing_or_nonsense_or_an_error_is_held_too() {
        List<Runnable> mischief = List.of(
                () -> shop.tee.explodesBy(() -> null),
                () -> shop.tee.explodesBy(() -> List.of(new WantedJob("a b", "t", null, 1, java.util.Map.of()))),
                () -> shop.tee.explodesBy(() -> List.of(
                        new WantedJob("a", "t", null, 1, java.util.Map.of()),
                        new WantedJob("a", "t", null, 1, java.util.Map.of()))),
                () -> shop.tee.explodesBy(() -> {
                    throw new StackOverflowError();
                }));
        for (Runnable one : mischief) {
            one.run();
            OrderId order = shop.paid(Ticket.of("shirt", 1));
            assertThat(shop.jobs(order)).isEmpty();
            assertThat(shop.order(order).holds()).extracting(HoldView::code).containsExactly("plugin.failed");
        }
        shop.tee.behaves();
        shop.house.checks().run(Shop.OPERATOR);
        assertThat(shop.column("SELECT COUNT(*) FROM job")).containsExactly("4");
    }

    @Test
    void a_type_that_hangs_is_given_up_and_the_rest_of_the_house_goes_on() {
        CountDownLatch never = new CountDownLatch(1);
        shop.tee.explodesBy(() -> {
            never.await();
            return List.of();
        });

        OrderId order = shop.paid(Ticket.of("shirt", 1).line("sign", 1));

        assertThat(shop.keys(order)).containsExactly("plate:main.1.1");
        assertThat(shop.order(order).holds().get(0).message()).contains("tee").contains("500 ms");
        WhyNot why = shop.house.orders().why(Shop.OPERATOR, order);
        assertThat(why.causes()).extracting(WhyNot.Cause::owner).contains("admin");
        never.countDown();
        shop.tee.behaves();
        shop.house.checks().run(Shop.OPERATOR);
        assertThat(shop.keys(order)).hasSize(2);
    }

    @Test
    @Tag("R20")
    void a_type_that_hangs_whatever_it_is_told_is_left_alone_until_it_comes_back() {
        List<OrderId> orders = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            orders.add(shop.enter(Ticket.of("shirt", 1).line("sign", 1).total("10.00"))
                    .id());
        }
        CountDownLatch never = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        shop.tee.explodesBy(() -> {
            asked.incrementAndGet();
            // Deaf to interrupts, as a loop without an end is.
            while (never.getCount() > 0) {
                LockSupport.parkNanos(1_000_000);
                Thread.interrupted();
            }
            return List.of();
        });
        orders.forEach(shop::pay);

        assertThat(asked).hasValue(3);
        assertThat(shop.order(orders.get(5)).holds().get(0).message())
                .contains("tee")
                .contains("quarantine");
        assertThat(orders).allSatisfy(order -> assertThat(shop.keys(order)).containsExactly("plate:main.1.1"));
        DecorationTypeView tee = shop.house.decorationTypes().get(Shop.OPERATOR, "tee");
        assertThat(tee.state()).isEqualTo("QUARANTINED");
        assertThat(tee.problem()).contains("hang");

        never.countDown();
        shop.tee.behaves();
        while (!shop.house.decorationTypes().get(Shop.OPERATOR, "tee").state().equals("RUNNING")) {
            LockSupport.parkNanos(1_000_000);
        }
        shop.house.checks().run(Shop.OPERATOR);
        assertThat(orders).allSatisfy(order -> assertThat(shop.keys(order)).hasSize(2));
    }
}
