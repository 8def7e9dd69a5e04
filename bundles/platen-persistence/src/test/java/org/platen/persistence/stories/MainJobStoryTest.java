package org.platen.persistence.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.platen.api.job.JobView;
import org.platen.api.job.Phase;
import org.platen.api.model.OrderId;
import org.platen.api.order.CustomerStatus;
import org.platen.api.order.OrderState;
import org.platen.testkit.database.MariaDbExtension;
import org.platen.testkit.database.TestSchema;

/** The main job, from the order to the lorry. */
@ExtendWith(MariaDbExtension.class)
class MainJobStoryTest {
    private final Shop shop;

    MainJobStoryTest(TestSchema schema) {
        shop = new Shop(schema);
    }

    @AfterEach
    void nothing_is_amiss() {
        shop.close();
    }

    @Test
    void a_paid_order_becomes_jobs_is_made_and_leaves_the_house() {
        shop.tee("shirt");
        shop.plate("sign", 2);

        OrderId order = shop.paid(Ticket.of("shirt", 2).line("sign", 1));
        assertThat(shop.states(order)).containsExactly("pending", "pending", "queued", "queued");
        assertThat(shop.order(order).state()).isEqualTo(OrderState.OPEN);

        List<JobView> shirts = shop.jobs(order).subList(0, 2);
        shop.house.batches().label(Shop.OPERATOR, shop.batch(shirts).id());
        shirts.forEach(shop::makeTee);
        assertThat(shop.order(order).state()).isEqualTo(OrderState.OPEN);
        for (JobView part : shop.jobs(order).subList(2, 4)) {
            shop.event(part, "start");
            shop.event(part, "complete");
        }
        assertThat(shop.states(order)).containsOnly("completed");
        assertThat(shop.order(order).state()).isEqualTo(OrderState.COMPLETED);

        shop.ship(order);
        shop.jobs(order).forEach(job -> shop.scan(job, "ship"));

        assertThat(shop.jobs(order)).allMatch(job -> job.phase() == Phase.SHIPPED);
        assertThat(shop.order(order).state()).isEqualTo(OrderState.SHIPPED);
        assertThat(shop.order(order).customerStatus()).isEqualTo(CustomerStatus.SHIPPED);
    }
}
