package org.platen.itests.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.platen.itests.harness.Answer;
import org.platen.itests.harness.BlackBox;
import org.platen.itests.harness.Json;
import org.platen.itests.harness.OrderStory;
import org.platen.itests.harness.Rest;
import org.platen.itests.harness.Shop;

/** Two people, or one person twice, change the same thing. */
@BlackBox
class EditingIT {
    private final Shop shop;
    private final Rest operator;

    EditingIT(Shop shop, Rest operator) {
        this.shop = shop;
        this.operator = operator;
    }

    @Test
    void an_edit_needs_the_version_that_was_read_and_a_stale_one_is_refused() {
        OrderStory order = shop.order(shop.shirt().times(1));
        String etag = operator.get(order.path()).expect(200).etag();

        operator.patch(order.path(), Json.of("fulfilmentDate", "2031-01-01")).expect(428);
        operator.with("If-Match", etag)
                .patch(order.path(), Json.of("fulfilmentDate", "2031-01-01"))
                .expect(200);
        operator.with("If-Match", etag)
                .patch(order.path(), Json.of("fulfilmentDate", "2031-02-02"))
                .expect(412);
        operator.with("If-Match", "rubbish")
                .patch(order.path(), Json.of("fulfilmentDate", "2031-02-02"))
                .expect(400);

        assertThat(order.get().path("fulfilmentDate").asText()).isEqualTo("2031-01-01");
        assertThat(operator.get(order.path()).etag()).isNotEqualTo(etag);
    }

    @Test
    void a_field_that_is_not_ones_to_change_is_refused() {
        OrderStory order = shop.order(shop.shirt().times(1));

        for (String field : List.of("state", "closed", "total", "payment", "customer")) {
            operator.with("If-Match", "*")
                    .patch(order.path(), Json.of(field, "SHIPPED"))
                    .expect(400, 422);
        }
    }

    @Test
    void a_create_with_a_key_takes_effect_once() {
        ObjectNode draft = Shop.draft(shop.shirt().times(1));
        Rest keyed = operator.with("Idempotency-Key", Shop.unique("key"));

        JsonNode first = keyed.post("/orders", draft).expect(201).json();
        JsonNode again = keyed.post("/orders", draft).expect(200, 201).json();
        keyed.post("/orders", draft.deepCopy().put("orderNumber", "another")).expect(422);

        assertThat(again.path("id")).isEqualTo(first.path("id"));
    }

    @Test
    void a_payment_with_a_key_is_booked_once() {
        OrderStory order = shop.order(shop.shirt().times(1));
        Rest keyed = operator.with("Idempotency-Key", Shop.unique("pay"));
        ObjectNode part = Json.of("amount", Json.of("amount", "10.00", "currency", "EUR"));

        keyed.post(order.path() + "/payments", part).expect(201);
        keyed.post(order.path() + "/payments", part).expect(200, 201);

        assertThat(operator.get(order.path() + "/payments").json().path("items"))
                .hasSize(1);
        assertThat(order.get().path("payment").asText()).isEqualTo("UNPAID");
    }

    @Test
    void equal_creates_at_once_make_one_order() throws Exception {
        ObjectNode draft = Shop.draft(shop.shirt().times(1));
        Rest keyed = operator.with("Idempotency-Key", Shop.unique("race"));
        Set<Long> ids = new HashSet<>();
        List<Integer> refused = new ArrayList<>();

        for (Answer answer : atOnce(8, () -> keyed.post("/orders", draft))) {
            if (answer.ok()) {
                ids.add(answer.json().path("id").asLong());
            } else {
                refused.add(answer.status());
            }
        }

        assertThat(ids).hasSize(1);
        assertThat(refused).allMatch(status -> status == 409);
    }

    @Test
    void print_jobs_pressed_by_eight_at_once_makes_each_job_once() throws Exception {
        for (int round = 0; round < 5; round++) {
            OrderStory order = shop.enter(Shop.draft(shop.shirt().times(4)).put("policy", "MANUAL"));

            List<Answer> answers = atOnce(8, () -> operator.post(order.path() + "/jobs/reconcile"));

            assertThat(answers).allMatch(answer -> answer.status() == 200 || answer.status() == 409);
            assertThat(order.jobs()).hasSize(4);
        }
    }

    static List<Answer> atOnce(int people, Callable<Answer> each) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(people);
        try {
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> future : threads.invokeAll(java.util.Collections.nCopies(people, each))) {
                answers.add(future.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
