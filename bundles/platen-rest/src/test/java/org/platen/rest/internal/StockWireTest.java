package org.platen.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.platen.api.model.JobId;
import org.platen.api.model.OrderId;
import org.platen.api.stock.BinView;
import org.platen.api.stock.MaterialDraft;
import org.platen.api.stock.MaterialFilter;
import org.platen.api.stock.MovementDraft;
import org.platen.api.stock.MovementKind;
import org.platen.api.stock.PurchaseDraft;
import org.platen.api.stock.PurchaseView;
import org.platen.api.stock.ReceiptDraft;

/** Stock and purchase on the wire. */
class StockWireTest {
    private static final TestApi API = new TestApi().startCore();

    @BeforeEach
    void forget() {
        API.recorder.clear();
    }

    @AfterAll
    static void close() throws Exception {
        API.close();
    }

    private static List<Object> asked(String useCase) {
        assertThat(API.recorder.last().useCase()).isEqualTo(useCase);
        return API.recorder.last().arguments();
    }

    @Test
    void materials_bins_and_stock_are_kept_and_listed() {
        JsonNode put = API.send(
                        "PUT", "materials/shirt%2Fm", "{\"name\": \"Shirt\", \"unit\": \"piece\", \"lowAt\": 10}")
                .json();
        assertThat(asked("putMaterial"))
                .containsExactly("shirt/m", new MaterialDraft("Shirt", "piece", BigDecimal.TEN, null, true));
        assertThat(put.path("lowAt").decimalValue()).isEqualTo(BigDecimal.TEN);
        assertThat(put.path("available").asInt()).isEqualTo(9);
        assertThat(put.path("low").asBoolean()).isTrue();

        assertThat(API.get("materials?low=true&q=sh&limit=1")
                        .json()
                        .path("next")
                        .asText())
                .isEqualTo("more");
        assertThat(asked("materials").get(0)).isEqualTo(new MaterialFilter("sh", true));
        assertThat(API.get("materials/shirt").json().path("waitingJobs").asInt())
                .isEqualTo(2);

        API.send("PUT", "locations/berlin/bins/A", "{\"walk\": 3}");
        assertThat(asked("putBin").get(0)).isEqualTo(new BinView("berlin", "A", 3));
        assertThat(API.get("locations/berlin/bins").json().at("/items/0/code").asText())
                .isEqualTo("A");
        assertThat(API.get("locations").status()).isEqualTo(200);
        assertThat(API.get("stock?location=berlin&material=shirt")
                        .json()
                        .at("/items/0/bins/0/onHand")
                        .asInt())
                .isEqualTo(10);
        assertThat(asked("stock")).containsExactly("berlin", "shirt");
    }

    @Test
    void a_movement_says_what_where_and_why() {
        TestApi.Answer moved = API.post(
                "stock/movements",
                "{\"kind\": \"CORRECTION\", \"location\": \"berlin\", \"bin\": \"A\", \"material\": \"shirt\","
                        + " \"amount\": -1.5, \"reason\": \"torn\"}");

        assertThat(moved.status()).isEqualTo(201);
        assertThat(asked("moveStock").get(0))
                .isEqualTo(new MovementDraft(
                        MovementKind.CORRECTION, "berlin", "A", "shirt", new BigDecimal("-1.5"), null, null, "torn"));
        assertThat(API.get("stock/movements").json().at("/items/0/job/href").asText())
                .isEqualTo("/api/v1/jobs/70");
        assertThat(API.post("stock/movements", "{\"kind\": \"COUNT\"}").status())
                .isEqualTo(400);
    }

    @Test
    void purchases_are_made_received_and_ended() {
        TestApi.Answer made = API.post(
                "purchase-orders",
                "{\"supplier\": \"Blanks Ltd\", \"location\": \"berlin\","
                        + " \"lines\": [{\"material\": \"shirt\", \"amount\": 10, \"jobId\": 70}]}");
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("Location")).isEqualTo("/api/v1/purchase-orders/6");
        assertThat(made.json().at("/lines/0/jobId").asLong()).isEqualTo(70);
        assertThat(asked("buy").get(0))
                .isEqualTo(new PurchaseDraft(
                        "Blanks Ltd",
                        "berlin",
                        null,
                        List.of(new PurchaseDraft.Line("shirt", BigDecimal.TEN, new JobId(70)))));

        API.post("purchase-orders/6/receipts", "{\"lines\": [{\"line\": 61, \"amount\": 4, \"bin\": \"A\"}]}");
        assertThat(asked("receive").get(1))
                .isEqualTo(new ReceiptDraft(List.of(new ReceiptDraft.Line(61, BigDecimal.valueOf(4), "A")), false));
        assertThat(API.get("purchase-orders?state=OPEN")
                        .json()
                        .at("/items/0/state")
                        .asText())
                .isEqualTo("OPEN");
        assertThat(asked("purchases").get(0)).isEqualTo(PurchaseView.State.OPEN);
        assertThat(API.get("purchase-orders/6").status()).isEqualTo(200);
        assertThat(API.post("purchase-orders/6/cancel", null).status()).isEqualTo(200);
        assertThat(asked("cancelPurchase")).containsExactly(6L);
    }

    @Test
    void what_orders_use_up_is_told_for_one_and_for_several() {
        assertThat(API.get("orders/7/materials").json().at("/items/0/onHand").asText())
                .isEqualTo("2.5");
        assertThat(asked("needs").get(0)).isEqualTo(List.of(new OrderId(7)));
        assertThat(API.get("materials/plan?orders=7,8").status()).isEqualTo(200);
        assertThat(asked("needs").get(0)).isEqualTo(List.of(new OrderId(7), new OrderId(8)));
        assertThat(API.get("materials/plan?orders=x").status()).isEqualTo(400);
    }
}
