package org.platen.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platen.api.document.LabelFormat;
import org.platen.api.document.LabelPrinter;
import org.platen.api.floor.BatchRule;
import org.platen.rest.internal.TestApi.Answer;

/** Batch rules, labels and printing on the wire. */
class PapersWireTest {
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
    void a_rule_that_says_little_asks_for_everything() {
        Answer answer = API.send("PUT", "batch-rules/noon", "{\"name\": \"Noon\", \"units\": \"SINGLE\"}");

        assertThat(answer.status()).isEqualTo(200);
        BatchRule rule = (BatchRule) asked("putBatchRule").get(0);
        assertThat(rule.code()).isEqualTo("noon");
        assertThat(rule.active()).isTrue();
        assertThat(rule.units()).isEqualTo(BatchRule.Units.SINGLE);
        assertThat(rule.maxSize()).isEqualTo(500);
        assertThat(rule.timeZone()).isEqualTo("UTC");
        assertThat(rule.dueFirst()).isTrue();
        assertThat(rule.skus()).isEmpty();
        assertThat(answer.json().at("/nextRun").asText()).isNotEmpty();
    }

    @Test
    void a_dry_run_tells_its_batches_and_who_stayed() {
        Answer answer = API.post("batch-rules/noon/run?dryRun=true", "");

        assertThat(asked("runBatchRule")).containsExactly("noon", true);
        assertThat(answer.json().at("/batches/0/id").isNull()).isTrue();
        assertThat(answer.json().at("/batches/0/jobs/0/href").asText()).endsWith("/jobs/" + Samples.JOB);
        assertThat(answer.json().at("/stayed/0/plugin").asText()).isEqualTo("dtg");
        assertThat(API.send("DELETE", "batch-rules/noon", "").status()).isEqualTo(204);
    }

    @ParameterizedTest
    @CsvSource({
        "batches/8/labels.pdf, A4",
        "batches/8/labels.pdf?format=4x6, INCH_4X6",
        "batches/8/labels.zpl, ZPL",
        "batches/8/labels.zpl?format=zpl-62x29, ZPL_62X29"
    })
    void labels_come_as_files_in_the_wanted_format(String path, LabelFormat format) {
        Answer answer = API.get(path);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(asked("labels").get(1)).isEqualTo(format);
        assertThat(answer.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(answer.header("Content-Disposition")).startsWith("attachment; filename=\"labels.pdf\"");
        assertThat(answer.text()).isEqualTo("%PDF");
    }

    @ParameterizedTest
    @CsvSource({
        "batches/8/pick-list.pdf, pickList",
        "batches/8/sheet.pdf, batchSheet",
        "jobs/70/ticket.pdf, jobTicket",
        "jobs/70/label?format=zpl&dpi=300, label"
    })
    void papers_come_as_files(String path, String useCase) {
        assertThat(API.get(path).status()).isEqualTo(200);
        asked(useCase);
    }

    @Test
    void a_pick_list_is_read_stop_by_stop_along_the_walk() {
        var list = API.get("batches/8/pick-list").json();

        assertThat(list.at("/barcode").asText()).isEqualTo("B:8");
        assertThat(list.at("/pieces").asInt()).isEqualTo(6);
        assertThat(list.at("/stops")).hasSize(2);
        assertThat(list.at("/stops/0/bin").asText()).isEqualTo("A-1");
        assertThat(list.at("/stops/0/pieces").asInt()).isEqualTo(4);
        assertThat(list.at("/stops/0/jobs")).hasSize(2);
        assertThat(list.at("/stops/1/jobs/0/order/number").asText()).isEqualTo("#A/7 ü");
        assertThat(list.at("/stops/1/jobs/0/barcode").asText()).isEqualTo("J:71");
    }

    @Test
    void a_format_that_does_not_exist_is_refused_with_those_that_do() {
        Answer answer = API.get("batches/8/labels.pdf?format=a3");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("a4, 4x6, 62x29, type");
        assertThat(API.get("batches/8/labels.pdf?format=zpl").status()).isEqualTo(400);
    }

    @Test
    void only_an_admin_says_where_printers_are() {
        String printer = "{\"kind\": \"IPP\", \"host\": \"10.0.0.9\", \"format\": \"62x29\"}";
        assertThat(API.send("PUT", "label-printers/pack", printer).status()).isEqualTo(403);

        Answer answer = API.send(API.as("admin", "label-printers/pack")
                .method("PUT", java.net.http.HttpRequest.BodyPublishers.ofString(printer))
                .header("Content-Type", "application/json"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(asked("putPrinter"))
                .containsExactly(new LabelPrinter(
                        "pack", LabelPrinter.Kind.IPP, "10.0.0.9", 631, "/ipp/print", LabelFormat.MM_62X29, 203, true));
        assertThat(API.get("label-printers").json().at("/items/0/port").asInt()).isEqualTo(9100);
    }

    @Test
    void labels_are_printed_at_a_station() {
        Answer batch = API.post("batches/8/labels/print", "{\"station\": \"pack\"}");
        assertThat(batch.status()).isEqualTo(201);
        assertThat(batch.header("Location")).isEqualTo("/api/v1/print-jobs/5");
        assertThat(asked("printBatch").get(1)).isEqualTo("pack");

        assertThat(API.post("jobs/70/label/print", "{\"station\": \"pack\"}").status())
                .isEqualTo(201);
        asked("printJob");
        assertThat(API.get("print-jobs/5").json().at("/state").asText()).isEqualTo("NEW");
        assertThat(API.post("batches/8/release", "").status()).isEqualTo(200);
        asked("releaseBatch");
    }
}
