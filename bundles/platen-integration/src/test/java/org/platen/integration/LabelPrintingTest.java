package org.platen.integration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.platen.api.access.Call;
import org.platen.api.document.Document;
import org.platen.api.document.DocumentService;
import org.platen.api.document.LabelFormat;
import org.platen.api.document.LabelPrinter;
import org.platen.api.error.PlatenException;
import org.platen.api.floor.BatchRule;
import org.platen.api.floor.BatchRuleService;
import org.platen.api.floor.BatchRuleView;
import org.platen.api.floor.BatchRun;
import org.platen.api.model.BatchId;
import org.platen.api.model.JobId;
import org.platen.api.model.ShipmentId;

/** Labels on real sockets, as printers have them. */
@Tag("G-16")
class LabelPrintingTest {
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();
    private static final String ZPL = "^XA^FDlabel^FS^XZ";

    private final Journal journal = new Journal();
    private final InMemoryPrintQueue queue = new InMemoryPrintQueue(journal);
    private FloorRoutes routes;
    private long purgeMillis = TestConfig.NEVER;

    private void start() throws Exception {
        routes = new FloorRoutes(
                TestConfig.withoutTimers(),
                queue,
                new Labels(),
                new Rules(journal),
                (call, shipment, number) -> journal.add("shipping label " + shipment + " " + number),
                Duration.ofSeconds(2),
                Duration.ofMillis(1500),
                400,
                purgeMillis);
    }

    @AfterEach
    void close() {
        if (routes != null) {
            routes.stop();
        }
    }

    @Test
    void a_shipping_label_that_was_printed_counts_as_printed() throws Exception {
        try (ServerSocket printer = new ServerSocket(0, 5, HERE)) {
            CompletableFuture<String> paper = printed(printer);
            queue.addParcel(7, "pack", raw(printer.getLocalPort()));

            start();

            assertThat(paper.get(10, TimeUnit.SECONDS)).isEqualTo("parcel 7-2 ZPL");
            journal.await("sent 7");
            assertThat(journal.lines()).containsSubsequence("shipping label 7 2", "sent 7");
        }
    }

    @Test
    void old_labels_are_forgotten_portion_after_portion() throws Exception {
        purgeMillis = 100;
        start();

        journal.await("purge 30", 2);
    }

    private static LabelPrinter raw(int port) {
        return new LabelPrinter(
                "pack", LabelPrinter.Kind.RAW, HERE.getHostAddress(), port, null, LabelFormat.ZPL, 203, true);
    }

    private static LabelPrinter ipp(int port) {
        return new LabelPrinter(
                "pack",
                LabelPrinter.Kind.IPP,
                HERE.getHostAddress(),
                port,
                "/ipp/print",
                LabelFormat.MM_62X29,
                203,
                true);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, HERE)) {
            return socket.getLocalPort();
        }
    }

    private static CompletableFuture<String> printed(ServerSocket printer) {
        return CompletableFuture.supplyAsync(() -> {
            try (Socket socket = printer.accept();
                    InputStream in = socket.getInputStream()) {
                return new String(in.readAllBytes(), UTF_8);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    void a_raw_printer_gets_the_label_as_it_is() throws Exception {
        try (ServerSocket printer = new ServerSocket(0, 5, HERE)) {
            CompletableFuture<String> paper = printed(printer);
            queue.add(1, "pack", raw(printer.getLocalPort()));

            start();

            assertThat(paper.get(10, TimeUnit.SECONDS)).isEqualTo(ZPL);
            journal.await("sent 1");
        }
    }

    @Test
    void a_printer_that_is_offline_is_tried_again_and_then_is_a_problem_while_others_print_on() throws Exception {
        try (ServerSocket printer = new ServerSocket(0, 5, HERE)) {
            CompletableFuture<String> paper = printed(printer);
            queue.add(1, "pack", raw(freePort()));
            queue.add(2, "other", raw(printer.getLocalPort()));

            start();

            journal.await("sent 2");
            assertThat(paper.get(10, TimeUnit.SECONDS)).isEqualTo(ZPL);
            journal.await("retry 1", 2);
            journal.await("problem 1");
        }
    }

    @Test
    void a_printer_that_comes_back_prints_what_waited() throws Exception {
        int port = freePort();
        queue.add(1, "pack", raw(port));
        start();
        journal.await("retry 1");

        try (ServerSocket printer = new ServerSocket(port, 5, HERE)) {
            assertThat(printed(printer).get(10, TimeUnit.SECONDS)).isEqualTo(ZPL);
            journal.await("sent 1");
        }
    }

    @Test
    void a_printer_that_takes_the_connection_and_no_data_is_given_up_in_time() throws Exception {
        try (ServerSocket printer = new ServerSocket(0, 5, HERE)) {
            printer.setReceiveBufferSize(1024);
            RawPrinter raw = new RawPrinter(Duration.ofSeconds(2), Duration.ofMillis(500));
            long began = System.nanoTime();

            IOException failure = catchThrowableOfType(
                    IOException.class,
                    () -> raw.send(HERE.getHostAddress(), printer.getLocalPort(), new byte[64 << 20]));

            assertThat(failure).hasMessageContaining("is there paper?");
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
        }
    }

    @Test
    void an_ipp_printer_gets_a_print_job_with_its_attributes_and_the_label() throws Exception {
        AtomicReference<Map<String, String>> asked = new AtomicReference<>();
        HttpServer printer = ipp(asked, 0x0000, 1);
        try {
            queue.add(1, "pack", ipp(printer.getAddress().getPort()));

            start();

            journal.await("sent 1");
            assertThat(asked.get())
                    .containsEntry("version", "1.1")
                    .containsEntry("operation", "2")
                    .containsEntry("attributes-charset", "utf-8")
                    .containsEntry("attributes-natural-language", "en")
                    .containsEntry(
                            "printer-uri",
                            "ipp://" + HERE.getHostAddress() + ":"
                                    + printer.getAddress().getPort() + "/ipp/print")
                    .containsEntry("document-format", "application/pdf")
                    .containsEntry("data", "%PDF");
            assertThat(List.copyOf(asked.get().keySet()).subList(2, 4))
                    .containsExactly("attributes-charset", "attributes-natural-language");
        } finally {
            printer.stop(0);
        }
    }

    @Test
    void an_ipp_printer_that_is_busy_is_asked_again_and_one_that_cannot_print_it_is_a_problem() throws Exception {
        AtomicReference<Map<String, String>> asked = new AtomicReference<>();
        // server-error-busy
        HttpServer busy = ipp(asked, 0x0507, 1);
        // client-error-document-format-not-supported
        HttpServer other = ipp(asked, 0x040A, 9);
        try {
            queue.add(1, "pack", ipp(busy.getAddress().getPort()));
            queue.add(2, "other", ipp(other.getAddress().getPort()));

            start();

            journal.await("retry 1");
            journal.await("sent 1");
            journal.await("dead 2 Printer " + HERE.getHostAddress() + ":"
                    + other.getAddress().getPort() + ": The printer refused with IPP status 0x040a");
        } finally {
            busy.stop(0);
            other.stop(0);
        }
    }

    @Test
    @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void an_ipp_printer_that_stalls_in_its_answer_is_given_up_in_time() throws Exception {
        String head = "HTTP/1.1 200 OK\r\nContent-Type: application/ipp\r\nContent-Length: 9\r\n\r\n";
        for (String answer : List.of(head, head + "\1\1\0", "HTTP/1.1 200 OK\r\n")) {
            try (ServerSocket printer = new ServerSocket(0, 5, HERE)) {
                CompletableFuture<Socket> stalled = answering(printer, answer);
                IppPrinter ipp = new IppPrinter(Duration.ofSeconds(2), Duration.ofMillis(500));
                long began = System.nanoTime();

                IOException failure = catchThrowableOfType(IOException.class, () -> print(ipp, printer));

                assertThat(failure).hasMessage("The printer gave no answer in 500 ms");
                assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
                stalled.get(10, TimeUnit.SECONDS).close();
            }
        }
    }

    @Test
    @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void a_printer_whose_page_of_its_refusal_never_ends_has_refused() throws Exception {
        try (ServerSocket printer = new ServerSocket(0, 5, HERE)) {
            CompletableFuture<Socket> stalled =
                    answering(printer, "HTTP/1.1 404 Not Found\r\nContent-Length: 900\r\n\r\n<html>");
            IppPrinter ipp = new IppPrinter(Duration.ofSeconds(2), Duration.ofSeconds(20));

            IppPrinter.Refused refused = catchThrowableOfType(IppPrinter.Refused.class, () -> print(ipp, printer));

            assertThat(refused).hasMessage("The printer answered HTTP 404");
            assertThat(refused.lasting()).isTrue();
            stalled.get(10, TimeUnit.SECONDS).close();
        }
    }

    private static void print(IppPrinter ipp, ServerSocket printer) throws IOException, InterruptedException {
        ipp.print(HERE.getHostAddress(), printer.getLocalPort(), "/ipp/print", "label", "application/pdf", new byte[9]);
    }

    /** A printer that answers so much, and then nothing more on a connection that stays open. */
    private static CompletableFuture<Socket> answering(ServerSocket printer, String answer) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                Socket socket = printer.accept();
                socket.getOutputStream().write(answer.getBytes(UTF_8));
                return socket;
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    void a_station_without_a_printer_and_a_job_that_is_gone_are_problems_at_once() throws Exception {
        queue.add(1, "none", null);
        queue.add(404, "pack", raw(1));

        start();

        journal.await("dead 1 Station none has no label printer");
        journal.await("dead 404 There is no job 404");
    }

    @Test
    @Tag("G-2")
    void batch_rules_are_looked_at_by_a_timer() throws Exception {
        start();

        journal.await("rules by timer:batch-rules", 2);
    }

    /** An IPP printer that answers the first requests with the status and then with success. */
    private static HttpServer ipp(AtomicReference<Map<String, String>> asked, int status, int times)
            throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(HERE, 0), 5);
        CountDownLatch left = new CountDownLatch(times);
        server.createContext("/ipp/print", exchange -> {
            asked.set(parse(new DataInputStream(exchange.getRequestBody())));
            int code = left.getCount() > 0 ? status : 0;
            left.countDown();
            byte[] answer = {1, 1, (byte) (code >> 8), (byte) code, 0, 0, 0, 1, 3};
            exchange.getResponseHeaders().set("Content-Type", "application/ipp");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        return server;
    }

    /** Reads a request as RFC 8010 writes it. */
    private static Map<String, String> parse(DataInputStream in) throws IOException {
        Map<String, String> found = new LinkedHashMap<>();
        found.put("version", in.readByte() + "." + in.readByte());
        found.put("operation", Integer.toString(in.readShort()));
        assertThat(in.readInt()).isPositive();
        assertThat(in.readByte()).as("operation attributes").isEqualTo((byte) 1);
        for (byte tag = in.readByte(); tag != 3; tag = in.readByte()) {
            assertThat(tag).isBetween((byte) 0x42, (byte) 0x49);
            String name = new String(in.readNBytes(in.readUnsignedShort()), UTF_8);
            found.put(name, new String(in.readNBytes(in.readUnsignedShort()), UTF_8));
        }
        found.put("data", new String(in.readAllBytes(), UTF_8));
        return found;
    }

    private static final class Labels implements DocumentService {
        @Override
        public Document labels(Call call, BatchId batch, LabelFormat format, int dpi) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Document label(Call call, JobId job, LabelFormat format, int dpi) {
            if (job.value() == 404) {
                throw PlatenException.notFound("job", job);
            }
            return format.zpl()
                    ? new Document("label.zpl", "application/vnd.zebra.zpl", ZPL.getBytes(UTF_8))
                    : new Document("label.pdf", "application/pdf", "%PDF".getBytes(UTF_8));
        }

        @Override
        public Document shippingLabel(Call call, ShipmentId shipment, int number, LabelFormat format, int dpi) {
            byte[] content = ("parcel " + shipment + "-" + number + " " + format).getBytes(UTF_8);
            return new Document("parcel.zpl", "application/vnd.zebra.zpl", content);
        }

        @Override
        public Document jobTicket(Call call, JobId job) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Document pickList(Call call, BatchId batch) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Document batchSheet(Call call, BatchId batch) {
            throw new UnsupportedOperationException();
        }
    }

    private record Rules(Journal journal) implements BatchRuleService {
        @Override
        public List<BatchRuleView> list(Call call) {
            return List.of();
        }

        @Override
        public BatchRuleView get(Call call, String code) {
            throw new UnsupportedOperationException();
        }

        @Override
        public BatchRuleView put(Call call, BatchRule rule) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void delete(Call call, String code) {
            throw new UnsupportedOperationException();
        }

        @Override
        public BatchRun run(Call call, String code, boolean dryRun) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int runDue(Call call) {
            journal.add("rules by " + call.actor());
            return 0;
        }
    }
}
