package org.platen.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CircuitTest {
    private static final Optional<Duration> USUAL = Optional.empty();

    private final AtomicLong nanos = new AtomicLong();
    private final Circuit circuit = new Circuit(Duration.ofSeconds(10), nanos::get);

    @Test
    void one_failure_is_no_reason_to_pause() throws InterruptedException {
        circuit.failed(USUAL);
        circuit.failed(USUAL);

        assertThat(circuit.pauses()).isFalse();
        assertThat(admits()).isTrue();
    }

    @Test
    void three_failures_in_a_row_are_and_each_pause_is_longer_up_to_a_limit() {
        fail(3);
        assertPause(10);
        for (int seconds : new int[] {20, 40, 80, 160, 300, 300}) {
            fail(1);
            assertPause(seconds);
        }
    }

    @Test
    void after_a_pause_a_single_call_tries_and_its_success_opens_for_all() throws InterruptedException {
        fail(3);
        assertThat(admits()).isFalse();

        pass(10);
        assertThat(admits()).isTrue();
        assertThat(admits()).isFalse();

        circuit.succeeded();
        assertThat(admits()).isTrue();
        assertThat(admits()).isTrue();
    }

    @Test
    void a_storefront_that_names_a_time_is_left_alone_for_so_long() throws InterruptedException {
        circuit.failed(Optional.of(Duration.ofSeconds(7)));

        assertPause(7);
        assertThat(admits()).isTrue();
    }

    @Test
    void a_success_makes_the_next_pause_short_again() {
        fail(5);
        circuit.succeeded();
        fail(3);

        assertPause(10);
    }

    @Test
    void nobody_passes_after_the_stop() throws InterruptedException {
        circuit.stop();

        assertThat(admits()).isFalse();
    }

    @Test
    void a_short_pause_is_waited_through() throws InterruptedException {
        Circuit real = new Circuit(Duration.ofMillis(20), System::nanoTime);
        real.failed(Optional.of(Duration.ofMillis(20)));

        assertThat(real.admits(new Freshness(Duration.ofSeconds(10), System::nanoTime)))
                .isTrue();
        assertThat(real.pauses()).isFalse();
    }

    private void assertPause(int seconds) {
        pass(seconds - 1);
        assertThat(circuit.pauses()).isTrue();
        pass(1);
        assertThat(circuit.pauses()).isFalse();
    }

    /** With a claim too old to wait. */
    private boolean admits() throws InterruptedException {
        return circuit.admits(new Freshness(Duration.ofNanos(1), nanos::get));
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            circuit.failed(USUAL);
        }
    }

    private void pass(int seconds) {
        nanos.addAndGet(Duration.ofSeconds(seconds).toNanos());
    }
}
