package org.platen.persistence.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.api.history.MarkView;
import org.platen.api.job.JobEvent;
import org.platen.api.job.JobView;
import org.platen.api.job.Phase;
import org.platen.api.job.ScanRequest;
import org.platen.api.model.OrderId;
import org.platen.api.model.PageRequest;
import org.platen.api.order.HoldReason;
import org.platen.api.order.HoldView;
import org.platen.api.stock.MaterialDraft;
import org.platen.api.stock.MaterialFilter;
import org.platen.api.stock.MaterialView;
import org.platen.api.stock.MovementDraft;
import org.platen.api.stock.MovementKind;
import org.platen.api.stock.MovementView;
import org.platen.api.stock.OrderMaterial;
import org.platen.persistence.internal.jpa.catalog.AtOnce;
import org.platen.testkit.database.MariaDbExtension;
import org.platen.testkit.database.TestSchema;

/** Stock: what is there, for whom, and how it gets less and more. */
@ExtendWith(MariaDbExtension.class)
class StockStoryTest extends Story {
    private final Store store;

    StockStoryTest(TestSchema schema) {
        super(schema);
        store = new Store(shop);
        shop.tee("shirt");
        store.keep("shirt");
    }

    private List<String> movements(String material) {
        return shop.house.stock().movements(Shop.OPERATOR, material, new PageRequest(100, null)).items().stream()
                .map(moved -> moved.kind() + " " + Store.plain(moved.delta()) + " " + moved.bin())
                .toList();
    }

    @Test
    @Tag("TB-20")
    void without_stock_a_job_stays_in_intake_and_says_what_is_missing_until_stock_is_in_a_bin() {
        OrderId order = shop.paid(Ticket.of("shirt", 1));

        assertThat(shop.states(order)).containsExactly("intake_hold");
        HoldView hold = shop.jobs(order).get(0).holds().get(0);
        assertThat(hold.reason()).isEqualTo(HoldReason.INVENTORY);
        assertThat(hold.code()).isEqualTo("stock.missing");
        assertThat(hold.message()).isEqualTo("Needs 1 piece of shirt at main; available: 0");

        store.receive("shirt", 1, "A");

        assertThat(shop.states(order)).containsExactly("pending");
        assertThat(shop.jobs(order).get(0).holds()).isEmpty();
        assertThat(store.level("shirt")).isEqualTo("1/1/0");
    }

    @Test
    @Tag("TB-22")
    void one_unit_and_two_jobs_the_older_gets_it() {
        OrderId older = shop.paid(Ticket.of("shirt", 1));
        shop.clock.forward(java.time.Duration.ofMinutes(1));
        OrderId younger = shop.paid(Ticket.of("shirt", 1));

        store.receive("shirt", 1, "A");

        assertThat(shop.states(older)).containsExactly("pending");
        assertThat(shop.states(younger)).containsExactly("intake_hold");
    }

    @Test
    @Tag("TB-22")
    void a_new_job_does_not_overtake_one_that_needs_more_than_there_is() {
        shop.tee.explodesBy(
                () -> List.of(new org.platen.spi.decoration.WantedJob("pair", "Pair of shirts", "main", 2, Map.of())));
        OrderId pair = shop.paid(Ticket.of("shirt", 1));
        shop.tee.behaves();
        store.receive("shirt", 1, "A");

        OrderId single = shop.paid(Ticket.of("shirt", 1));

        assertThat(shop.states(pair)).containsExactly("intake_hold");
        assertThat(shop.states(single)).containsExactly("intake_hold");
        assertThat(shop.jobs(single).get(0).holds().get(0).message())
                .isEqualTo("Needs 1 piece of shirt at main; available: 1, and older jobs wait for it");

        store.receive("shirt", 2, "B");
        assertThat(shop.states(pair)).containsExactly("pending");
        assertThat(shop.states(single)).containsExactly("pending");
    }

    @Test
    @Tag("TB-28")
    void a_pick_scan_takes_the_unit_out_of_the_first_bin_on_the_way() {
        store.receive("shirt", 5, "B");
        store.receive("shirt", 1, "A");
        OrderId order = shop.paid(Ticket.of("shirt", 2));
        shop.batchAndLabel(order);
        assertThat(store.level("shirt")).isEqualTo("6/2/0");

        JobView first = shop.jobs(order).get(0);
        assertThat(shop.scan(first, "pick").state()).isEqualTo("picked");
        assertThat(store.level("shirt")).isEqualTo("5/1/0");
        assertThat(movements("shirt").get(0)).isEqualTo("PICK -1 A");

        shop.scan(shop.jobs(order).get(1), "pick");
        assertThat(movements("shirt").get(0)).isEqualTo("PICK -1 B");
        assertThat(store.level("shirt")).isEqualTo("4/0/0");
        MovementView moved = shop.house
                .stock()
                .movements(Shop.OPERATOR, "shirt", new PageRequest(1, null))
                .items()
                .get(0);
        assertThat(moved.job()).isEqualTo(shop.jobs(order).get(1).id());
        assertThat(moved.actor()).isEqualTo("olga");
    }

    @Test
    @Tag("TB-28")
    void a_picker_may_take_it_from_the_bin_that_he_names_if_it_has_any() {
        store.receive("shirt", 1, "A");
        store.receive("shirt", 1, "B");
        OrderId order = shop.paid(Ticket.of("shirt", 2));
        shop.batchAndLabel(order);
        List<JobView> jobs = shop.jobs(order);

        shop.house.jobs().event(Shop.OPERATOR, jobs.get(0).id(), new JobEvent("pick", null, Map.of("bin", "B")));
        assertThat(movements("shirt").get(0)).isEqualTo("PICK -1 B");

        PlatenException empty = refused(() -> shop.house
                .jobs()
                .event(Shop.OPERATOR, jobs.get(1).id(), new JobEvent("pick", null, Map.of("bin", "B"))));
        assertThat(empty).hasMessage("Bin B has 0 of the 1 that the job needs");
        assertThat(shop.job(jobs.get(1).id()).state()).isEqualTo("labeled");
        assertThat(store.level("shirt")).isEqualTo("1/1/0");
    }

    @Test
    @Tag("TB-28")
    void the_undo_of_a_pick_puts_the_unit_back_and_keeps_it_for_its_job() {
        store.receive("shirt", 1, "A");
        OrderId order = shop.paid(Ticket.of("shirt", 1));
        shop.batchAndLabel(order);
        JobView job = shop.jobs(order).get(0);
        shop.scan(job, "pick");
        assertThat(store.level("shirt")).isEqualTo("0/0/0");
        String undo = shop.house.jobs().stationCommands(Shop.OPERATOR).get(0).barcode();

        shop.house.jobs().scan(Shop.OPERATOR, new ScanRequest(undo, "pick", null));
        OrderId other = shop.paid(Ticket.of("shirt", 1));
        shop.house.checks().run(Shop.OPERATOR);

        assertThat(shop.job(job.id()).state()).isEqualTo("labeled");
        assertThat(movements("shirt").get(0)).isEqualTo("RETURN 1 A");
        assertThat(store.level("shirt")).isEqualTo("1/1/0");
        assertThat(shop.states(other)).as("it is not free again").containsExactly("intake_hold");

        shop.clock.forward(java.time.Duration.ofMinutes(1));
        assertThat(shop.scan(job, "pick").state()).isEqualTo("picked");
        assertThat(store.level("shirt")).isEqualTo("0/0/0");
        shop.house.jobs().cancel(Shop.OPERATOR, job.id(), "torn");
        assertThat(shop.states(other)).as("what came back goes to who waits").containsExactly("pending");
        assertThat(store.level("shirt")).isEqualTo("1/1/0");
    }

    @Test
    void a_cancel_gives_back_what_was_not_begun_and_wastes_the_rest() {
        store.receive("shirt", 3, "A");
        OrderId order = shop.paid(Ticket.of("shirt", 3));
        shop.batchAndLabel(order);
        List<JobView> jobs = shop.jobs(order);
        shop.scan(jobs.get(1), "pick");
        shop.scan(jobs.get(2), "pick");
        shop.scan(jobs.get(2), "printer");
        assertThat(store.level("shirt")).isEqualTo("1/1/0");

        jobs.forEach(job -> shop.house.jobs().cancel(Shop.OPERATOR, job.id(), "torn"));

        assertThat(store.level("shirt")).isEqualTo("2/0/0");
        assertThat(movements("shirt").subList(0, 2)).containsExactlyInAnyOrder("WASTE 0 A", "RETURN 1 A");
    }

    @Test
    void a_remake_needs_a_unit_of_its_own() {
        store.receive("shirt", 1, "A");
        OrderId order = shop.paid(Ticket.of("shirt", 1));
        shop.batchAndLabel(order);
        JobView job = shop.jobs(order).get(0);
        shop.scan(job, "pick");
        shop.scan(job, "printer");
        shop.event(job, "qcFail");

        JobView again = shop.house.jobs().remake(Shop.OPERATOR, job.id(), "smeared");
        assertThat(again.state()).isEqualTo("intake_hold");

        store.receive("shirt", 1, "A");
        assertThat(shop.job(again.id()).state()).isEqualTo("pending");
        assertThat(store.level("shirt")).isEqualTo("1/1/0");
    }

    @Test
    void counts_and_corrections_are_movements_and_never_touch_what_is_reserved() {
        store.receive("shirt", 5, "A");
        shop.paid(Ticket.of("shirt", 3));

        store.move(MovementKind.COUNT, "shirt", 4, "A");
        store.move(MovementKind.CORRECTION, "shirt", -1, "A");
        assertThat(store.level("shirt")).isEqualTo("3/3/0");
        assertThat(movements("shirt")).containsExactly("CORRECTION -1 A", "COUNT -1 A", "RECEIPT 5 A");

        assertThat(refused(() -> store.move(MovementKind.WASTE, "shirt", 1, "A"))
                        .code())
                .isEqualTo(Errors.STATE);
        assertThat(refused(() -> shop.house
                                .stock()
                                .move(
                                        Shop.OPERATOR,
                                        new MovementDraft(
                                                MovementKind.CORRECTION,
                                                "main",
                                                "A",
                                                "shirt",
                                                BigDecimal.ONE,
                                                null,
                                                null,
                                                null)))
                        .errors()
                        .get(0)
                        .pointer())
                .isEqualTo("/reason");
        assertThat(store.level("shirt")).isEqualTo("3/3/0");
    }

    @Test
    void stock_carried_to_another_site_is_stock_there() {
        shop.location("north");
        store.bin("north", "N", 1);
        store.receive("shirt", 3, "A");

        carry("north", "N", 2);

        assertThat(store.level("shirt")).isEqualTo("1/0/0");
        assertThat(shop.house
                        .stock()
                        .stock(Shop.OPERATOR, "north", "shirt", new PageRequest(5, null))
                        .items())
                .singleElement()
                .satisfies(there -> assertThat(Store.plain(there.onHand())).isEqualTo("2"));
    }

    @Test
    void bins_are_rearranged_though_jobs_have_reserved_what_is_in_them() {
        store.bin("main", "B", 2);
        store.receive("shirt", 3, "A");
        OrderId order = shop.paid(Ticket.of("shirt", 3));
        assertThat(shop.states(order)).containsOnly("pending");

        carry("main", "B", 2);

        assertThat(store.level("shirt")).isEqualTo("3/3/0");
        assertThat(shop.column(
                        "SELECT on_hand FROM bin_stock JOIN stock_bin AS bin ON bin.id = bin_id WHERE bin.code IN ('A', 'B')"
                                + " ORDER BY bin.code"))
                .containsExactly("1.0000", "2.0000");
        assertThat(refused(() -> carry("main", "B", 2)).code()).isEqualTo(Errors.STATE);
    }

    private void carry(String to, String bin, int amount) {
        shop.house
                .stock()
                .move(
                        Shop.OPERATOR,
                        new MovementDraft(
                                MovementKind.TRANSFER,
                                "main",
                                "A",
                                "shirt",
                                BigDecimal.valueOf(amount),
                                to,
                                bin,
                                null));
    }

    @Test
    @Tag("G-14")
    void what_runs_low_and_what_jobs_wait_for_is_listed_by_material() {
        MaterialDraft low = new MaterialDraft("Ink", "ml", new BigDecimal("10"), "Inks Ltd", true);
        shop.house.stock().putMaterial(Shop.OPERATOR, "white", low);
        store.keep("mug");
        shop.paid(Ticket.of("shirt", 2));

        List<MaterialView> list = shop.house
                .stock()
                .materials(Shop.OPERATOR, new MaterialFilter(null, true), new PageRequest(10, null))
                .items();

        assertThat(list).extracting(MaterialView::code).containsExactly("shirt", "white");
        assertThat(list.get(0).waiting()).isEqualTo(2);
        assertThat(list.get(1).low()).isTrue();
    }

    @Test
    void a_need_in_another_unit_holds_the_job_and_says_so() {
        shop.house.stock().putMaterial(Shop.OPERATOR, "ink", new MaterialDraft("Ink", "l", null, null, true));
        store.receive("shirt", 1, "A");

        OrderId order = shop.paid(Ticket.of("shirt", 1));

        assertThat(shop.jobs(order).get(0).holds().get(0).message())
                .isEqualTo("Needs 1.5 ml of ink, which is counted in l");
    }

    @Test
    @Tag("PG-54")
    void the_materials_of_an_order_are_the_sum_of_its_jobs() {
        store.receive("shirt", 2, "A");
        OrderId order = shop.paid(Ticket.of("shirt", 2).line("shirt", 1));

        List<OrderMaterial> needs = shop.house.stock().needs(Shop.OPERATOR, List.of(order));

        assertThat(needs).extracting(OrderMaterial::material).containsExactly("ink", "shirt");
        assertThat(needs.get(0).needed()).isEqualByComparingTo("4.5");
        assertThat(needs.get(0).kept()).isFalse();
        assertThat(needs.get(1).needed()).isEqualByComparingTo("3");
        assertThat(needs.get(1).reserved()).isEqualByComparingTo("2");
        assertThat(needs.get(1).onHand()).isEqualByComparingTo("2");
    }

    @Test
    void thirty_two_hands_at_once_never_take_more_than_there_is() {
        store.receive("shirt", 10, "A");
        store.receive("shirt", 6, "B");

        List<OrderId> orders = AtOnce.run(32, i -> shop.paid(Ticket.of("shirt", 1)));
        shop.house.checks().run(Shop.OPERATOR);

        List<JobView> released = orders.stream()
                .flatMap(order -> shop.jobs(order).stream())
                .filter(job -> job.phase() == Phase.READY)
                .toList();
        assertThat(released).hasSize(16);
        assertThat(store.level("shirt")).isEqualTo("16/16/0");

        shop.house.batches().label(Shop.OPERATOR, shop.batch(released).id());
        AtOnce.run(16, i -> shop.scan(released.get(i), "pick"));
        assertThat(store.level("shirt")).isEqualTo("0/0/0");
    }

    @Test
    void a_line_that_changes_what_it_needs_gives_back_the_old_and_waits_for_the_new() {
        store.receive("shirt", 1, "A");
        OrderId order = shop.paid(Ticket.of("shirt", 1));
        assertThat(store.level("shirt")).isEqualTo("1/1/0");
        store.keep("polo");

        shop.house
                .orders()
                .patchItem(
                        Shop.OPERATOR,
                        order,
                        shop.order(order).items().get(0).id(),
                        new org.platen.api.order.LinePatch(null, Map.of("text", "on a polo"), null),
                        java.util.OptionalLong.empty());
        shop.house.orders().reconcile(Shop.OPERATOR, order, null, false);

        assertThat(store.level("shirt")).isEqualTo("1/0/0");
        JobView waiting = shop.jobs(order).get(0);
        assertThat(waiting.state()).isEqualTo("pending");
        assertThat(waiting.holds().get(0).message()).startsWith("Needs 1 piece of polo");

        store.receive("polo", 1, "A");
        assertThat(shop.jobs(order).get(0).holds()).isEmpty();
        assertThat(store.level("polo")).isEqualTo("1/1/0");
    }

    private void change(OrderId order, String text) {
        shop.house
                .orders()
                .patchItem(
                        Shop.OPERATOR,
                        order,
                        shop.order(order).items().get(0).id(),
                        new org.platen.api.order.LinePatch(null, Map.of("text", text), null),
                        java.util.OptionalLong.empty());
        shop.house.orders().reconcile(Shop.OPERATOR, order, null, false);
    }

    @Test
    @Tag("TB-28")
    void a_picked_job_whose_line_asks_for_another_garment_gives_the_old_one_back_and_is_picked_again() {
        store.receive("shirt", 1, "A");
        store.keep("polo");
        OrderId order = shop.paid(Ticket.of("shirt", 1));
        shop.batchAndLabel(order);
        JobView job = shop.jobs(order).get(0);
        shop.scan(job, "pick");
        assertThat(store.level("shirt")).isEqualTo("0/0/0");

        change(order, "on a polo");

        JobView back = shop.job(job.id());
        assertThat(back.state()).isEqualTo("labeled");
        assertThat(back.holds().get(0).message()).startsWith("Needs 1 piece of polo");
        assertThat(back.batch()).isEqualTo(shop.jobs(order).get(0).batch()).isNotNull();
        assertThat(store.level("shirt")).isEqualTo("1/0/0");
        assertThat(movements("shirt").get(0)).isEqualTo("RETURN 1 A");
        assertThat(shop.house.jobs().history(Shop.OPERATOR, job.id()))
                .extracting(MarkView::name)
                .endsWith("job.changed", "job.material-changed");
        shop.clock.forward(java.time.Duration.ofMinutes(1));
        assertThat(refused(() -> shop.scan(job, "printer")).code()).isEqualTo(Errors.TRANSITION_REFUSED);

        store.receive("polo", 1, "B");
        shop.clock.forward(java.time.Duration.ofMinutes(1));
        assertThat(refused(() -> shop.scan(job, "printer")).code()).isEqualTo(Errors.TRANSITION_REFUSED);
        assertThat(shop.scan(job, "pick").state()).isEqualTo("picked");
        assertThat(movements("polo").get(0)).isEqualTo("PICK -1 B");
        shop.scan(job, "printer");
        shop.scan(job, "qc");
        assertThat(shop.states(order)).containsExactly("completed");
        assertThat(store.level("shirt")).isEqualTo("1/0/0");
        assertThat(store.level("polo")).isEqualTo("0/0/0");
    }

    @Test
    void a_picked_job_whose_text_alone_changes_stays_picked() {
        store.receive("shirt", 1, "A");
        OrderId order = shop.paid(Ticket.of("shirt", 1));
        shop.batchAndLabel(order);
        shop.scan(shop.jobs(order).get(0), "pick");

        change(order, "Ann");

        assertThat(shop.states(order)).containsExactly("picked");
        assertThat(movements("shirt")).containsExactly("PICK -1 A", "RECEIPT 1 A");
    }
}
