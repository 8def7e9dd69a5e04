package org.platen.itests.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.platen.itests.harness.BlackBox;
import org.platen.itests.harness.JobStory;
import org.platen.itests.harness.Json;
import org.platen.itests.harness.OrderStory;
import org.platen.itests.harness.Rest;
import org.platen.itests.harness.Shop;

/** Orders end: cancelled while they are in the making, or closed when all is done. */
@BlackBox
class CancelAndCloseIT {
    private final Shop shop;
    private final Rest operator;

    CancelAndCloseIT(Shop shop, Rest operator) {
        this.shop = shop;
        this.operator = operator;
    }

    @Test
    @Tag("PG-34")
    @Tag("PG-35")
    @Tag("PG-36")
    void cancelling_stops_what_waits_and_lets_what_prints_run_out_but_never_ship() {
        OrderStory order = shop.order(shop.sign().times(1)).paid();
        JobStory running = order.jobs(2).get(0).started();
        JobStory waiting = order.job(1).released();

        JsonNode answer = order.cancel();

        assertThat(Json.ids(answer.path("stillRunning"))).containsExactly(running.id());
        assertThat(Json.ids(answer.path("canceled"))).containsExactly(waiting.id());
        assertThat(waiting.phase()).isEqualTo("CANCELED");
        assertThat(order.state()).isEqualTo("CANCELED");
        running.event("complete");
        assertThat(running.tryScan("ship").status()).isEqualTo(409);
        assertThat(operator.post(order.path() + "/shipments", Json.of("carrier", "DHL"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    @Tag("TB-18")
    void a_garment_of_a_cancelled_order_is_refused_at_the_printer() {
        OrderStory order = shop.order(shop.shirt().times(2)).paid();
        JobStory shirt = order.jobs(2).get(0).labeled();

        order.cancel();
        JsonNode refused = shirt.tryScan("printer").expect(409).json();

        assertThat(order.jobs()).extracting(JobStory::phase).containsOnly("CANCELED");
        assertThat(order.get().path("items"))
                .extracting(item -> item.path("state").asText())
                .containsOnly("CANCELED");
        assertThat(refused.path("detail").asText()).contains("canceled");
        assertThat(refused.path("currentState").asText()).isEqualTo("canceled");
        assertThat(refused.path("allowed")).isEmpty();
    }

    @Test
    @Tag("TB-35")
    void without_one_cancelled_job_the_order_can_still_be_complete() {
        OrderStory order = shop.order(shop.shirt().times(3)).paid();
        List<JobStory> jobs = order.jobs(3);

        operator.post(jobs.get(0).path() + "/cancel").expect(200);
        jobs.get(1).made();
        jobs.get(2).made();

        assertThat(order.item(0).path("quantity").asInt()).isEqualTo(2);
        assertThat(order.state()).isEqualTo("COMPLETED");
        assertThat(order.reconcile().path("empty").asBoolean()).isTrue();
    }

    @Test
    @Tag("PG-37")
    @Tag("PG-38")
    @Tag("PG-68")
    void a_failed_job_keeps_the_order_open_until_it_is_made_again() {
        OrderStory order = shop.order(shop.sign().times(1)).paid();
        List<JobStory> jobs = order.jobs(2);
        jobs.get(0).made();
        jobs.get(1).started().event("fail");

        assertThat(order.get().path("readyToClose").asBoolean()).isFalse();
        assertThat(order.close().status()).isEqualTo(409);
        JsonNode blockers =
                operator.get(order.path() + "/blockers").expect(200).json().path("items");
        assertThat(blockers)
                .extracting(one -> one.path("job").path("id").asLong())
                .contains(jobs.get(1).id());
        long again = operator.post(jobs.get(1).path() + "/remake", Json.of("reason", "warped"))
                .expect(201)
                .json()
                .path("id")
                .asLong();
        JobStory remake = order.jobs().stream()
                .filter(job -> job.id() == again)
                .findFirst()
                .orElseThrow();
        assertThat(remake.get().path("remakeOf").path("id").asLong())
                .isEqualTo(jobs.get(1).id());
        remake.made();

        assertThat(order.get().path("readyToClose").asBoolean()).isTrue();
        assertThat(order.state()).isEqualTo("COMPLETED");
    }

    @Test
    @Tag("PG-38")
    void a_failed_job_may_be_waived() {
        OrderStory order = shop.order(shop.sign().times(1)).paid();
        order.jobs(2).get(0).made();
        JobStory failed = order.job(1).started().event("fail");

        operator.post(failed.path() + "/waive", Json.of("reason", "customer takes it without"))
                .expect(200);

        assertThat(order.get().path("readyToClose").asBoolean()).isTrue();
    }

    @Test
    @Tag("PG-44")
    @Tag("PG-46")
    @Tag("PG-50")
    void a_closed_order_stays_readable_and_never_opens_again() {
        ObjectNode draft = Shop.draft(shop.shirt().times(1)).put("notes", "for the fair");
        OrderStory order = shop.enter(draft).paid();
        order.jobs(1);
        order.madeAndShipped("T-1");
        String number = order.get().path("orderNumber").asText();

        order.close().expect(200);

        JsonNode refused = operator.post(order.path() + "/reopen").expect(409).json();
        assertThat(refused.path("detail").asText()).contains("copyOf");
        assertThat(order.add(shop.shirt().times(1)).status()).isEqualTo(409);
        assertThat(order.change(0, Json.of("quantity", 9)).status()).isEqualTo(409);
        assertThat(Json.texts(order.get().path("notes"), "text")).containsExactly("for the fair");
        assertThat(order.jobs()).hasSize(1);
        assertThat(order.marks()).contains("order.closed");
        JsonNode hidden = operator.get("/orders?number=" + number).expect(200).json();
        assertThat(hidden.path("items")).isEmpty();
        assertThat(hidden.path("hint").asText()).contains("closed");
        assertThat(Json.ids(operator.get("/orders?closed=include&number=" + number)
                        .expect(200)
                        .json()
                        .path("items")))
                .containsExactly(order.id());
    }

    @Test
    void several_orders_are_closed_at_once_and_each_is_judged_for_itself() {
        OrderStory done = shop.order(shop.shirt().times(1)).paid();
        done.jobs(1);
        done.madeAndShipped("T-2");
        OrderStory open = shop.order(shop.shirt().times(1)).paid();

        JsonNode results = operator.post("/orders/close", Json.of("ids", List.of(done.id(), open.id())))
                .expect(200)
                .json()
                .path("items");

        assertThat(results).extracting(one -> one.path("closed").asBoolean()).containsExactly(true, false);
        assertThat(results.path(1).path("problem").asText()).isNotBlank();
    }

    @Test
    void a_follow_up_of_a_closed_order_is_a_copy_of_it() {
        OrderStory order = shop.order(shop.shirt().times(2)).paid();
        order.jobs(2);
        order.madeAndShipped("T-3");
        order.close().expect(200);

        OrderStory copy = shop.enter(Json.of("copyOf", order.id(), "location", Shop.SITE));

        assertThat(copy.item(0).path("sku")).isEqualTo(order.item(0).path("sku"));
        assertThat(copy.item(0).path("quantity").asInt()).isEqualTo(2);
        assertThat(copy.id()).isNotEqualTo(order.id());
    }
}
