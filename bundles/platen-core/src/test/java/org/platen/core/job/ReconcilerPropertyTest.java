package org.platen.core.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.jspecify.annotations.Nullable;
import org.platen.api.job.Phase;
import org.platen.api.model.ItemId;
import org.platen.api.model.JobId;
import org.platen.api.model.OrderId;
import org.platen.api.order.OrderState;
import org.platen.api.order.ReconcilePlan.Reason;
import org.platen.core.port.ItemRow;
import org.platen.core.port.JobCounts;
import org.platen.core.port.JobRow;
import org.platen.spi.decoration.WantedJob;

/** The difference between wanted and existing jobs, for whatever is wanted and exists. */
@Tag("PG-26")
class ReconcilerPropertyTest {
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    /** An order in the middle of its life. */
    record Scene(List<WantedWork> wanted, Set<ItemId> unknown, List<JobRow> present) {
        Reconciler.Difference difference() {
            return Reconciler.compare(wanted, unknown, present);
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void what_was_applied_leaves_nothing_to_do(@ForAll("scenes") Scene scene) {
        Scene after = applied(scene);

        Reconciler.Difference again = after.difference();

        assertThat(again.create()).isEmpty();
        assertThat(again.cancel()).isEmpty();
        assertThat(again.rewrite()).isEmpty();
        assertThat(again.leftRunning()).isEqualTo(scene.difference().leftRunning());
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    @Tag("PG-29")
    void what_was_begun_is_never_touched(@ForAll("scenes") Scene scene) {
        Reconciler.Difference difference = scene.difference();

        assertThat(difference.cancel()).allMatch(Reconciler::mayStillChange);
        assertThat(difference.rewrite()).allMatch(changed -> Reconciler.mayStillChange(changed.present()));
        assertThat(difference.leftRunning()).noneMatch(Reconciler::mayStillChange);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void the_same_order_gives_the_same_plan(@ForAll("scenes") Scene scene, @ForAll long seed) {
        List<JobRow> shuffled = new ArrayList<>(scene.present());
        Collections.shuffle(shuffled, new Random(seed));
        Reconciler.Difference other = new Scene(scene.wanted(), scene.unknown(), shuffled).difference();

        assertThat(other.create()).isEqualTo(scene.difference().create());
        assertThat(other.cancel())
                .containsExactlyInAnyOrderElementsOf(scene.difference().cancel());
        assertThat(other.leftRunning())
                .containsExactlyInAnyOrderElementsOf(scene.difference().leftRunning());
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void no_key_is_made_twice(@ForAll("scenes") Scene scene) {
        List<String> live = applied(scene).present().stream()
                .filter(job -> job.phase() != Phase.CANCELED)
                .map(job -> job.item() + "/" + job.key())
                .toList();

        assertThat(live).doesNotHaveDuplicates();
        Set<String> taken = scene.present().stream()
                .filter(job -> job.phase() != Phase.CANCELED || job.waived())
                .map(job -> job.item() + "/" + Reconciler.baseKey(job.key()))
                .collect(Collectors.toSet());
        assertThat(scene.difference().create())
                .noneMatch(missing -> taken.contains(
                        missing.work().item() + "/" + missing.job().key()));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void lines_that_could_not_be_asked_stay_as_they_are(@ForAll("scenes") Scene scene) {
        Reconciler.Difference difference = scene.difference();

        assertThat(difference.cancel()).noneMatch(job -> scene.unknown().contains(job.item()));
        assertThat(difference.create())
                .noneMatch(missing -> scene.unknown().contains(missing.work().item()));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void everything_wanted_is_there_afterwards_or_was_given_up_by_hand(@ForAll("scenes") Scene scene) {
        List<JobRow> present = applied(scene).present();
        Set<JobId> remade = Reconciler.remade(present);
        Set<String> there = present.stream()
                .filter(job -> !remade.contains(job.id()) && (job.phase() != Phase.CANCELED || job.waived()))
                .map(job -> job.item() + "/" + Reconciler.baseKey(job.key()))
                .collect(Collectors.toSet());

        for (WantedWork work : scene.wanted()) {
            work.jobs().forEach(job -> assertThat(there).contains(work.item() + "/" + job.key()));
        }
    }

    /** What people and the storefront do to a line, one after the other. */
    enum Deed {
        CANCEL,
        PATCH,
        TELL
    }

    record Done(Deed deed, int number) {}

    @Property
    @Tag("TB-35")
    void however_a_line_is_cancelled_from_and_changed_as_many_are_made_as_it_says(@ForAll("deeds") List<Done> deeds) {
        ItemRow line = new ItemRow(
                new ItemId(1),
                new OrderId(1),
                1,
                "tee",
                "Shirt",
                4,
                0,
                OrderState.OPEN,
                Map.of(),
                List.of(),
                "a",
                true,
                false,
                JobCounts.NONE);
        List<JobRow> jobs = reconciled(line, List.of());
        for (Done done : deeds) {
            switch (done.deed()) {
                case PATCH -> line = line.withQuantity(done.number());
                case TELL -> {
                    line = line.counted(done.number());
                    assertThat(line.counted(done.number())).isEqualTo(line);
                    assertThat(line.quantity() + line.dropped() - line.agreed()).isEqualTo(done.number());
                }
                case CANCEL -> {
                    List<JobRow> live = live(jobs);
                    if (!live.isEmpty()) {
                        JobRow gone = live.get(done.number() % live.size());
                        jobs = jobs.stream()
                                .map(job -> job == gone ? canceled(job) : job)
                                .toList();
                        line = line.withoutOne();
                    }
                }
            }
            jobs = reconciled(line, jobs);
            assertThat(live(jobs)).hasSize(line.quantity());
            assertThat(line.agreed()).isBetween(0, line.dropped());
        }
    }

    private static JobRow canceled(JobRow job) {
        return job(job.id().value(), job.item(), job.key(), Phase.CANCELED, true, false, "Ann", null);
    }

    private static List<JobRow> live(List<JobRow> jobs) {
        return jobs.stream().filter(job -> job.phase() != Phase.CANCELED).toList();
    }

    private static List<JobRow> reconciled(ItemRow line, List<JobRow> jobs) {
        List<String> keys = line(line.id(), line.quantity() + line.dropped(), "Ann").jobs().stream()
                .map(WantedWork.Job::key)
                .toList();
        Set<String> givenUp = Reconciler.givenUp(jobs).getOrDefault(line.id(), Set.of());
        int asked = Pieces.asked(line.quantity(), keys, givenUp::contains);
        return numbered(applied(new Scene(List.of(line(line.id(), asked, "Ann")), Set.of(), jobs))
                .present());
    }

    private static List<JobRow> numbered(List<JobRow> jobs) {
        List<JobRow> numbered = new ArrayList<>();
        for (JobRow job : jobs) {
            numbered.add(job(
                    numbered.size() + 1, job.item(), job.key(), job.phase(), job.waived(), job.runOut(), "Ann", null));
        }
        return numbered;
    }

    @Provide
    Arbitrary<List<Done>> deeds() {
        return Combinators.combine(
                        Arbitraries.of(Deed.class), Arbitraries.integers().between(1, 7))
                .as(Done::new)
                .list()
                .ofMaxSize(8);
    }

    private static Scene applied(Scene scene) {
        Reconciler.Difference difference = scene.difference();
        Set<JobId> gone = difference.cancel().stream().map(JobRow::id).collect(Collectors.toSet());
        Map<JobId, WantedWork.Job> rewritten = difference.rewrite().stream()
                .collect(Collectors.toMap(changed -> changed.present().id(), Reconciler.Changed::job));
        List<JobRow> jobs = new ArrayList<>();
        for (JobRow job : scene.present()) {
            WantedWork.Job to = rewritten.get(job.id());
            String text = to == null
                    ? job.attributes().get("text")
                    : to.wanted().attributes().get("text");
            jobs.add(job(
                    job.id().value(),
                    job.item(),
                    job.key(),
                    gone.contains(job.id()) ? Phase.CANCELED : job.phase(),
                    job.waived(),
                    job.runOut(),
                    text,
                    job.remakeOf()));
        }
        long id = 10_000;
        for (Reconciler.Missing missing : difference.create()) {
            jobs.add(job(
                    id++,
                    missing.work().item(),
                    missing.job().key(),
                    Phase.READY,
                    false,
                    false,
                    missing.job().wanted().attributes().get("text"),
                    null));
        }
        return new Scene(scene.wanted(), scene.unknown(), jobs);
    }

    @Provide
    Arbitrary<Scene> scenes() {
        Arbitrary<Integer> pieces = Arbitraries.integers().between(0, 4);
        Arbitrary<String> texts = Arbitraries.of("Ann", "Bob");
        Arbitrary<Integer> items = Arbitraries.integers().between(1, 3);
        Arbitrary<Boolean> asked =
                Arbitraries.frequency(net.jqwik.api.Tuple.of(5, true), net.jqwik.api.Tuple.of(1, false));
        Arbitrary<List<WantedWork>> wanted = items.flatMap(count -> {
            List<Arbitrary<WantedWork>> lines = new ArrayList<>();
            for (int item = 1; item <= count; item++) {
                ItemId id = new ItemId(item);
                lines.add(Combinators.combine(pieces, texts, asked)
                        .as((n, text, ok) ->
                                ok ? line(id, n, text) : WantedWork.none(id, Reason.PLUGIN_MISSING, "gone")));
            }
            return Combinators.combine(lines).as(all -> all);
        });
        Arbitrary<List<JobRow>> present = Combinators.combine(
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.integers().between(1, 5),
                        Arbitraries.of(Phase.class),
                        Arbitraries.of(true, false, false),
                        Arbitraries.of(true, false, false, false),
                        texts,
                        Arbitraries.of(true, false, false, false))
                .as((item, piece, phase, waived, runOut, text, remake) -> job(
                        0,
                        new ItemId(item),
                        "tee:main." + piece + (remake ? "~2" : ""),
                        phase,
                        waived && (phase == Phase.CANCELED || phase == Phase.FAILED),
                        runOut && phase == Phase.PRODUCING,
                        text,
                        null))
                .list()
                .ofMaxSize(12)
                .map(ReconcilerPropertyTest::possible);
        return Combinators.combine(wanted, present)
                .as((work, jobs) -> new Scene(
                        work,
                        work.stream()
                                .filter(line -> line.reason() == Reason.PLUGIN_MISSING)
                                .map(WantedWork::item)
                                .collect(Collectors.toSet()),
                        jobs));
    }

    /** The database lets at most one job of a key be in scope; an attempt that is made again failed and was waived. */
    private static List<JobRow> possible(List<JobRow> jobs) {
        Set<String> taken = new HashSet<>();
        List<JobRow> possible = new ArrayList<>();
        for (JobRow job : jobs) {
            if (job.phase() == Phase.CANCELED || taken.add(job.item() + "/" + job.key())) {
                String text = job.attributes().get("text");
                JobId failed = possible.stream()
                        .filter(one -> job.key().equals(one.key() + "~2")
                                && one.item().equals(job.item())
                                && one.phase() == Phase.FAILED
                                && one.waived())
                        .map(JobRow::id)
                        .findFirst()
                        .orElse(null);
                possible.add(job(
                        possible.size() + 1,
                        job.item(),
                        job.key(),
                        job.phase(),
                        job.waived(),
                        job.runOut(),
                        text,
                        failed));
            }
        }
        return possible;
    }

    private static WantedWork line(ItemId item, int pieces, String text) {
        List<WantedWork.Job> jobs = new ArrayList<>();
        for (int piece = 1; piece <= pieces; piece++) {
            jobs.add(new WantedWork.Job(
                    "tee:main." + piece,
                    "tee",
                    1,
                    new WantedJob("main." + piece, "Shirt", "main", 1, Map.of("text", text)),
                    List.of(),
                    List.of()));
        }
        return new WantedWork(item, null, "", null, jobs);
    }

    private static JobRow job(
            long id,
            ItemId item,
            String key,
            Phase phase,
            boolean waived,
            boolean runOut,
            String text,
            @Nullable JobId remakeOf) {
        return new JobRow(
                new JobId(id),
                new OrderId(1),
                "N-1",
                item,
                key,
                "main",
                "Shirt",
                "tee",
                1,
                "state",
                phase,
                1,
                1L,
                null,
                NOW,
                Map.of("text", text),
                null,
                null,
                null,
                null,
                null,
                remakeOf,
                waived,
                runOut,
                false,
                null,
                null,
                null,
                null,
                NOW,
                NOW,
                false,
                1);
    }
}
