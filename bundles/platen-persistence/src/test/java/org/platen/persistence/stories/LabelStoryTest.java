package org.platen.persistence.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.platen.api.access.Call;
import org.platen.api.access.Role;
import org.platen.api.document.BatchPaper;
import org.platen.api.document.JobPaper;
import org.platen.api.document.LabelFormat;
import org.platen.api.document.LabelPrinter;
import org.platen.api.document.PrintTicket;
import org.platen.api.error.Errors;
import org.platen.api.floor.BatchView;
import org.platen.api.history.MarkView;
import org.platen.api.job.JobView;
import org.platen.api.model.JobId;
import org.platen.api.model.OrderId;
import org.platen.testkit.database.TestSchema;

/** Labels: what they say, and how they get onto paper. */
class LabelStoryTest extends Story {
    private static final LabelPrinter ZEBRA =
            new LabelPrinter("pack", LabelPrinter.Kind.RAW, "192.168.1.50", 9100, null, LabelFormat.ZPL, 203, true);

    LabelStoryTest(TestSchema schema) {
        super(schema);
        shop.tee("shirt");
    }

    private List<String> marks(JobId job) {
        return shop.house.jobs().history(Shop.OPERATOR, job).stream()
                .map(MarkView::name)
                .toList();
    }

    @Test
    @Tag("TB-27")
    void the_labels_of_a_batch_say_what_each_job_is_and_their_barcodes_resolve_by_scan() {
        OrderId order = shop.paid(
                Ticket.of("shirt", 2).number("SO-1").line("shirt", 1, Map.of()).location("main"));
        BatchView batch = shop.batch(shop.jobs(order));
        shop.house.batches().label(Shop.OPERATOR, batch.id());

        BatchPaper paper = shop.house.papers().batch(Shop.OPERATOR, batch.id());

        assertThat(paper.jobs()).hasSize(3).allSatisfy(job -> {
            assertThat(job.orderNumber()).isEqualTo("SO-1");
            assertThat(job.title()).contains("The shirt");
            assertThat(job.sku()).isEqualTo("shirt");
            assertThat(job.decorationLabel()).isEqualTo("Shirt");
            assertThat(job.location()).isEqualTo("main");
            assertThat(job.substrate()).isEqualTo("cotton");
            assertThat(job.artwork()).isNotNull();
            assertThat(job.label().fields())
                    .extracting(JobPaper.Field::name)
                    .containsExactly("title", "orderNumber", "deadline");
        });
        for (JobPaper job : paper.jobs()) {
            JobView labelled = shop.job(job.id());
            assertThat(labelled.barcode()).isEqualTo(job.barcode());
            assertThat(shop.scan(labelled, "pick").job()).isEqualTo(job.id());
        }
    }

    @Test
    void a_cancelled_job_has_no_label() {
        OrderId order = shop.paid(Ticket.of("shirt", 2));
        BatchView batch = shop.batch(shop.jobs(order));
        JobId gone = batch.jobIds().get(0);
        shop.house.jobs().cancel(Shop.OPERATOR, gone, "no longer wanted");

        assertThat(shop.house.papers().batch(Shop.OPERATOR, batch.id()).jobs())
                .extracting(JobPaper::id)
                .containsExactly(batch.jobIds().get(1));
        shop.house.labelPrinting().put(Shop.ADMIN, ZEBRA);
        assertThat(refused(() -> shop.house.labelPrinting().printJob(Shop.OPERATOR, gone, "pack"))
                        .code())
                .isEqualTo(Errors.STATE);
    }

    @Test
    @Tag("TB-27")
    @Tag("G-16")
    void printing_labels_the_batch_and_printing_again_is_a_mark() {
        shop.house.labelPrinting().put(Shop.ADMIN, ZEBRA);
        OrderId order = shop.paid(Ticket.of("shirt", 2));
        BatchView batch = shop.batch(shop.jobs(order));

        PrintTicket ticket = shop.house.labelPrinting().printBatch(Shop.OPERATOR, batch.id(), "pack");

        assertThat(shop.states(order)).containsOnly("labeled");
        assertThat(ticket.state()).isEqualTo("NEW");
        assertThat(ticket.labels()).isEqualTo(2);
        JobId first = batch.jobIds().get(0);
        assertThat(marks(first)).contains("job.label").doesNotContain("label.reprinted");

        shop.house.labelPrinting().printJob(Shop.OPERATOR, first, "pack");

        assertThat(marks(first)).containsOnlyOnce("label.reprinted");
        assertThat(marks(batch.jobIds().get(1))).doesNotContain("label.reprinted");
        assertThat(shop.column("SELECT printed FROM label ORDER BY job_id")).containsExactly("2", "1");
        assertThat(shop.states(order)).containsOnly("labeled");
    }

    @Test
    @Tag("G-16")
    void the_same_press_of_the_button_prints_once() {
        shop.house.labelPrinting().put(Shop.ADMIN, ZEBRA);
        OrderId order = shop.paid(Ticket.of("shirt", 1));
        BatchView batch = shop.batch(shop.jobs(order));
        Call once = Shop.OPERATOR.with(new Call.Once("key-1", "print"));

        PrintTicket one = shop.house.labelPrinting().printBatch(once, batch.id(), "pack");
        PrintTicket two = shop.house.labelPrinting().printBatch(once, batch.id(), "pack");

        assertThat(two.id()).isEqualTo(one.id());
        assertThat(shop.column("SELECT COUNT(*) FROM print_job")).containsExactly("1");
        assertThat(marks(batch.jobIds().get(0))).doesNotContain("label.reprinted");
    }

    @Test
    @Tag("G-16")
    void only_an_admin_says_where_printers_are_and_a_station_without_one_prints_nothing() {
        OrderId order = shop.paid(Ticket.of("shirt", 1));
        BatchView batch = shop.batch(shop.jobs(order));

        assertThat(refused(() -> shop.house.labelPrinting().put(Shop.OPERATOR, ZEBRA))
                        .code())
                .isEqualTo(Errors.FORBIDDEN);
        assertThat(refused(() -> shop.house.labelPrinting().printBatch(Shop.OPERATOR, batch.id(), "pack")))
                .hasMessageContaining("has no label printer");
        assertThat(shop.states(order)).containsOnly("open");
        for (LabelPrinter wrong : List.of(
                with("nowhere", "10.0.0.1", 9100, 203),
                with("pack", "http://10.0.0.1/", 9100, 203),
                with("pack", "10.0.0.1", 0, 203),
                with("pack", "10.0.0.1", 9100, 7))) {
            assertThat(refused(() -> shop.house.labelPrinting().put(Shop.ADMIN, wrong))
                            .code())
                    .isEqualTo(Errors.CONTENT);
        }
        shop.house.labelPrinting().put(Shop.ADMIN, ZEBRA);
        shop.house.labelPrinting().put(Shop.ADMIN, with("pack", "10.0.0.1", 9100, 300));
        assertThat(shop.house.labelPrinting().printers(Shop.OPERATOR))
                .containsExactly(with("pack", "10.0.0.1", 9100, 300));
        shop.house.labelPrinting().delete(Shop.ADMIN, "pack");
        assertThat(shop.house.labelPrinting().printers(Shop.OPERATOR)).isEmpty();
    }

    private static LabelPrinter with(String station, String host, int port, int dpi) {
        return new LabelPrinter(station, LabelPrinter.Kind.RAW, host, port, null, LabelFormat.ZPL, dpi, true);
    }

    @Test
    void papers_are_for_staff() {
        OrderId order = shop.paid(Ticket.of("shirt", 1));
        JobId job = shop.jobs(order).get(0).id();
        Call customer = new Call("c", Set.of(Role.CUSTOMER), null, null);

        assertThat(refused(() -> shop.house.papers().job(customer, job)).code()).isEqualTo(Errors.FORBIDDEN);
        assertThat(refused(() -> shop.house.papers().job(Shop.OPERATOR, new JobId(1)))
                        .code())
                .isEqualTo(Errors.NOT_FOUND);
    }
}
