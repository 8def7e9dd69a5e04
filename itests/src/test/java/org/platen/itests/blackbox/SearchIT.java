package org.platen.itests.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.platen.itests.harness.Answer;
import org.platen.itests.harness.BlackBox;
import org.platen.itests.harness.Json;
import org.platen.itests.harness.OrderStory;
import org.platen.itests.harness.Rest;
import org.platen.itests.harness.Shop;
import org.platen.itests.harness.Sku;

/** Finding orders and jobs, page by page. */
@BlackBox
class SearchIT {
    private final Shop shop;
    private final Rest operator;

    SearchIT(Shop shop, Rest operator) {
        this.shop = shop;
        this.operator = operator;
    }

    private List<Long> orders(String query) {
        return Json.ids(operator.get("/orders?" + query).expect(200).json().path("items"));
    }

    @Test
    @Tag("PG-47")
    @Tag("PG-51")
    @Tag("PG-48")
    void orders_are_found_by_exact_number_customer_and_day() {
        Sku tee = shop.shirt();
        long customer = operator.post(
                        "/customers", Json.of("name", "Ada Byron", "email", Shop.unique("ada") + "@example.com"))
                .expect(201)
                .json()
                .path("id")
                .asLong();
        String number = "#A/7 ü%" + Shop.unique("");
        OrderStory order =
                shop.enter(Shop.draft(tee.times(1)).put("orderNumber", number).put("customer", customer));
        shop.enter(Shop.draft(tee.times(1)).put("orderNumber", number + "0"));
        LocalDate today = LocalDate.now(ZoneOffset.UTC);

        assertThat(orders("number=" + Rest.encode(number))).containsExactly(order.id());
        assertThat(orders("customer=" + customer)).containsExactly(order.id());
        assertThat(orders("customer=" + customer + "&from=" + today.minusDays(1) + "&to=" + today.plusDays(1)))
                .containsExactly(order.id());
        assertThat(orders("customer=" + customer + "&from=" + today.plusDays(2)))
                .isEmpty();
        assertThat(Json.ids(operator.get("/customers/" + customer + "/orders")
                        .expect(200)
                        .json()
                        .path("items")))
                .containsExactly(order.id());
    }

    @Test
    @Tag("PG-53")
    void orders_are_found_by_place_and_by_when_they_are_due() {
        String email = Shop.unique("due") + "@example.com";
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        OrderStory late = shop.enter(Shop.draft(shop.shirt().times(1))
                .put("customerEmail", email)
                .put("location", "main")
                .put("fulfilmentDate", today.minusDays(1).toString()));
        OrderStory soon = shop.enter(Shop.draft(shop.shirt().times(1))
                .put("customerEmail", email)
                .put("location", "main")
                .put("fulfilmentDate", today.plusDays(2).toString()));
        String mine = "q=" + Rest.encode(email) + "&";

        assertThat(orders(mine + "overdue=true")).containsExactly(late.id());
        assertThat(orders(mine + "dueFrom=" + today)).containsExactly(soon.id());
        assertThat(orders(mine + "location=main&sort=fulfilmentDate")).containsExactly(late.id(), soon.id());
        operator.get("/orders?location=nowhere").expect(400);
    }

    @Test
    @Tag("PG-52")
    void contact_data_of_a_customer_are_kept() {
        String email = Shop.unique("grace") + "@example.com";
        OrderStory order = shop.enter(Shop.draft(shop.shirt().times(1))
                .put("customerName", "Grace Hopper")
                .put("customerEmail", email));

        JsonNode customer = operator.get(
                        order.get().path("customer").path("href").asText())
                .expect(200)
                .json();

        assertThat(customer.path("name").asText()).isEqualTo("Grace Hopper");
        assertThat(customer.path("email").asText()).isEqualTo(email);
    }

    @Test
    void pages_follow_each_other_without_gap_or_repeat_while_orders_come_in() {
        Sku tee = shop.shirt();
        List<Long> mine = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            mine.add(shop.order(tee.times(1)).id());
        }
        List<Long> seen = new ArrayList<>();
        String next = "/api/v1/orders?limit=3";
        while (!next.isEmpty() && !seen.containsAll(mine)) {
            Answer page = operator.get(next).expect(200);
            seen.addAll(Json.ids(page.json().path("items")));
            next = page.header("link")
                    .map(link -> link.substring(1, link.indexOf('>')))
                    .orElse("");
            shop.order(tee.times(1));
        }

        assertThat(seen).doesNotHaveDuplicates().containsAll(mine);
    }

    @Test
    void a_cursor_of_somebody_elses_making_is_refused() {
        operator.get("/orders?after=not-a-cursor").expect(400);
        operator.get("/orders?limit=0").expect(400);
        operator.get("/orders?limit=100000").expect(400);
        operator.get("/orders?sort=color").expect(400);
        operator.get("/orders?color=blue").expect(400);
    }

    @Test
    @Tag("PG-23")
    @Tag("PG-24")
    @Tag("PG-40")
    @Tag("PG-59")
    void the_queue_shows_and_links_the_order_of_each_job() {
        OrderStory order = shop.order(shop.sign().times(1)).paid();
        order.jobs(2);
        JsonNode sold = order.get();

        JsonNode rows =
                operator.get("/queue?order=" + order.id()).expect(200).json().path("items");
        JsonNode byNumber = operator.get("/queue?orderNumber="
                        + Rest.encode(sold.path("orderNumber").asText()))
                .expect(200)
                .json()
                .path("items");
        JsonNode jobs =
                operator.get("/jobs?order=" + order.id()).expect(200).json().path("items");

        assertThat(rows).hasSize(2).allSatisfy(row -> {
            assertThat(row.path("orderNumber")).isEqualTo(sold.path("orderNumber"));
            assertThat(row.path("order").path("href")).isEqualTo(sold.path("href"));
        });
        assertThat(Json.ids(byNumber)).containsExactlyElementsOf(Json.ids(rows));
        assertThat(Json.ids(jobs)).containsExactlyInAnyOrderElementsOf(Json.ids(rows));
    }

    @Test
    @Tag("PG-33")
    @Tag("PG-41")
    void stage_and_progress_follow_the_work() {
        OrderStory order = shop.order(shop.sign().times(1), shop.shirt().times(2));
        assertThat(order.get().path("stage").asText()).isEqualTo("created");
        order.paid().jobs(4);
        assertThat(order.get().path("stage").asText()).isEqualTo("queued");
        order.job(0).started();
        assertThat(order.get().path("stage").asText()).isEqualTo("printing");
        order.job(0).event("complete");
        order.job(1).made();

        assertThat(order.item(0).path("printStatus").asText()).isEqualTo("complete");
        assertThat(order.item(0).path("done").asInt()).isEqualTo(2);
        assertThat(order.get().path("progress").asInt()).isEqualTo(50);
        order.job(2).made();
        order.job(3).made();
        assertThat(order.get().path("stage").asText()).isEqualTo("complete");
    }
}
