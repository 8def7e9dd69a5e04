package org.platen.itests.blackbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.zxing.BarcodeFormat;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.platen.itests.harness.BlackBox;
import org.platen.itests.harness.JobStory;
import org.platen.itests.harness.Json;
import org.platen.itests.harness.OrderStory;
import org.platen.itests.harness.PlatenServer;
import org.platen.itests.harness.Rest;
import org.platen.itests.harness.Shop;
import org.platen.itests.harness.Sku;
import org.platen.itests.harness.Waiting;
import org.platen.testkit.label.LabelScanner;

/** Batches made by rules, their labels and papers, and the printer of a station. */
@BlackBox
class LabelsIT {
    private static final int DPI = 203;

    private final Shop shop;
    private final Rest operator;
    private final PlatenServer server;

    LabelsIT(Shop shop, Rest operator, PlatenServer server) {
        this.shop = shop;
        this.operator = operator;
        this.server = server;
    }

    private List<JobStory> pending(Sku sku, int times) {
        OrderStory order = shop.order(sku.times(times)).paid();
        List<JobStory> jobs = order.jobs(times);
        jobs.forEach(JobStory::released);
        return jobs;
    }

    private long batch(List<JobStory> jobs) {
        return operator.post(
                        "/batches",
                        Json.of("jobs", jobs.stream().map(JobStory::id).toList()))
                .expect(201)
                .json()
                .path("id")
                .asLong();
    }

    private static List<String> scanned(byte[] pdf) throws IOException {
        List<String> codes = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                codes.add(LabelScanner.read(renderer.renderImageWithDPI(page, DPI), BarcodeFormat.QR_CODE)
                        .orElseThrow());
            }
        }
        return codes;
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    @Tag("TB-26")
    @Tag("TB-27")
    void what_is_read_from_the_printed_labels_is_what_a_station_scans() throws IOException {
        List<JobStory> shirts = pending(shop.shirt(), 3);
        long batch = batch(shirts);
        operator.post("/batches/" + batch + "/labels").expect(200);

        byte[] pdf = operator.get("/batches/" + batch + "/labels.pdf?format=62x29")
                .expect(200)
                .bytes();

        List<String> codes = scanned(pdf);
        assertThat(codes)
                .containsExactlyInAnyOrderElementsOf(
                        shirts.stream().map(JobStory::barcode).toList());
        for (String code : codes) {
            operator.post("/scans", Json.of("barcode", code, "station", "pick-1"))
                    .expect(200);
        }
        assertThat(shirts).extracting(JobStory::state).containsOnly("picked");
        assertThat(scanned(operator.get("/jobs/" + shirts.get(0).id() + "/label?format=4x6")
                        .expect(200)
                        .bytes()))
                .containsExactly(shirts.get(0).barcode());
        assertThat(new String(
                        operator.get("/batches/" + batch + "/labels.zpl")
                                .expect(200)
                                .bytes(),
                        UTF_8))
                .contains("^FD" + shirts.get(1).barcode() + "^FS");
    }

    @Test
    @Tag("TB-25")
    @Tag("G-2")
    void a_rule_batches_what_is_pending_and_the_batch_goes_to_its_pick_list() throws IOException {
        Sku sku = shop.shirt();
        List<JobStory> shirts = pending(sku, 5);
        String rule = Shop.unique("rule").toLowerCase(java.util.Locale.ROOT);
        operator.put(
                        "/batch-rules/" + rule,
                        Json.of("name", "One shirt", "skus", List.of(sku.code()), "maxSize", 3, "units", "MULTI"))
                .expect(200);

        JsonNode dry = operator.post("/batch-rules/" + rule + "/run?dryRun=true")
                .expect(200)
                .json();
        assertThat(shirts).extracting(JobStory::state).containsOnly("pending");
        JsonNode run =
                operator.post("/batch-rules/" + rule + "/run").expect(200).json();

        assertThat(dry.path("batches")).hasSize(2);
        assertThat(run.path("batched").asInt()).isEqualTo(5);
        assertThat(shirts).extracting(JobStory::state).containsOnly("open");
        long batch = run.path("batches").get(0).path("id").asLong();
        assertThat(operator.post("/batches/" + batch + "/release")
                        .expect(200)
                        .json()
                        .path("state")
                        .asText())
                .isEqualTo("RELEASED");
        assertThat(shirts.get(0).marks()).contains("batch.released");
        assertThat(text(operator.get("/batches/" + batch + "/pick-list.pdf")
                        .expect(200)
                        .bytes()))
                .contains("Pick list", sku.code(), "3 ×");
        JsonNode stop = operator.get("/batches/" + batch + "/pick-list")
                .expect(200)
                .json()
                .path("stops")
                .get(0);
        assertThat(stop.path("sku").asText()).isEqualTo(sku.code());
        assertThat(stop.path("pieces").asInt()).isEqualTo(3);
        assertThat(stop.path("jobs").get(0).path("barcode").asText())
                .isEqualTo(shirts.get(0).barcode());
        assertThat(Rest.ids(operator.all("/batches"))).contains(batch);
        assertThat(Rest.ids(operator.all("/batches?finished=only"))).doesNotContain(batch);
        assertThat(text(operator.get("/batches/" + batch + "/sheet.pdf")
                        .expect(200)
                        .bytes()))
                .contains("Batch sheet", shirts.get(0).barcode());
        assertThat(text(operator.get("/jobs/" + shirts.get(0).id() + "/ticket.pdf")
                        .expect(200)
                        .bytes()))
                .contains(sku.code(), "Decoration", shirts.get(0).barcode());
        operator.delete("/batch-rules/" + rule).expect(204);
    }

    @Test
    @Tag("G-16")
    void labels_go_to_the_printer_of_the_station_and_a_reprint_is_a_mark() throws Exception {
        List<JobStory> shirts = pending(shop.shirt(), 2);
        long batch = batch(shirts);
        try (ServerSocket printer = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            operator.put("/label-printers/pack-1", Json.of("kind", "RAW", "host", "127.0.0.1"))
                    .expect(403);
            server.admin()
                    .put(
                            "/label-printers/pack-1",
                            Json.of("kind", "RAW", "host", "127.0.0.1", "port", printer.getLocalPort()))
                    .expect(200);

            CompletableFuture<String> paper = paper(printer);
            String ticket = operator.post("/batches/" + batch + "/labels/print", Json.of("station", "pack-1"))
                    .expect(201)
                    .json()
                    .path("href")
                    .asText();

            assertThat(paper.get(30, TimeUnit.SECONDS))
                    .contains(
                            "^FD" + shirts.get(0).barcode() + "^FS",
                            "^FD" + shirts.get(1).barcode() + "^FS");
            awaitSent(ticket);
            assertThat(shirts).extracting(JobStory::state).containsOnly("labeled");
            assertThat(shirts.get(0).marks()).doesNotContain("label.reprinted");

            CompletableFuture<String> again = paper(printer);
            operator.post("/jobs/" + shirts.get(0).id() + "/label/print", Json.of("station", "pack-1"))
                    .expect(201);
            assertThat(again.get(30, TimeUnit.SECONDS)).contains(shirts.get(0).barcode());
            assertThat(shirts.get(0).marks()).contains("label.reprinted");
            assertThat(shirts.get(1).marks()).doesNotContain("label.reprinted");
        } finally {
            server.admin().delete("/label-printers/pack-1").expect(204);
        }
    }

    private void awaitSent(String ticket) {
        Waiting.until(
                "the labels are printed",
                Duration.ofSeconds(30),
                () -> operator.get(ticket)
                        .expect(200)
                        .json()
                        .path("state")
                        .asText()
                        .equals("SENT"));
    }

    private static CompletableFuture<String> paper(ServerSocket printer) {
        return CompletableFuture.supplyAsync(() -> {
            try (Socket socket = printer.accept()) {
                return new String(socket.getInputStream().readAllBytes(), UTF_8);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
