package org.platen.persistence.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.platen.api.access.Call;
import org.platen.api.error.Errors;
import org.platen.api.floor.BatchView;
import org.platen.api.job.JobView;
import org.platen.api.job.ScanAnswer;
import org.platen.api.job.ScanRequest;
import org.platen.api.model.OrderId;
import org.platen.core.job.Barcodes;
import org.platen.persistence.internal.jpa.catalog.AtOnce;
import org.platen.testkit.database.TestSchema;

/** The barcode of a batch sheet, read at stations. */
@Tag("TB-28")
class BatchScanStoryTest extends Story {
    BatchScanStoryTest(TestSchema schema) {
        super(schema);
        shop.tee("shirt");
    }

    private BatchView labelled(OrderId order) {
        BatchView batch = shop.batch(shop.jobs(order));
        shop.house.batches().label(Shop.OPERATOR, batch.id());
        return batch;
    }

    private ScanAnswer scan(Call call, BatchView batch, String station) {
        return shop.house.jobs().scan(call, new ScanRequest(Barcodes.of(batch.id()), station, null));
    }

    private List<String> picks(OrderId order) {
        return shop.column("SELECT job_id FROM history_mark WHERE name = 'job.pick' AND order_id = " + order);
    }

    @Test
    void one_scan_at_the_picking_station_picks_all_of_it_with_a_mark_for_each() {
        OrderId order = shop.paid(Ticket.of("shirt", 5));
        BatchView batch = labelled(order);

        ScanAnswer answer = scan(Shop.OPERATOR, batch, "pick");

        assertThat(answer.changed()).isTrue();
        assertThat(answer.batch().id()).isEqualTo(batch.id());
        assertThat(answer.batch().done()).isEqualTo(5);
        assertThat(answer.batch().jobs()).isEqualTo(5);
        assertThat(answer.batch().refused()).isEmpty();
        assertThat(answer.message()).contains("5 of 5 picked");
        assertThat(answer.next()).isNotEmpty();
        assertThat(shop.states(order)).containsExactlyElementsOf(Collections.nCopies(5, "picked"));
        assertThat(picks(order)).hasSize(5).doesNotHaveDuplicates();

        ScanAnswer again = scan(Shop.OPERATOR, batch, "pick");

        assertThat(again.changed()).isFalse();
        assertThat(again.batch().already()).isEqualTo(5);
        assertThat(picks(order)).hasSize(5);
    }

    @Test
    void what_cannot_be_picked_stays_with_its_reason_and_the_rest_goes() {
        OrderId order = shop.paid(Ticket.of("shirt", 4));
        BatchView batch = labelled(order);
        List<JobView> jobs = shop.jobs(order);
        shop.scan(jobs.get(0), "pick");
        shop.admin("UPDATE job SET held = TRUE WHERE id = " + jobs.get(1).id());
        shop.admin("INSERT INTO hold (id, order_id, item_id, job_id, reason, code, message, owner, source, since)"
                + " SELECT 990001, order_id, item_id, id, 'MANUAL', 'person', 'ask Ann first', 'olga', 'PERSON',"
                + " created_at FROM job WHERE id = " + jobs.get(1).id());

        ScanAnswer answer = scan(Shop.OPERATOR, batch, "pick");

        assertThat(answer.batch().done()).isEqualTo(2);
        assertThat(answer.batch().already()).isEqualTo(1);
        assertThat(answer.batch().refused()).hasSize(1);
        assertThat(answer.batch().refused().get(0).job()).isEqualTo(jobs.get(1).id());
        assertThat(answer.batch().refused().get(0).reason()).contains("held", "ask Ann first");
        assertThat(picks(order)).hasSize(3);
    }

    @Test
    void nothing_that_can_be_picked_is_a_wrong_scan() {
        OrderId order = shop.paid(Ticket.of("shirt", 2));
        BatchView batch = labelled(order);
        shop.admin("UPDATE job SET held = TRUE");

        assertThat(refused(() -> scan(Shop.OPERATOR, batch, "pick")))
                .hasMessageContaining("Nothing of Batch " + batch.id() + " can be picked")
                .hasMessageContaining("held");
        shop.admin("UPDATE job SET held = FALSE");
    }

    @Test
    void every_other_station_is_told_what_it_is() {
        OrderId order = shop.paid(Ticket.of("shirt", 2));
        BatchView batch = labelled(order);

        ScanAnswer answer = scan(Shop.OPERATOR, batch, "printer");

        assertThat(answer.changed()).isFalse();
        assertThat(answer.batch().jobs()).isEqualTo(2);
        assertThat(answer.message())
                .contains("holds 2 jobs of " + batch.decoration())
                .contains("one by one");
        assertThat(picks(order)).isEmpty();
    }

    @Test
    void a_misread_batch_is_nothing() {
        BatchView batch = labelled(shop.paid(Ticket.of("shirt", 1)));
        String barcode = Barcodes.of(batch.id());
        String wrong = barcode.substring(0, barcode.length() - 1) + (barcode.endsWith("A") ? "B" : "A");

        assertThat(refused(() -> shop.house.jobs().scan(Shop.OPERATOR, new ScanRequest(wrong, "pick", null)))
                        .code())
                .isEqualTo(Errors.NOT_FOUND);
        assertThat(refused(() -> shop.house
                                .jobs()
                                .scan(Shop.OPERATOR, new ScanRequest(barcode, "pick", null, "misprint")))
                        .code())
                .isEqualTo(Errors.INVALID);
    }

    @Test
    void one_key_is_one_pick() {
        OrderId order = shop.paid(Ticket.of("shirt", 3));
        BatchView batch = labelled(order);
        Call call = Shop.OPERATOR.with(new Call.Once("k-1", "0".repeat(64)));

        scan(call, batch, "pick");
        shop.clock.forward(Duration.ofMinutes(1));
        ScanAnswer again = scan(call, batch, "pick");

        assertThat(again.changed()).isTrue();
        assertThat(again.batch().done()).isEqualTo(3);
        assertThat(picks(order)).hasSize(3);
    }

    @Test
    void a_command_for_one_piece_is_not_about_one_of_a_whole_batch() {
        OrderId order = shop.paid(Ticket.of("shirt", 2));
        scan(Shop.OPERATOR, labelled(order), "pick");
        String reprint = shop.house.jobs().stationCommands(Shop.OPERATOR).stream()
                .filter(command -> command.name().equals("REPRINT"))
                .findFirst()
                .orElseThrow()
                .barcode();

        assertThat(refused(() -> shop.house.jobs().scan(Shop.OPERATOR, new ScanRequest(reprint, "pick", null))))
                .hasMessageContaining("whole batch");
        assertThat(shop.column("SELECT MAX(printed) FROM label")).containsExactly("1");
    }

    @Test
    void a_batch_that_was_only_read_is_not_taken_for_the_piece_before_it() {
        OrderId order = shop.paid(Ticket.of("shirt", 2));
        BatchView batch = labelled(order);
        JobView good = shop.jobs(order).get(0);
        shop.makeTee(good);
        scan(Shop.OPERATOR, batch, "qc");
        String reject = shop.house.jobs().stationCommands(Shop.OPERATOR).stream()
                .filter(command -> command.reason().equals("STAIN"))
                .findFirst()
                .orElseThrow()
                .barcode();

        assertThat(refused(() -> shop.house.jobs().scan(Shop.OPERATOR, new ScanRequest(reject, "qc", null))))
                .hasMessageContaining("was no piece");
        assertThat(shop.job(good.id()).state()).isEqualTo("printed");

        scan(Shop.OPERATOR, batch, "pick");
        scan(Shop.OPERATOR, batch, "pick");
        assertThat(undo(Shop.OPERATOR).batch().done()).isEqualTo(1);
    }

    private ScanAnswer undo(Call call) {
        String barcode = shop.house.jobs().stationCommands(Shop.OPERATOR).get(0).barcode();
        return shop.house.jobs().scan(call, new ScanRequest(barcode, "pick", null));
    }

    @Test
    void the_undo_takes_back_the_whole_scan_and_not_what_was_picked_before_it() {
        OrderId order = shop.paid(Ticket.of("shirt", 4));
        BatchView batch = labelled(order);
        shop.scan(shop.jobs(order).get(0), "pick");
        shop.clock.forward(Duration.ofSeconds(20));
        scan(Shop.OPERATOR, batch, "pick");
        Call once = Shop.OPERATOR.with(new Call.Once("undo-1", "0".repeat(64)));

        ScanAnswer undone = undo(once);

        assertThat(undone.changed()).isTrue();
        assertThat(undone.batch().done()).isEqualTo(3);
        assertThat(undone.message()).contains("the scan of 3 jobs is taken back");
        assertThat(shop.states(order)).containsExactly("picked", "labeled", "labeled", "labeled");
        assertThat(shop.column("SELECT job_id FROM history_mark WHERE name = 'job.undo' AND order_id = " + order))
                .hasSize(3)
                .doesNotHaveDuplicates();
        assertThat(undo(once)).isEqualTo(undone);
        assertThat(refused(() -> undo(Shop.OPERATOR))).hasMessageContaining("cannot be undone");
        assertThat(shop.states(order)).containsExactly("picked", "labeled", "labeled", "labeled");

        assertThat(scan(Shop.OPERATOR, batch, "pick").batch().done()).isEqualTo(3);
    }

    @Test
    void the_undo_of_a_batch_scan_is_refused_as_a_whole_when_one_of_its_jobs_has_gone_on() {
        OrderId order = shop.paid(Ticket.of("shirt", 3));
        BatchView batch = labelled(order);
        scan(Shop.OPERATOR, batch, "pick");
        JobView ahead = shop.jobs(order).get(1);
        shop.scan(ahead, "printer");

        assertThat(refused(() -> undo(Shop.OPERATOR)))
                .hasMessageContaining(ahead.title() + " has gone on since it was scanned at pick");

        assertThat(shop.states(order)).containsExactly("picked", "scanned", "picked");
        shop.clock.forward(Duration.ofMinutes(11));
        assertThat(refused(() -> undo(Shop.OPERATOR))).hasMessageContaining("minutes old");
    }

    @Test
    void blanks_of_an_undone_batch_scan_are_back_in_their_bins_and_kept_for_their_jobs() {
        Store store = new Store(shop);
        store.keep("shirt");
        store.receive("shirt", 3, "A");
        OrderId order = shop.paid(Ticket.of("shirt", 3));
        BatchView batch = labelled(order);
        scan(Shop.OPERATOR, batch, "pick");
        assertThat(store.level("shirt")).isEqualTo("0/0/0");

        undo(Shop.OPERATOR);

        assertThat(store.level("shirt")).isEqualTo("3/3/0");
    }

    @Test
    void a_batch_and_its_pieces_scanned_at_once_are_one_pick_each() {
        OrderId order = shop.paid(Ticket.of("shirt", 8));
        BatchView batch = labelled(order);
        List<JobView> jobs = shop.jobs(order);

        AtOnce.run(6, who -> who < 3 ? scan(Shop.OPERATOR, batch, "pick") : shop.scan(jobs.get(who), "pick"));

        assertThat(shop.states(order)).containsOnly("picked");
        assertThat(picks(order)).hasSize(8).doesNotHaveDuplicates();
    }
}
