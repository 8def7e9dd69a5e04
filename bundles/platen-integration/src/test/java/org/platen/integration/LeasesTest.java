package org.platen.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Claims are kept while there is work on them, and no longer. */
class LeasesTest {
    private final AtomicLong nanos = new AtomicLong();
    private final Set<Long> ours = new HashSet<>(Set.of(1L, 2L));
    private final List<String> asked = new ArrayList<>();
    private boolean storeIsAway;
    private final Leases<Long> leases = new Leases<>("test", this::store, nanos::get);

    private int store(Collection<Long> ids, Duration length) {
        asked.add(ids.stream().sorted().toList() + " for " + length.toSeconds());
        if (storeIsAway) {
            throw new IllegalStateException("away");
        }
        return (int) ids.stream().filter(ours::contains).count();
    }

    @AfterEach
    void close() {
        leases.close();
    }

    private void later(int seconds) {
        nanos.addAndGet(Duration.ofSeconds(seconds).toNanos());
    }

    @Test
    void what_is_worked_on_stays_ours_for_as_long_as_it_takes() {
        leases.hold(1L);
        leases.hold(2L);
        for (int i = 0; i < 30; i++) {
            later(10);
            leases.renew();
        }
        assertThat(leases.holds(1L)).isTrue();
        leases.drop(1L);
        leases.renew();

        assertThat(leases.holds(1L)).isFalse();
        assertThat(asked).hasSize(31).startsWith("[1, 2] for 40").endsWith("[2] for 40");
    }

    @Test
    void what_somebody_else_took_meanwhile_is_not_begun() {
        leases.hold(1L);
        leases.hold(2L);
        ours.remove(1L);

        leases.renew();

        assertThat(leases.holds(1L)).isFalse();
        assertThat(leases.holds(2L)).isTrue();
    }

    @Test
    void a_node_that_cannot_renew_or_stood_still_begins_nothing_more_before_others_may_take_it() {
        leases.hold(1L);
        storeIsAway = true;
        later(29);
        leases.renew();
        assertThat(leases.holds(1L)).isTrue();

        later(2);

        assertThat(leases.holds(1L)).isFalse();
        assertThat(Leases.LENGTH).isGreaterThan(Duration.ofSeconds(31)).isLessThan(Duration.ofSeconds(60));
        storeIsAway = false;
        leases.renew();
        assertThat(leases.holds(1L)).as("it stays lost").isFalse();
    }
}
