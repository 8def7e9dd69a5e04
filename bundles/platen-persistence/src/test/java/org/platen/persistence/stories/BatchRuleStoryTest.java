package org.platen.persistence.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.platen.api.catalog.SkuPart;
import org.platen.api.error.ErrorCategory;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.api.floor.BatchRule;
import org.platen.api.floor.BatchRuleView;
import org.platen.api.floor.BatchRun;
import org.platen.api.floor.BatchView;
import org.platen.api.history.MarkView;
import org.platen.api.job.JobView;
import org.platen.api.model.Address;
import org.platen.api.model.JobId;
import org.platen.api.model.OrderId;
import org.platen.api.order.OrderDraft;
import org.platen.persistence.internal.jpa.catalog.AtOnce;
import org.platen.testkit.database.TestSchema;

/** Batches that rules make (G-2). */
@Tag("G-2")
class BatchRuleStoryTest extends Story {
    BatchRuleStoryTest(TestSchema schema) {
        super(schema);
        shop.tee("shirt");
        garment("white-s", "white", "S");
        garment("black-l", "black", "L");
    }

    private void garment(String code, String colour, String size) {
        shop.sku(
                code,
                new SkuPart(
                        "main",
                        "Main",
                        1,
                        "tee",
                        null,
                        shop.files.put("art").sha256(),
                        "art.png",
                        Map.of("colour", colour, "size", size)));
    }

    /** A rule that asks for nothing, to be narrowed. */
    private static final class Draft {
        private final String code;
        private BatchRule.Kind kind = BatchRule.Kind.CONSOLIDATION;
        private List<String> decorations = List.of();
        private List<String> skus = List.of();
        private List<String> colours = List.of();
        private List<String> sizes = List.of();
        private List<String> countries = List.of();
        private List<String> methods = List.of();
        private BatchRule.Units units = BatchRule.Units.ANY;
        private boolean mixed = true;
        private int max = 100;
        private @Nullable String cutoff;
        private boolean dueFirst;
        private @Nullable String location;

        Draft(String code) {
            this.code = code;
        }

        BatchRule rule() {
            return new BatchRule(
                    code,
                    "Rule " + code,
                    true,
                    kind,
                    decorations,
                    skus,
                    colours,
                    sizes,
                    countries,
                    methods,
                    units,
                    mixed,
                    max,
                    cutoff,
                    "Europe/Berlin",
                    dueFirst,
                    location);
        }
    }

    private BatchRuleView put(String code, Consumer<Draft> change) {
        Draft draft = new Draft(code);
        change.accept(draft);
        return shop.house.batchRules().put(Shop.OPERATOR, draft.rule());
    }

    private BatchRun run(String code) {
        return shop.house.batchRules().run(Shop.OPERATOR, code, false);
    }

    private Set<String> orders(BatchRun run) {
        Set<String> numbers = new HashSet<>();
        run.batches()
                .forEach(made ->
                        made.jobs().forEach(job -> numbers.add(shop.job(job).orderNumber())));
        return numbers;
    }

    private OrderId to(String number, String sku, int quantity, String country, String method) {
        OrderDraft d = Ticket.of(sku, quantity).number(number).total("10.00").draft();
        OrderId id = shop.house
                .orders()
                .create(
                        Shop.OPERATOR,
                        new OrderDraft(
                                number,
                                d.poNumber(),
                                d.customer(),
                                d.customerName(),
                                d.customerEmail(),
                                d.fulfilmentDate(),
                                d.processAt(),
                                d.repeatMonths(),
                                d.notes(),
                                new Address("A", null, "1 St", null, "City", null, "1", country, null),
                                method,
                                d.location(),
                                d.total(),
                                d.policy(),
                                d.basket(),
                                d.onAccount(),
                                d.copyOf(),
                                d.lines()))
                .id();
        shop.pay(id);
        return id;
    }

    @Test
    @Tag("TB-25")
    @Tag("TB-26")
    void a_rule_puts_what_is_pending_into_batches_of_its_size_and_opens_it() {
        OrderId order = shop.paid(Ticket.of("shirt", 25));
        put("all", draft -> draft.max = 10);

        BatchRun dry = shop.house.batchRules().run(Shop.OPERATOR, "all", true);
        assertThat(shop.states(order)).containsOnly("pending");
        BatchRun run = run("all");

        assertThat(dry.batches()).extracting(made -> made.jobs().size()).containsExactly(10, 10, 5);
        assertThat(dry.batches()).allMatch(made -> made.id() == null);
        assertThat(run.batches()).extracting(made -> made.jobs().size()).containsExactly(10, 10, 5);
        assertThat(run.looked()).isEqualTo(25);
        assertThat(run.batched()).isEqualTo(25);
        assertThat(shop.states(order)).containsOnly("open");
        assertThat(shop.house.batches().candidates(Shop.OPERATOR)).isEmpty();
        BatchView batch =
                shop.house.batches().get(Shop.OPERATOR, run.batches().get(0).id());
        assertThat(batch.jobIds())
                .containsExactlyElementsOf(run.batches().get(0).jobs());
        assertThat(shop.house.jobs().history(Shop.OPERATOR, batch.jobIds().get(0)))
                .extracting(MarkView::name)
                .contains("job.batch");
        assertThat(run("all").batches()).isEmpty();
    }

    @Test
    void a_rule_takes_what_its_skus_colours_sizes_countries_and_carriers_name() {
        to("de", "white-s", 1, "DE", "DHL");
        to("fr", "white-s", 1, "FR", "Colissimo");
        to("black", "black-l", 1, "DE", "DHL");

        put("sku", draft -> draft.skus = List.of("black-l"));
        put("colour", draft -> draft.colours = List.of("WHITE"));
        put("size", draft -> draft.sizes = List.of("L", "XL"));
        put("country", draft -> draft.countries = List.of("fr", "be"));
        put("carrier", draft -> draft.methods = List.of("DHL"));
        put("type", draft -> draft.decorations = List.of("plate"));
        put("all", draft -> draft.decorations = List.of("tee"));

        assertThat(dry("sku")).containsExactly("black");
        assertThat(dry("colour")).containsExactlyInAnyOrder("de", "fr");
        assertThat(dry("size")).containsExactly("black");
        assertThat(dry("country")).containsExactly("fr");
        assertThat(dry("carrier")).containsExactlyInAnyOrder("de", "black");
        assertThat(dry("type")).isEmpty();
        assertThat(dry("all")).hasSize(3);
    }

    private Set<String> dry(String code) {
        return orders(shop.house.batchRules().run(Shop.OPERATOR, code, true));
    }

    @Test
    void orders_of_one_piece_and_of_several_are_kept_apart() {
        shop.paid(Ticket.of("shirt", 1).number("one"));
        shop.paid(Ticket.of("shirt", 2).number("two"));
        shop.paid(Ticket.of("shirt", 1).line("white-s", 1).number("lines"));

        put("single", draft -> draft.units = BatchRule.Units.SINGLE);
        put("multi", draft -> draft.units = BatchRule.Units.MULTI);

        assertThat(dry("single")).containsExactly("one");
        assertThat(dry("multi")).containsExactlyInAnyOrder("two", "lines");
    }

    @Test
    void the_types_mixing_key_always_holds_and_skus_mix_only_where_the_rule_says_so() {
        shop.paid(Ticket.of("white-s", 2).line("black-l", 2));
        shop.paid(new Ticket().line("shirt", 2, Map.of("text", "Ann")));

        put("mixed", draft -> draft.mixed = true);
        put("apart", draft -> draft.mixed = false);

        BatchRun mixed = shop.house.batchRules().run(Shop.OPERATOR, "mixed", true);
        BatchRun apart = shop.house.batchRules().run(Shop.OPERATOR, "apart", true);
        assertThat(mixed.batches()).extracting(BatchRun.Made::mixingKey).containsExactlyInAnyOrder("", "Ann");
        assertThat(mixed.batches()).extracting(made -> made.jobs().size()).containsExactlyInAnyOrder(4, 2);
        assertThat(apart.batches())
                .extracting(BatchRun.Made::sku)
                .containsExactlyInAnyOrder("white-s", "black-l", "shirt");
    }

    @Test
    void what_must_leave_first_goes_first_where_the_rule_says_so() {
        shop.paid(Ticket.of("shirt", 2).number("later").due(LocalDate.of(2026, 4, 1)));
        shop.paid(Ticket.of("shirt", 2).number("sooner").due(LocalDate.of(2026, 3, 10)));
        put("due", draft -> {
            draft.dueFirst = true;
            draft.max = 2;
        });
        put("entered", draft -> draft.max = 2);

        assertThat(firstOf("due")).isEqualTo("sooner");
        assertThat(firstOf("entered")).isEqualTo("later");
    }

    private String firstOf(String code) {
        BatchRun run = shop.house.batchRules().run(Shop.OPERATOR, code, true);
        return shop.job(run.batches().get(0).jobs().get(0)).orderNumber();
    }

    @Test
    void locations_are_never_mixed_and_a_rule_may_be_for_one_only() {
        shop.location("north");
        shop.paid(Ticket.of("shirt", 1).location("main").number("here"));
        shop.paid(Ticket.of("shirt", 1).location("north").number("there"));
        put("each", draft -> draft.max = 50);
        put("north", draft -> draft.location = "north");

        BatchRun each = shop.house.batchRules().run(Shop.OPERATOR, "each", true);

        assertThat(each.batches()).extracting(BatchRun.Made::location).containsExactlyInAnyOrder("main", "north");
        assertThat(dry("north")).containsExactly("there");
    }

    @Test
    void a_rule_for_artwork_takes_only_jobs_whose_files_are_there() {
        shop.paid(Ticket.of("shirt", 1));
        OrderId order = shop.paid(Ticket.of("white-s", 1));
        put("artwork", draft -> draft.kind = BatchRule.Kind.ARTWORK);
        shop.files.forget("art");

        BatchRun run = run("artwork");

        assertThat(run.batches()).isEmpty();
        assertThat(run.stayed()).extracting(BatchRun.Stayed::reason).containsOnly("Its print file is missing");
        assertThat(shop.states(order)).containsOnly("pending");
        shop.files.put("art");
        assertThat(run("artwork").batched()).isEqualTo(2);
        assertThat(shop.column("SELECT DISTINCT CONCAT(rule, ' ', kind) FROM batch"))
                .containsExactly("artwork ARTWORK");
    }

    @Test
    void a_job_at_whose_mixing_key_the_plugin_throws_stays_and_the_plugin_is_named() {
        OrderId good = shop.paid(Ticket.of("shirt", 2));
        OrderId bad = shop.paid(new Ticket().line("shirt", 1, Map.of("text", "bang")));
        put("all", draft -> draft.max = 10);

        BatchRun run = run("all");

        assertThat(run.stayed()).hasSize(1).allSatisfy(stayed -> {
            assertThat(stayed.job()).isEqualTo(shop.jobs(bad).get(0).id());
            assertThat(stayed.plugin()).isEqualTo("tee");
            assertThat(stayed.reason()).contains("tee", "mixingKey");
        });
        assertThat(shop.states(good)).containsOnly("open");
        assertThat(shop.states(bad)).containsOnly("pending");
        BatchRuleView after = shop.house.batchRules().get(Shop.OPERATOR, "all");
        assertThat(after.looked()).isEqualTo(3);
        assertThat(after.batched()).isEqualTo(2);
        assertThat(after.stayed()).isEqualTo(1);
    }

    @Test
    void a_job_at_whose_mixing_key_the_plugin_hangs_stays_and_those_behind_it_go_on() {
        OrderId bad =
                shop.paid(new Ticket().line("shirt", 1, Map.of("text", "hang")).due(LocalDate.of(2026, 3, 3)));
        OrderId good = shop.paid(Ticket.of("shirt", 2).due(LocalDate.of(2026, 3, 9)));
        put("all", draft -> draft.dueFirst = true);

        BatchRun run = run("all");

        assertThat(run.stayed()).singleElement().satisfies(stayed -> {
            assertThat(stayed.plugin()).isEqualTo("tee");
            assertThat(stayed.reason()).contains("did not answer");
        });
        assertThat(shop.states(bad)).containsOnly("pending");
        assertThat(shop.states(good)).containsOnly("open");
    }

    @Test
    void held_jobs_stay_out() {
        OrderId order = shop.paid(Ticket.of("shirt", 2));
        JobView held = shop.jobs(order).get(0);
        shop.house.jobs().hold(Shop.OPERATOR, held.id(), org.platen.api.order.HoldReason.MANUAL, "wait");
        put("all", draft -> draft.max = 10);

        assertThat(run("all").batches())
                .singleElement()
                .satisfies(made ->
                        assertThat(made.jobs()).doesNotContain(held.id()).hasSize(1));
    }

    @Test
    @Tag("R27")
    void what_is_held_batched_or_changed_while_a_rule_looks_is_seen_as_it_is_by_then() {
        OrderId order = shop.paid(Ticket.of("shirt", 5));
        List<JobId> jobs = shop.jobs(order).stream().map(JobView::id).toList();
        put("all", draft -> draft.max = 10);
        shop.tee.whileLooking(() -> {
            shop.house.jobs().hold(Shop.OPERATOR, jobs.get(0), org.platen.api.order.HoldReason.MANUAL, "wait");
            shop.house.batches().create(Shop.OPERATOR, List.of(jobs.get(1)));
            shop.house.jobs().cancel(Shop.OPERATOR, jobs.get(2), "torn");
        });

        BatchRun run = run("all");

        assertThat(run.looked()).isEqualTo(5);
        assertThat(run.batches())
                .singleElement()
                .satisfies(made -> assertThat(made.jobs()).containsExactly(jobs.get(3), jobs.get(4)));
        assertThat(shop.states(order)).containsExactly("pending", "open", "canceled", "open", "open");
        assertThat(shop.job(jobs.get(1)).batch())
                .isNotEqualTo(run.batches().get(0).id().value());
    }

    @Test
    @Tag("R27")
    void what_is_sent_elsewhere_while_a_rule_looks_is_in_no_batch_of_its_old_place() {
        shop.location("north");
        OrderId order = shop.paid(Ticket.of("shirt", 2).location("main"));
        OrderId sent = shop.paid(Ticket.of("shirt", 2).location("main"));
        put("all", draft -> draft.max = 10);
        shop.tee.whileLooking(() -> shop.house.routing().override(Shop.OPERATOR, sent, null, "north"));

        BatchRun run = run("all");

        assertThat(run.batches()).singleElement().satisfies(made -> {
            assertThat(made.location()).isEqualTo("main");
            assertThat(made.jobs())
                    .containsExactlyElementsOf(
                            shop.jobs(order).stream().map(JobView::id).toList());
        });
        assertThat(shop.jobs(sent)).allSatisfy(job -> {
            assertThat(job.location()).isEqualTo("north");
            assertThat(job.state()).isEqualTo("pending");
            assertThat(job.batch()).isNull();
        });
        assertThat(run("all").batches())
                .singleElement()
                .satisfies(made -> assertThat(made.location()).isEqualTo("north"));
    }

    @Test
    @Tag("R27")
    void many_nodes_that_run_rules_at_once_never_put_a_job_into_two_batches() {
        OrderId order = shop.paid(Ticket.of("shirt", 60));
        put("one", draft -> draft.max = 7);
        put("two", draft -> draft.max = 11);
        put("three", draft -> draft.max = 60);

        List<BatchRun> runs = AtOnce.run(6, i -> {
            try {
                return run(List.of("one", "two", "three").get(i % 3));
            } catch (PlatenException e) {
                assertThat(e.code().category()).isEqualTo(ErrorCategory.CONFLICT);
                return new BatchRun("none", false, 0, 0, false, List.of(), List.of());
            }
        });

        List<JobId> batched = runs.stream()
                .flatMap(run -> run.batches().stream())
                .flatMap(made -> made.jobs().stream())
                .toList();
        assertThat(batched).hasSize(60).doesNotHaveDuplicates();
        assertThat(shop.states(order)).containsOnly("open");
        assertThat(shop.column("SELECT COUNT(*) FROM history_mark WHERE name = 'job.batch'"))
                .containsExactly("60");
    }

    @Test
    void at_its_cut_off_a_rule_runs_once_by_the_clock_of_the_shop() {
        // 08:00 UTC is 09:00 in Berlin.
        BatchRuleView rule = put("noon", draft -> draft.cutoff = "0 12 * * MON-FRI");
        assertThat(rule.nextRun()).isEqualTo(Instant.parse("2026-03-02T11:00:00Z"));
        OrderId order = shop.paid(Ticket.of("shirt", 3));

        assertThat(shop.house.batchRules().runDue(Shop.OPERATOR)).isZero();
        shop.clock.forward(Duration.ofHours(4));
        List<Integer> ran = AtOnce.run(4, i -> shop.house.batchRules().runDue(Shop.OPERATOR));

        assertThat(ran.stream().mapToInt(Integer::intValue).sum()).isEqualTo(1);
        assertThat(shop.states(order)).containsOnly("open");
        BatchRuleView after = shop.house.batchRules().get(Shop.OPERATOR, "noon");
        assertThat(after.nextRun()).isEqualTo(Instant.parse("2026-03-03T11:00:00Z"));
        assertThat(after.lastRun()).isEqualTo(shop.clock.instant());
        assertThat(shop.column("SELECT DISTINCT actor FROM batch")).containsExactly("rule:noon");
    }

    @Test
    void rules_are_checked_listed_changed_and_deleted() {
        put("b", draft -> draft.max = 10);
        put("a", draft -> draft.max = 10);
        put("b", draft -> draft.max = 20);

        assertThat(shop.house.batchRules().list(Shop.OPERATOR))
                .extracting(view -> view.rule().code() + view.rule().maxSize())
                .containsExactly("a10", "b20");
        assertThat(refused(() -> put("c", draft -> draft.cutoff = "61 * * * *")))
                .hasMessageContaining("/cutoff");
        assertThat(refused(() -> put("c", draft -> draft.location = "moon"))).hasMessageContaining("/location");
        assertThat(refused(() -> put("c", draft -> draft.max = 0))).hasMessageContaining("/maxSize");
        shop.house.batchRules().delete(Shop.OPERATOR, "a");
        assertThat(refused(() -> run("a")).code()).isEqualTo(Errors.NOT_FOUND);
        assertThat(refused(() -> shop.house.batchRules().run(Shop.PARTNER, "b", false))
                        .code())
                .isEqualTo(Errors.FORBIDDEN);
    }

    @Test
    void a_batch_is_released_to_its_pick_list_once() {
        OrderId order = shop.paid(Ticket.of("shirt", 2));
        BatchView batch = shop.batch(shop.jobs(order));

        BatchView released = shop.house.batches().release(Shop.OPERATOR, batch.id());
        shop.house.batches().release(Shop.OPERATOR, batch.id());

        assertThat(released.state()).isEqualTo("RELEASED");
        for (JobView job : shop.jobs(order)) {
            assertThat(shop.house.jobs().history(Shop.OPERATOR, job.id()))
                    .extracting(MarkView::name)
                    .containsOnlyOnce("batch.released");
        }
        shop.house.batches().label(Shop.OPERATOR, batch.id());
        assertThat(shop.house.batches().get(Shop.OPERATOR, batch.id()).state()).isEqualTo("RELEASED");
    }

    /** The database refuses batches of a mixing key. */
    private void refuseBatches(String mixingKey, String state, Runnable meanwhile) {
        shop.admin("CREATE TRIGGER no_batch BEFORE INSERT ON batch FOR EACH ROW IF NEW.mixing_key = '" + mixingKey
                + "' THEN SIGNAL SQLSTATE '" + state + "' SET MESSAGE_TEXT = 'no'; END IF");
        try {
            meanwhile.run();
        } finally {
            shop.admin("DROP TRIGGER no_batch");
        }
    }

    @Test
    void a_batch_that_cannot_be_made_keeps_no_other_one_from_its_cut_off() {
        put("noon", draft -> draft.cutoff = "0 12 * * MON-FRI");
        OrderId bad = shop.paid(new Ticket().line("shirt", 2, Map.of("text", "Ann")));
        OrderId good = shop.paid(Ticket.of("shirt", 2).line("shirt", 1, Map.of("text", "Bob")));
        shop.clock.forward(Duration.ofHours(4));

        refuseBatches(
                "Ann",
                "HY000",
                () -> assertThat(shop.house.batchRules().runDue(Shop.OPERATOR)).isEqualTo(1));

        assertThat(shop.states(good)).containsOnly("open");
        assertThat(shop.states(bad)).containsOnly("pending");
        BatchRuleView after = shop.house.batchRules().get(Shop.OPERATOR, "noon");
        assertThat(after.looked()).isEqualTo(5);
        assertThat(after.batched()).isEqualTo(3);
        assertThat(after.stayed()).isEqualTo(2);
        assertThat(after.nextRun()).isEqualTo(Instant.parse("2026-03-03T11:00:00Z"));

        refuseBatches(
                "Ann",
                "HY000",
                () -> assertThat(run("noon").stayed())
                        .hasSize(2)
                        .extracting(BatchRun.Stayed::reason)
                        .containsOnly("Its batch could not be made"));
        assertThat(run("noon").batched()).isEqualTo(2);
    }

    @Test
    void a_rule_that_had_to_stop_at_its_cut_off_runs_again_when_the_database_is_there() {
        put("noon", draft -> draft.cutoff = "0 12 * * MON-FRI");
        OrderId order = shop.paid(new Ticket().line("shirt", 2, Map.of("text", "Ann")));
        shop.clock.forward(Duration.ofHours(4));

        refuseBatches(
                "Ann",
                "08004",
                () -> assertThat(refused(() -> shop.house.batchRules().runDue(Shop.OPERATOR))
                                .code()
                                .category())
                        .isEqualTo(ErrorCategory.UNAVAILABLE));

        assertThat(shop.states(order)).containsOnly("pending");
        BatchRuleView stopped = shop.house.batchRules().get(Shop.OPERATOR, "noon");
        assertThat(stopped.nextRun()).isEqualTo(Instant.parse("2026-03-02T11:00:00Z"));
        assertThat(stopped.lastRun()).isNull();
        assertThat(shop.house.batchRules().runDue(Shop.OPERATOR)).isEqualTo(1);
        assertThat(shop.states(order)).containsOnly("open");
        assertThat(shop.house.batchRules().get(Shop.OPERATOR, "noon").nextRun())
                .isEqualTo(Instant.parse("2026-03-03T11:00:00Z"));
    }

    @Test
    void a_cut_off_that_is_changed_while_the_rule_runs_is_the_one_that_comes_next() {
        put("noon", draft -> draft.cutoff = "0 14 * * MON-FRI");
        OrderId order = shop.paid(Ticket.of("shirt", 2));
        shop.tee.whileLooking(() -> put("noon", draft -> draft.cutoff = "0 12 * * MON-FRI"));

        assertThat(run("noon").batched()).isEqualTo(2);

        assertThat(shop.states(order)).containsOnly("open");
        BatchRuleView after = shop.house.batchRules().get(Shop.OPERATOR, "noon");
        assertThat(after.nextRun()).isEqualTo(Instant.parse("2026-03-02T11:00:00Z"));
        assertThat(after.lastRun()).isEqualTo(shop.clock.instant());
    }
}
