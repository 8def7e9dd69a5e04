package org.platen.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class AbsentTest {
    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
    private final Absent absent = new Absent(Duration.ofNanos(100), now::get);

    @Test
    void work_is_left_to_other_nodes_until_the_connection_runs_here() {
        absent.note("dhl");
        absent.note("ups");

        assertThat(absent.names(name -> false)).containsExactlyInAnyOrder("dhl", "ups");
        assertThat(absent.names("dhl"::equals)).containsExactly("ups");
        assertThat(absent.names(name -> false)).containsExactly("ups");
    }

    @Test
    void after_a_while_it_is_tried_here_once_more() {
        absent.note("dhl");
        now.addAndGet(99);
        assertThat(absent.names(name -> false)).containsExactly("dhl");
        now.addAndGet(1);
        assertThat(absent.names(name -> false)).isEmpty();
    }
}
