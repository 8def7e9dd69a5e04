package org.platen.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platen.api.access.Role;
import org.platen.api.catalog.SkuDraft;
import org.platen.api.floor.BatchFilter;
import org.platen.api.job.JobEvent;
import org.platen.api.job.Phase;
import org.platen.api.job.QueueFilter;
import org.platen.api.job.ScanRequest;
import org.platen.api.model.CustomerId;
import org.platen.api.model.ItemId;
import org.platen.api.model.JobId;
import org.platen.api.model.Money;
import org.platen.api.model.OrderId;
import org.platen.api.model.PageRequest;
import org.platen.api.order.Artwork;
import org.platen.api.order.Assignment;
import org.platen.api.order.JobPolicy;
import org.platen.api.order.LinePatch;
import org.platen.api.order.OrderDraft;
import org.platen.api.order.OrderFilter;
import org.platen.api.order.OrderPatch;
import org.platen.api.order.OrderState;
import org.platen.api.order.PaymentView;
import org.platen.rest.internal.TestApi.Answer;
import org.platen.rest.v1.PaymentJson;

class WireTest {
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
    void an_order_shows_what_was_bought_and_links_what_is_made() {
        Answer answer = API.get("orders/7");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo("\"4\"");
        JsonNode order = answer.json();
        assertThat(order.at("/id").isIntegralNumber()).isTrue();
        assertThat(order.at("/orderNumber").asText()).isEqualTo("#A/7 ü");
        assertThat(order.at("/payment").asText()).isEqualTo("PAID");
        assertThat(order.at("/customerStatus").asText()).isEqualTo("in production");
        assertThat(order.at("/total/amount").textValue()).isEqualTo("25.90");
        assertThat(order.at("/shipTo/countryCode").asText()).isEqualTo("DE");
        assertThat(order.has("poNumber")).isTrue();
        assertThat(order.at("/poNumber").isNull()).isTrue();
        assertThat(order.at("/poAction").asText()).isEqualTo("ADD");
        assertThat(order.at("/items/0/personalisation/0/value").asText()).isEqualTo("Zoë");
        assertThat(order.at("/jobs/1/href").asText()).isEqualTo("/api/v1/jobs/71");
        assertThat(order.at("/holds/0/code").asText()).isEqualTo("sku.unknown");
        assertThat(order.has("substrate")).isFalse();
        assertThat(order.at("/fulfilmentDate").asText()).isEqualTo("2026-03-05");
    }

    @ParameterizedTest
    @CsvSource({
        "25.9000, EUR, 25.90",
        "25, EUR, 25.00",
        "1E+3, JPY, 1000",
        "0.0000, USD, 0.00",
        "0.125, EUR, 0.125",
        "5.0, KWD, 5.000",
        "5, ???, 5.00"
    })
    void money_is_written_as_people_write_it(BigDecimal amount, String currency, String written) {
        PaymentView payment = new PaymentView(1, new Money(amount, currency), "card", null, Samples.NOW, "x");

        assertThat(PaymentJson.of(payment).amount().amount().toPlainString()).isEqualTo(written);
    }

    @Test
    void a_job_has_file_substrate_finishing_and_deadline_and_links_its_order() {
        Answer answer = API.get("jobs/70");

        assertThat(answer.header("ETag")).isEqualTo("\"2\"");
        JsonNode job = answer.json();
        assertThat(job.at("/order/href").asText()).isEqualTo("/api/v1/orders/7");
        assertThat(job.at("/order/number").asText()).isEqualTo("#A/7 ü");
        assertThat(job.at("/printFile/href").asText()).isEqualTo("/api/v1/jobs/70/file");
        assertThat(job.at("/substrate").asText()).isEqualTo("Shirt M white");
        assertThat(job.at("/finishing/0").asText()).isEqualTo("press");
        assertThat(job.at("/deadline").asText()).isEqualTo("2026-03-01T10:00:00Z");
        assertThat(job.at("/assignment/mode").asText()).isEqualTo("TAGGED_PRINTERS");
        assertThat(job.at("/xjdfStatus").asText()).isEqualTo("InProgress");
        assertThat(job.at("/allowed/0").asText()).isEqualTo("qcPass");
        assertThat(job.has("shipTo")).isFalse();
    }

    @Test
    void an_order_is_entered_with_everything_that_it_can_have() {
        Answer answer = API.post("orders", """
                {"orderNumber": "#A/7 ü", "customerEmail": "a@b.c", "fulfilmentDate": "2026-03-05",
                 "processAt": "2026-03-01T11:00:00+01:00", "repeatMonths": 1, "policy": "MANUAL", "basket": true,
                 "onAccount": true, "copyOf": 5, "total": {"amount": 25.90, "currency": "EUR"},
                 "shipTo": {"countryCode": "DE"},
                 "lines": [{"sku": "TEE", "quantity": 3, "parameters": {"size": "M"},
                            "personalisation": [{"key": "Name", "value": "Zoë"}],
                            "artwork": [{"placement": "front", "url": "https://example.com/a.png"},
                                        {"placement": "back", "file": "abcd", "name": "b.png"}]},
                           {"newSku": {"code": "NEW", "name": "New", "parts": [
                                {"code": "p", "name": "P", "quantity": 2, "decoration": "dtg"}]}, "quantity": 1}]}
                """);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo("/api/v1/orders/7");
        assertThat(answer.header("ETag")).isEqualTo("\"4\"");
        OrderDraft draft = (OrderDraft) asked("create").get(0);
        assertThat(draft.orderNumber()).isEqualTo("#A/7 ü");
        assertThat(draft.fulfilmentDate()).isEqualTo(LocalDate.of(2026, 3, 5));
        assertThat(draft.processAt()).isEqualTo(Samples.NOW);
        assertThat(draft.policy()).isEqualTo(JobPolicy.MANUAL);
        assertThat(draft.basket() && draft.onAccount()).isTrue();
        assertThat(draft.copyOf()).isEqualTo(new OrderId(5));
        assertThat(draft.total()).isEqualTo(new Money(new BigDecimal("25.90"), "EUR"));
        assertThat(draft.lines().get(0).parameters()).isEqualTo(Map.of("size", "M"));
        assertThat(draft.lines().get(0).artwork())
                .containsExactly(
                        new Artwork("front", "https://example.com/a.png", null, null, Artwork.PENDING, null),
                        new Artwork("back", null, "abcd", "b.png", Artwork.STORED, null));
        SkuDraft made = draft.lines().get(1).newSku();
        assertThat(made.parts().get(0).quantity()).isEqualTo(2);
    }

    @Test
    void an_order_may_be_next_to_empty() {
        assertThat(API.post("orders", "{}").status()).isEqualTo(201);
        assertThat(API.post("orders", "{\"lines\": null, \"total\": {\"amount\": \"1.5\", \"currency\": \"EUR\"}}")
                        .status())
                .isEqualTo(201);

        OrderDraft draft = (OrderDraft) asked("create").get(0);
        assertThat(draft.lines()).isEmpty();
        assertThat(draft.total().amount()).isEqualByComparingTo("1.5");
    }

    @Test
    void a_patch_tells_null_from_nothing() {
        Answer answer = API.send(API.as("operator", "orders/7")
                .method("PATCH", TestApi.json("{\"fulfilmentDate\": null, \"orderNumber\": \"B\"}"))
                .header("If-Match", "\"4\""));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(asked("patch"))
                .containsExactly(
                        new OrderId(7),
                        new OrderPatch("B", null, null, null, Set.of("fulfilmentDate")),
                        OptionalLong.of(4));
    }

    @Test
    void a_line_patch_leaves_alone_what_it_does_not_name() {
        assertThat(API.send("PATCH", "orders/7/items/11", "{\"quantity\": 4}").status())
                .isEqualTo(200);
        assertThat(asked("patchItem"))
                .containsExactly(new OrderId(7), new ItemId(11), new LinePatch(4, null, null), OptionalLong.empty());

        API.send("PATCH", "orders/7/items/11", "{\"parameters\": {}, \"artwork\": []}");
        assertThat(asked("patchItem").get(2)).isEqualTo(new LinePatch(null, Map.of(), List.of()));
    }

    @Test
    void lists_are_filtered_and_paged_by_cursor() {
        Answer answer =
                API.get("orders?customer=9&q=Ann&from=2026-03-01&to=2026-03-02&number=%23A%2F7%20%C3%BC&state=OPEN"
                        + "&storefront=shop-one&closed=include&sort=fulfilmentDate&location=berlin&dueFrom=2026-03-03&dueTo=2026-03-04"
                        + "&overdue=true&limit=20&after=c1");

        assertThat(asked("find"))
                .containsExactly(
                        new OrderFilter(
                                new CustomerId(9),
                                "Ann",
                                LocalDate.of(2026, 3, 1),
                                LocalDate.of(2026, 3, 2),
                                "#A/7 ü",
                                OrderState.OPEN,
                                "shop-one",
                                OrderFilter.Closed.INCLUDE,
                                OrderFilter.Sort.FULFILMENT_DATE,
                                "berlin",
                                LocalDate.of(2026, 3, 3),
                                LocalDate.of(2026, 3, 4),
                                true),
                        new PageRequest(20, "c1"));
        assertThat(answer.json().at("/items/0/storefront").asText()).isEqualTo("shop");
        assertThat(answer.json().at("/items/0/externalId").asText()).isEqualTo("820982911946154508");
        assertThat(answer.json().at("/items/0/href").asText()).isEqualTo("/api/v1/orders/7");
        assertThat(answer.json().at("/next").asText()).isEqualTo("c/2 +");
        assertThat(answer.json().at("/hint").asText()).isEqualTo("Closed orders are hidden");
        assertThat(answer.header("Link"))
                .startsWith("</api/v1/orders?")
                .contains("number=%23A%2F7%20%C3%BC")
                .endsWith("; rel=\"next\"");
        String next = answer.header("Link").replaceAll("^</api/v1/|>.*$", "");
        API.get(next);
        assertThat(asked("find").get(1)).isEqualTo(new PageRequest(20, "c/2 +"));
    }

    @Test
    void contributions_say_what_the_console_draws_and_which_are_faulty() {
        JsonNode items = API.get("contributions").json().path("items");

        JsonNode sound = items.get(0);
        assertThat(sound.path("console").asInt()).isEqualTo(1);
        assertThat(sound.at("/texts/de/ink").asText()).isEqualTo("Tinte");
        assertThat(sound.at("/panels/0/places/1").asText()).isEqualTo("station");
        assertThat(sound.at("/panels/0/facts/0/format").asText()).isEqualTo("colour");
        assertThat(sound.at("/panels/1/module").asText()).isEqualTo("preview.js");
        assertThat(sound.at("/badges/0/when/equals/0").asText()).isEqualTo("white");
        assertThat(sound.at("/badges/0/tone").asText()).isEqualTo("warn");
        assertThat(sound.at("/actions/0/event").asText()).isEqualTo("skip");
        assertThat(sound.path("modules").path("preview.js").path("href").asText())
                .isEqualTo("/plugins/platen-decoration-dtg/12ab/preview.js");
        assertThat(sound.path("problem").isNull()).isTrue();
        assertThat(items.get(1).path("problem").asText()).isEqualTo("no console.json");
    }

    @Test
    void contributions_may_point_at_what_is_known_of_a_job() {
        JsonNode facts = API.get("jobs/70/contribution-facts").json();

        assertThat(asked("jobFacts")).contains(Samples.JOB);
        assertThat(facts.at("/attributes/placement").asText()).isEqualTo("front");
        assertThat(facts.at("/parameters/colour").asText()).isEqualTo("red");
        assertThat(facts.at("/settings/ink").asText()).isEqualTo("white");
        assertThat(facts.at("/state").asText()).isEqualTo("pending");
    }

    @Test
    @Tag("PG-03")
    void the_console_reads_which_fields_the_shop_asks_for() {
        assertThat(API.get("settings").json().at("/customerFields").asBoolean(true))
                .isFalse();
        assertThat(API.get("settings").json().at("/timeZone").asText()).isEqualTo("America/New_York");
    }

    @Test
    void batches_are_filtered_and_say_what_is_in_them() {
        Answer answer = API.get("batches?state=RELEASED&finished=only&location=berlin&limit=5&after=c1");

        assertThat(asked("findBatches"))
                .containsExactly(
                        new BatchFilter(BatchFilter.State.RELEASED, BatchFilter.Finished.ONLY, "berlin"),
                        new PageRequest(5, "c1"));
        assertThat(answer.json().at("/next").asText()).isEqualTo("c8");
        assertThat(answer.json().at("/items/0/jobs/0/title").asText()).isEqualTo("Shirt 1/2");
        assertThat(answer.json().at("/items/0/jobs/0/order/number").asText()).isEqualTo("#A/7 ü");
        assertThat(answer.json().at("/items/0/finished").asBoolean()).isFalse();
        API.get("batches");
        assertThat(asked("findBatches").get(0)).isEqualTo(BatchFilter.unfinished());
    }

    @Test
    void the_queue_is_filtered_and_shows_the_order() {
        JsonNode row = API.get("queue?order=7&orderNumber=A&location=berlin&decoration=dtg&state=pending&phase=READY"
                        + "&device=d&sort=orderNumber")
                .json()
                .at("/items/0");

        assertThat(asked("queue").get(0))
                .isEqualTo(new QueueFilter(
                        new OrderId(7),
                        "A",
                        "berlin",
                        "dtg",
                        "pending",
                        Phase.READY,
                        "d",
                        QueueFilter.Sort.ORDER_NUMBER));
        assertThat(row.at("/orderNumber").asText()).isEqualTo("#A/7 ü");
        assertThat(row.at("/due").asText()).isEqualTo("TODAY");
        assertThat(row.at("/allowed/0").asText()).isEqualTo("batch");
        assertThat(row.at("/order/href").asText()).isEqualTo("/api/v1/orders/7");
    }

    @Test
    void a_scan_answers_what_comes_next_and_what_to_load() {
        JsonNode answer = API.post("scans", "{\"barcode\": \"PLT70\", \"station\": \"printer\", \"at\": null}")
                .json();

        assertThat(asked("scan")).containsExactly(new ScanRequest("PLT70", "printer", null));
        assertThat(answer.at("/next/0/event").asText()).isEqualTo("qcPass");
        assertThat(answer.at("/work/file/href").asText()).isEqualTo("/api/v1/jobs/70/file");
        assertThat(answer.at("/work/settings/ink").asText()).isEqualTo("white");
    }

    @Test
    void a_scan_may_reject_and_scans_may_come_late() {
        API.post("scans", "{\"barcode\": \"PLT70\", \"station\": \"qc\", \"reject\": \"STAIN\"}");
        assertThat(asked("scan")).containsExactly(new ScanRequest("PLT70", "qc", null, "STAIN"));

        JsonNode late = API.post(
                        "scans/offline",
                        "{\"device\": \"tablet\", \"sentAt\": \"2026-03-01T10:00:00Z\", \"scans\": [{\"id\": \"1\","
                                + " \"barcode\": \"J:1X\", \"station\": \"pick\", \"at\": \"2026-03-01T09:00:00Z\"}]}")
                .json();
        assertThat(late.at("/items/0/outcome").asText()).isEqualTo("CONFLICT");
        assertThat(late.at("/items/0/conflict/code").asText()).isEqualTo("job.transition-refused");
        assertThat(API.get("reports/rejects?from=2026-03-01T00:00:00Z").status())
                .isEqualTo(400);
        assertThat(API.get("reports/rejects?from=2026-03-01T00:00:00Z&to=2026-03-02T00:00:00Z&by=DEVICE")
                        .json()
                        .at("/items/0/waste")
                        .asLong())
                .isEqualTo(2);
        assertThat(API.send("PUT", "locations/berlin/order-bins/A-7", "{\"walk\": 7}")
                        .json()
                        .at("/walk")
                        .asInt())
                .isEqualTo(7);
        assertThat(API.get("orders/7/gathered").json().at("/items/0/gather/bin").asText())
                .isEqualTo("A-1");
    }

    @Test
    void views_are_chosen_by_parameter_and_by_caller() {
        assertThat(API.get("orders/7?view=spo").json().at("/spoStatus").asText())
                .isEqualTo("InProduction");
        assertThat(API.get("orders/7?view=customer").json().at("/status").asText())
                .isEqualTo("in production");
        assertThat(API.get("jobs/70?view=spo").json().has("spoStatus")).isTrue();

        JsonNode own = API.send(API.as("customer", "orders/7?view=spo").GET()).json();
        assertThat(own.at("/status").asText()).isEqualTo("in production");
        assertThat(own.toString()).doesNotContain("Fragile", "jobs", "spoStatus");
        assertThat(API.recorder.last().call().customer()).isEqualTo(new CustomerId(9));
        JsonNode row = API.send(API.as("customer", "orders").GET()).json().at("/items/0");
        assertThat(row.fieldNames())
                .toIterable()
                .containsExactly("id", "href", "orderNumber", "status", "fulfilmentDate", "createdAt");
    }

    @Test
    void reconcile_takes_an_assignment_or_nothing() {
        JsonNode plan = API.post("orders/7/jobs/reconcile?dryRun=true", null).json();
        assertThat(asked("reconcile")).containsExactly(new OrderId(7), null, true);
        assertThat(plan.at("/applied").asBoolean()).isFalse();
        assertThat(plan.at("/create/0/id").isNull()).isTrue();
        assertThat(plan.at("/leftRunning/0/href").asText()).isEqualTo("/api/v1/jobs/70");
        assertThat(plan.at("/lines/0/reason").asText()).isEqualTo("CREATED");
        assertThat(plan.at("/materials/0/amount").toString()).isEqualTo("10");

        API.post("orders/7/jobs/reconcile", "{\"assignment\": {\"mode\": \"TAGGED_PRINTERS\", \"tags\": [\"fast\"]}}");
        assertThat(asked("reconcile"))
                .containsExactly(
                        new OrderId(7), new Assignment(Assignment.Mode.TAGGED_PRINTERS, null, Set.of("fast")), false);
    }

    @Test
    void bodies_that_may_be_absent_may_be_absent() {
        assertThat(API.send(API.as("operator", "orders/7/payments").POST(TestApi.json(null)))
                        .status())
                .isEqualTo(201);
        assertThat(asked("pay")).containsExactly(new OrderId(7), null, "manual", null);
        assertThat(API.post("orders/7/cancel", null)
                        .json()
                        .at("/stillRunning/0/id")
                        .asInt())
                .isEqualTo(70);
        assertThat(API.post("orders/7/shipments", null).status()).isEqualTo(201);
        assertThat(API.post("jobs/70/remake", null).header("Location")).isEqualTo("/api/v1/jobs/70");
    }

    @Test
    void every_other_path_reaches_its_use_case() {
        assertThat(API.post("orders/preview", "{}").json().at("/totalParts").asInt())
                .isEqualTo(9);
        assertThat(API.post("orders/7/submit", null).status()).isEqualTo(200);
        assertThat(API.get("orders/7/items/11").json().at("/title").asText()).isEqualTo("Shirt");
        assertThat(API.post("orders/7/items", "{\"sku\": \"TEE\", \"quantity\": 1}")
                        .header("Location"))
                .isEqualTo("/api/v1/orders/7/items/11");
        assertThat(API.send("DELETE", "orders/7/items/11", null).status()).isEqualTo(204);
        assertThat(API.post("orders/7/items/11/sku", "{\"sku\": \"TEE\"}").status())
                .isEqualTo(200);
        assertThat(API.get("orders/7/items/11/why").json().at("/moving").asBoolean())
                .isTrue();
        assertThat(API.get("orders/7/payments").json().at("/items").size()).isZero();
        assertThat(API.post("orders/7/approval", "{\"approved\": false, \"comment\": \"no\"}")
                        .status())
                .isEqualTo(200);
        assertThat(asked("approve")).containsExactly(new OrderId(7), false, "no");
        assertThat(API.send("PUT", "orders/7/location", "{\"location\": \"berlin\"}")
                        .status())
                .isEqualTo(200);
        assertThat(API.post("orders/7/close", null).json().at("/closed").asBoolean())
                .isTrue();
        assertThat(API.post("orders/close", "{\"ids\": [7, 8]}")
                        .json()
                        .at("/items/1/order/id")
                        .asInt())
                .isEqualTo(8);
        API.send("PUT", "orders/7/po-number", "{\"poNumber\": \"PO-1\"}");
        assertThat(asked("setPoNumber")).containsExactly(new OrderId(7), "PO-1");
        assertThat(API.get("orders/7/notes").json().at("/items/0/text").asText())
                .isEqualTo("Fragile");
        assertThat(API.post("orders/7/notes", "{\"text\": \"x\", \"internal\": true}")
                        .status())
                .isEqualTo(201);
        assertThat(API.get("orders/7/blockers").json().at("/items/0/job/id").asInt())
                .isEqualTo(70);
        assertThat(API.get("orders/7/history").json().at("/items/0/name").asText())
                .isEqualTo("job.scanned");
        assertThat(asked("history")).containsExactly(new OrderId(7), false, new PageRequest(200, null));
        assertThat(API.get("orders/7/history?newest=true&limit=5&after=x")
                        .json()
                        .at("/next")
                        .asText())
                .isEqualTo("cursor");
        assertThat(asked("history")).containsExactly(new OrderId(7), true, new PageRequest(5, "x"));
        assertThat(API.get("orders/7/why").json().at("/causes/0/owner").asText())
                .isEqualTo("operator");
        assertThat(API.post("orders/7/holds", "{\"reason\": \"DEPENDENCY\", \"message\": \"m\"}")
                        .status())
                .isEqualTo(201);
        assertThat(API.send("DELETE", "orders/7/holds/3", null).status()).isEqualTo(204);
        assertThat(API.get("orders/7/shipments").json().at("/items/0/id").asInt())
                .isEqualTo(33);
        assertThat(API.get("orders/7/jobs").json().at("/items/0/id").asInt()).isEqualTo(70);
    }

    @Test
    void the_floor_reaches_its_use_cases() {
        assertThat(API.get("jobs?order=7").json().at("/items/0/barcode").asText())
                .isEqualTo("PLT70");
        assertThat(API.get("jobs/70/history").json().at("/items/0/spo").asText())
                .isEqualTo("InProduction");
        assertThat(API.get("jobs/70/why").status()).isEqualTo(200);
        API.post("jobs/70/events", "{\"event\": \"qcFail\", \"detail\": {\"reason\": \"smear\"}}");
        assertThat(asked("event").get(1)).isEqualTo(new JobEvent("qcFail", null, Map.of("reason", "smear")));
        assertThat(API.post("jobs/70/cancel", null).status()).isEqualTo(200);
        assertThat(API.post("jobs/70/waive", "{\"reason\": \"late\"}").status()).isEqualTo(200);
        API.send("PUT", "jobs/70/schedule", "{\"device\": \"d\", \"start\": \"2026-03-01T10:00:00Z\"}");
        assertThat(asked("schedule").get(2)).isEqualTo(Instant.parse("2026-03-01T10:00:00Z"));
        assertThat(API.post("jobs/70/holds", "{\"reason\": \"MANUAL\", \"message\": \"m\"}")
                        .status())
                .isEqualTo(201);
        assertThat(API.send("DELETE", "jobs/70/holds/3", null).status()).isEqualTo(204);
        assertThat(API.get("batches/candidates").json().at("/items/0/mixingKey").asText())
                .isEqualTo("white");
        assertThat(API.post("batches", "{\"jobs\": [70]}").header("Location")).isEqualTo("/api/v1/batches/8");
        assertThat(API.get("batches").json().at("/items/0/id").asInt()).isEqualTo(8);
        assertThat(API.get("batches/8").status()).isEqualTo(200);
        assertThat(API.post("batches/8/labels", null)
                        .json()
                        .at("/items/0/barcode")
                        .asText())
                .isEqualTo("PLT70");
        assertThat(API.post("checks/intake/run", null).json().at("/released").asInt())
                .isEqualTo(2);
        assertThat(API.get("checks/intake").json().has("nextRun")).isTrue();
        assertThat(API.get("locations").json().at("/items/0/code").asText()).isEqualTo("berlin");
        assertThat(API.get("stations").json().at("/items/0/kind").asText()).isEqualTo("PICK");
        assertThat(API.get("devices").json().at("/items/0/tags/0").asText()).isEqualTo("fast");
        assertThat(API.send("PUT", "locations/wien", "{\"name\": \"Wien\"}")
                        .json()
                        .at("/active")
                        .asBoolean())
                .isTrue();
        assertThat(API.send("PUT", "stations/p", "{\"kind\": \"QC\", \"location\": \"wien\"}")
                        .status())
                .isEqualTo(200);
        assertThat(API.send(
                                "PUT",
                                "devices/d",
                                "{\"name\": \"D\", \"decoration\": \"dtg\", \"location\": \"wien\", \"active\": false}")
                        .json()
                        .at("/active")
                        .asBoolean())
                .isFalse();
        assertThat(API.get("decoration-types").json().at("/items/0/key").asText())
                .isEqualTo("dtg");
        assertThat(API.get("decoration-types/dtg").json().at("/state").asText()).isEqualTo("RUNNING");
        assertThat(API.get("decoration-types/dtg/workflow?version=2")
                        .json()
                        .at("/transitions/0/from/0")
                        .asText())
                .isEqualTo("open");
        assertThat(asked("workflow")).containsExactly("dtg", 2);
        assertThat(API.get("shipments/33").json().at("/order/href").asText()).isEqualTo("/api/v1/orders/7");
        assertThat(API.post("shipments", "{\"order\": 7, \"trackingNumber\": \"T1\"}")
                        .header("Location"))
                .isEqualTo("/api/v1/shipments/33");
        assertThat(API.post("shipments/33/label", null).status()).isEqualTo(200);
        assertThat(API.send("DELETE", "shipments/33/jobs/9", null).status()).isEqualTo(200);
        assertThat(asked("takeOut")).containsExactly(new JobId(9));
        assertThat(API.post("shipments/33/delivered", null).status()).isEqualTo(200);
    }

    @Test
    @Tag("IN-61")
    void every_status_has_a_group_a_meaning_and_says_whether_to_act() {
        JsonNode statuses = API.get("job-statuses").json().at("/items");

        assertThat(statuses).hasSize(60).allSatisfy(status -> {
            assertThat(status.at("/name").asText()).isNotBlank();
            assertThat(status.at("/text").asText()).isNotBlank();
            assertThat(status.at("/actionNeeded").isBoolean()).isTrue();
        });
        assertThat(statuses.findValuesAsText("group"))
                .contains(
                        "Order creation",
                        "Output",
                        "Production",
                        "Shipping",
                        "Approval",
                        "Communication",
                        "MIS",
                        "Additional");
    }

    @Test
    void the_office_reaches_its_use_cases() {
        assertThat(API.get("skus?q=T").json().at("/items/0/code").asText()).isEqualTo("TEE");
        assertThat(API.post("skus", "{\"code\": \"TEE\", \"name\": \"Shirt\"}").header("Location"))
                .isEqualTo("/api/v1/skus/21");
        API.get("skus/A%2FB%20%C3%BC");
        assertThat(asked("sku")).containsExactly("A/B ü");
        API.send(API.as("operator", "skus/TEE")
                .PUT(TestApi.json("{\"code\": \"TEE\", \"name\": \"Shirt\"}"))
                .header("If-Match", "\"6\""));
        assertThat(asked("updateSku").get(2)).isEqualTo(OptionalLong.of(6));
        assertThat(API.get("customers?q=A").json().at("/items/0/name").asText()).isEqualTo("Anna");
        assertThat(API.post("customers", "{\"name\": \"Anna\"}").header("Location"))
                .isEqualTo("/api/v1/customers/9");
        assertThat(API.get("customers/9").header("ETag")).isEqualTo("\"1\"");
        assertThat(API.send("PUT", "customers/9", "{\"name\": \"Anna\"}").status())
                .isEqualTo(200);
        assertThat(API.get("customers/9/orders").json().at("/items/0/id").asInt())
                .isEqualTo(7);
        assertThat(API.get("me").json().at("/actor").asText()).isEqualTo("token:operator");
        assertThat(API.get("problems").json().at("/items/0/kind").asText()).isEqualTo("OUTBOX");
        assertThat(API.post("problems/outbox/4/retry", null).status()).isEqualTo(204);
        assertThat(asked("retry")).containsExactly("OUTBOX", 4L);
        assertThat(API.post("problems/INBOX/4/skip", "{\"reason\": \"gone\"}").status())
                .isEqualTo(204);
        assertThat(API.get("storefronts")
                        .json()
                        .at("/rejections/shop-one: signature")
                        .asInt())
                .isEqualTo(3);
        assertThat(API.send(API.as("admin", "verify").POST(TestApi.json(null)))
                        .json()
                        .at("/ok")
                        .asBoolean())
                .isTrue();
        Answer made = API.send(
                API.as("admin", "tokens").POST(TestApi.json("{\"name\": \"scanner\", \"roles\": [\"OPERATOR\"]}")));
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().at("/secret").asText()).isEqualTo("plt_secret");
        assertThat(API.send(API.as("admin", "tokens").GET())
                        .json()
                        .at("/items/0/roles/0")
                        .asText())
                .isEqualTo(Role.OPERATOR.name());
        assertThat(API.send(API.as("admin", "tokens/2").DELETE()).status()).isEqualTo(204);
    }
}
