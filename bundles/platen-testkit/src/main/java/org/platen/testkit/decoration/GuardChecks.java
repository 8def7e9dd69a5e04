package org.platen.testkit.decoration;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.platen.api.order.HoldReason;
import org.platen.spi.decoration.Finding;
import org.platen.spi.decoration.JobContext.ArtFile;

/** Guards answer with findings, whatever they are given. */
abstract class GuardChecks extends ExplodeChecks {
    private static final List<String> OWNERS = List.of("operator", "customer", "admin");

    @Test
    final void guards_let_a_sound_job_pass() {
        assertThat(findings(soundJob())).isEmpty();
    }

    @Test
    final void guards_answer_the_same_each_time() {
        SampleJob job = soundJob().with();

        assertThat(findings(job)).isEqualTo(findings(job));
    }

    @Test
    final void a_job_without_its_files_is_held_for_artwork() {
        filesOrSkip();

        assertHeldForArtwork(soundJob().with());
    }

    @Test
    final void a_missing_file_is_held_for_artwork_with_its_problem() {
        SampleJob job = soundJob()
                .with(filesOrSkip().stream()
                        .map(file -> SampleFile.missing(file.placement(), "the shop's server answered 404"))
                        .toList());

        assertThat(assertHeldForArtwork(job))
                .anyMatch(finding -> finding.message().contains("answered 404"));
    }

    @Test
    final void a_file_on_a_broken_disk_is_held_for_artwork() {
        assertHeldForArtwork(changed(SampleFile::unreadable));
    }

    @Test
    final void an_empty_file_is_held_for_artwork() {
        assertHeldForArtwork(changed(file -> SampleFile.withContent(file, new byte[0])));
    }

    @Test
    final void rubbish_is_held_for_artwork() {
        byte[] rubbish = new byte[5000];
        new Random(7).nextBytes(rubbish);

        assertHeldForArtwork(changed(file -> SampleFile.withContent(file, rubbish)));
    }

    @Test
    final void a_file_that_is_cut_off_is_held_for_artwork() {
        assertHeldForArtwork(changed(file -> {
            byte[] whole = SampleFile.bytes(file);
            return SampleFile.withContent(file, Arrays.copyOf(whole, whole.length / 2));
        }));
    }

    @Test
    final void a_stream_that_never_ends_does_not_keep_a_guard() {
        SampleJob job = changed(SampleFile::endless);

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30), () -> findings(job));
    }

    @Test
    final void guards_close_what_they_open() {
        AtomicInteger open = new AtomicInteger();
        SampleJob job = changed(file -> SampleFile.counted(file, open));

        findings(job);

        assertThat(open).hasValue(0);
    }

    @Test
    final void a_job_without_devices_is_no_error() {
        assertWellFormed(findings(soundJob().on(List.of())));
    }

    @Test
    final void findings_say_who_can_clear_them() {
        assertWellFormed(findings(soundJob().with()));
    }

    @Test
    final void guards_serve_many_threads_at_once() throws Exception {
        SampleJob job = soundJob();
        ExecutorService floor = Executors.newFixedThreadPool(8);
        try {
            List<Future<List<Finding>>> answers = floor.invokeAll(Collections.nCopies(32, () -> findings(job)));

            for (Future<List<Finding>> answer : answers) {
                assertThat(answer.get()).isEmpty();
            }
        } finally {
            floor.shutdown();
            assertThat(floor.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    final void guards_do_not_swallow_an_interruption() {
        type().guards().forEach((name, guard) -> {
            Thread.currentThread().interrupt();
            try {
                guard.check(soundJob());
            } catch (RuntimeException e) {
                // Giving up by exception is fine: the platform does not wait for the answer any more.
            } finally {
                assertThat(Thread.interrupted())
                        .as("guard %s leaves the interruption in place", name)
                        .isTrue();
            }
        });
    }

    @Test
    final void guards_do_not_keep_the_job() throws InterruptedException {
        ReferenceQueue<SampleJob> gone = new ReferenceQueue<>();
        WeakReference<SampleJob> job = checkedAndForgotten(gone);

        Reference<? extends SampleJob> collected = null;
        for (int attempt = 0; attempt < 50 && collected == null; attempt++) {
            System.gc();
            collected = gone.remove(100);
        }

        assertThat(job.get()).as("the job is held after the check").isNull();
    }

    private WeakReference<SampleJob> checkedAndForgotten(ReferenceQueue<SampleJob> gone) {
        SampleJob job = soundJob();
        findings(job);
        return new WeakReference<>(job, gone);
    }

    private SampleJob changed(UnaryOperator<ArtFile> change) {
        return soundJob().with(filesOrSkip().stream().map(change).toList());
    }

    private List<Finding> assertHeldForArtwork(SampleJob job) {
        List<Finding> findings = findings(job);

        assertThat(findings).extracting(Finding::reason).contains(HoldReason.ARTWORK);
        assertWellFormed(findings);
        return findings;
    }

    private void assertWellFormed(List<Finding> findings) {
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.code()).startsWith(type().key() + ".");
            assertThat(finding.message()).isNotBlank();
            assertThat(OWNERS).contains(finding.owner());
        });
    }

    private List<Finding> findings(SampleJob job) {
        List<Finding> findings = new ArrayList<>();
        type().guards().values().forEach(guard -> findings.addAll(guard.check(job)));
        return findings;
    }
}
