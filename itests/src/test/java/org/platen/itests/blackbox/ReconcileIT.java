package org.platen.itests.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.platen.itests.harness.BlackBox;
import org.platen.itests.harness.JobStory;
import org.platen.itests.harness.Json;
import org.platen.itests.harness.OrderStory;
import org.platen.itests.harness.Rest;
import org.platen.itests.harness.Samples;
import org.platen.itests.harness.Shop;
import org.platen.itests.harness.Sku;

/** Print Jobs: lines become jobs, and stay equal to them. */
@BlackBox
class ReconcileIT {
    private final Shop shop;
    private final Rest operator;

    ReconcileIT(Shop shop, Rest operator) {
        this.shop = shop;
        this.operator = operator;
    }

    /** An order that becomes jobs only when somebody presses the button. */
    private OrderStory byHand(Object... lines) {
        return shop.enter(Shop.draft(lines).put("policy", "MANUAL"));
    }

    @Test
    @Tag("PG-22")
    @Tag("PG-26")
    void pressing_print_jobs_twice_makes_them_once_and_all_together() {
        OrderStory order = byHand(shop.shirt().times(2), shop.sign().times(1));

        JsonNode preview = order.plan();
        assertThat(order.jobs()).isEmpty();
        JsonNode first = order.reconcile();
        List<Long> made = order.jobs().stream().map(JobStory::id).toList();
        JsonNode second = order.reconcile();

        assertThat(preview.path("applied").asBoolean()).isFalse();
        assertThat(preview.path("create")).hasSize(4);
        assertThat(first.path("create")).hasSize(4);
        assertThat(second.path("empty").asBoolean()).isTrue();
        assertThat(order.jobs()).extracting(JobStory::id).containsExactlyElementsOf(made);
        assertThat(order.jobs())
                .extracting(job -> job.released().get().path("queuedAt").asText())
                .containsOnly(order.job(0).get().path("queuedAt").asText());
    }

    @Test
    @Tag("PG-20")
    void jobs_look_for_their_device_in_three_ways_and_no_other() {
        shop.device("garment-tagged", "dtg", Map.of(), "fast");
        Sku tee = shop.shirt();

        for (ObjectNode way : List.of(
                Json.of("mode", "NEXT_AVAILABLE"),
                Json.of("mode", "SPECIFIC_PRINTER", "printer", "garment-1"),
                Json.of("mode", "TAGGED_PRINTERS", "tags", List.of("fast")))) {
            OrderStory order = byHand(tee.times(1));
            operator.post(order.path() + "/jobs/reconcile", Json.of("assignment", way))
                    .expect(200);

            JsonNode assignment = order.job(0).get().path("assignment");
            assertThat(assignment.path("mode")).isEqualTo(way.path("mode"));
            assertThat(assignment.path("printer").asText(""))
                    .isEqualTo(way.path("printer").asText(""));
        }
        operator.post(
                        byHand(tee.times(1)).path() + "/jobs/reconcile",
                        Json.of("assignment", Json.of("mode", "WHOEVER")))
                .expect(400);
    }

    @Test
    @Tag("PG-27")
    void an_added_line_brings_its_own_jobs_only() {
        OrderStory order = byHand(shop.shirt().times(2));
        order.reconcile();
        Sku sign = shop.sign();

        order.add(sign.times(1)).expect(201);
        assertThat(order.get().path("reconcileNeeded").asBoolean()).isTrue();
        JsonNode plan = order.reconcile();

        assertThat(plan.path("create")).hasSize(2);
        assertThat(Json.texts(plan.path("create"), "decoration")).containsOnly("print3d");
        assertThat(order.jobs()).hasSize(4);
    }

    @Test
    @Tag("PG-28")
    @Tag("PG-30")
    void a_removed_line_keeps_its_jobs_until_the_button_is_pressed() {
        OrderStory order = byHand(shop.shirt().times(1), shop.sign().times(1));
        order.reconcile();
        List<JobStory> jobs = order.jobs();

        order.remove(1);
        assertThat(order.get().path("reconcileNeeded").asBoolean()).isTrue();
        assertThat(queue(order)).hasSize(3);
        JsonNode plan = order.reconcile();

        assertThat(plan.path("cancel")).hasSize(2);
        assertThat(queue(order)).hasSize(1);
        assertThat(jobs.get(1).phase()).isEqualTo("CANCELED");
        assertThat(order.get().path("reconcileNeeded").asBoolean()).isFalse();
    }

    private JsonNode queue(OrderStory order) {
        return operator.get("/queue?order=" + order.id()).expect(200).json().path("items");
    }

    @Test
    @Tag("PG-29")
    @Tag("PG-32")
    void what_is_printing_is_left_alone() {
        OrderStory order = byHand(shop.sign().times(1), shop.shirt().times(1));
        order.reconcile();
        JobStory running = order.job(0).started();

        order.change(1, Json.of("quantity", 2)).expect(200);
        order.remove(0);
        JsonNode plan = order.reconcile();

        assertThat(Json.ids(plan.path("leftRunning"))).containsExactly(running.id());
        assertThat(running.state()).isEqualTo("printing");
        assertThat(plan.path("create")).hasSize(1);
        assertThat(plan.path("cancel")).hasSize(1);
    }

    @Test
    @Tag("PG-61")
    @Tag("PG-62")
    void a_line_that_makes_nothing_says_why() {
        Sku without = shop.sku(Json.of("code", Shop.unique("BARE"), "name", "No parts"));
        Sku foreign = shop.sku(
                Shop.unique("FOREIGN"), Json.of("code", "x", "name", "x", "quantity", 1, "decoration", "laser"));
        OrderStory order = byHand(shop.shirt().times(1), without.times(1), foreign.times(1));
        order.reconcile();

        JsonNode plan = order.reconcile();

        assertThat(Json.texts(plan.path("lines"), "reason"))
                .containsExactly("ALREADY_CREATED", "NO_VALID_PART", "PLUGIN_MISSING");
        assertThat(plan.path("skipped").toString()).contains("NO_VALID_PART");
    }

    @Test
    void the_plan_tells_the_material_it_needs() {
        Sku sign = shop.sku(Shop.unique("SIGN"), shop.printedPart("base", 2, Samples.box(30, 30, 3)));

        JsonNode plan = byHand(sign.times(2)).plan();

        assertThat(plan.path("materials").toString()).contains("pla-black");
    }
}
