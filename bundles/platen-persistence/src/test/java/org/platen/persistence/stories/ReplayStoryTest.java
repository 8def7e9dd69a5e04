package org.platen.persistence.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.platen.api.intake.IncomingOrder;
import org.platen.api.intake.IntakeResult;
import org.platen.testkit.database.TestSchema;

/** Whatever the order and however often a storefront tells its story, the end is the same. */
class ReplayStoryTest extends Story {
    private static final int SHUFFLES = 200;

    ReplayStoryTest(TestSchema schema) {
        super(schema);
        shop.tee("shirt");
        shop.plate("sign", 1);
    }

    private List<IncomingOrder> life(String id) {
        return List.of(
                Web.order(id).line("a", "shirt", 1, "Ann").unpaid().minute(0).told(),
                Web.order(id).line("a", "shirt", 2, "Ann").minute(1).told(),
                Web.order(id)
                        .line("a", "shirt", 2, "Bob")
                        .line("b", "sign", 1)
                        .minute(2)
                        .told(),
                Web.order(id)
                        .line("a", "shirt", 3, "Bob")
                        .line("c", "sign", 2)
                        .minute(3)
                        .told());
    }

    private void tell(IncomingOrder told, IncomingOrder now) {
        IntakeResult result = shop.house.intake().receive(Shop.PARTNER, "shopify", "demo", told, null);
        if (result.effect() == IntakeResult.Effect.AMBIGUOUS) {
            shop.house.intake().reread(Shop.PARTNER, "shopify", "demo", now, null);
        }
    }

    private List<String> work(String id) {
        return shop.column("SELECT CONCAT(job_key, ' ', job.phase, ' ', attributes) FROM job JOIN orders ON orders.id ="
                + " job.order_id WHERE external_id = '" + id + "' AND phase <> 8 ORDER BY job_key");
    }

    @Test
    @Tag("N-3")
    void five_times_over_and_shuffled_two_hundred_times_the_jobs_are_the_same() {
        life("straight").forEach(one -> tell(one, one));
        List<String> expected = work("straight");
        assertThat(expected).hasSize(5);
        Random random = new Random(3);
        for (int shuffle = 0; shuffle < SHUFFLES; shuffle++) {
            String id = "s-" + shuffle;
            List<IncomingOrder> life = life(id);
            List<IncomingOrder> story = new ArrayList<>();
            for (int times = 0; times < (shuffle % 10 == 0 ? 5 : 2); times++) {
                story.addAll(life);
            }
            Collections.shuffle(story, random);

            story.forEach(one -> tell(one, life.get(3)));

            assertThat(work(id)).as(id).isEqualTo(expected);
        }
        assertThat(shop.column("SELECT COUNT(*) FROM outbox GROUP BY order_id HAVING COUNT(*) <> 1"))
                .isEmpty();
    }

    @Test
    @Tag("N-3")
    void a_cancel_in_the_middle_of_the_story_ends_it_whatever_comes_after() {
        Random random = new Random(4);
        for (int shuffle = 0; shuffle < 40; shuffle++) {
            String id = "c-" + shuffle;
            List<IncomingOrder> story = new ArrayList<>(life(id));
            story.add(Web.order(id)
                    .line("a", "shirt", 3, "Bob")
                    .line("c", "sign", 2)
                    .canceled()
                    .minute(4)
                    .told());
            story.addAll(List.copyOf(story));
            Collections.shuffle(story, random);

            story.forEach(one -> tell(one, one));

            assertThat(work(id)).as(id).isEmpty();
            assertThat(shop.column("SELECT state FROM orders WHERE external_id = '" + id + "'"))
                    .containsExactly("CANCELED");
        }
    }
}
