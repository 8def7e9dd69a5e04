package org.platen.files.artwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ArtworkLeasesTest {
    private final InMemoryArtworkQueue queue = new InMemoryArtworkQueue();

    @Test
    void a_download_keeps_its_claim_for_as_long_as_it_runs_and_no_longer() {
        try (ArtworkLeases leases = new ArtworkLeases(queue)) {
            leases.hold(7);
            leases.renew();
            leases.renew();
            leases.drop(7);
            leases.renew();
        }

        assertThat(queue.outcomes()).containsExactly("renewed [7] for PT40S", "renewed [7] for PT40S");
    }

    @Test
    void another_node_takes_over_within_a_minute() {
        assertThat(ArtworkLeases.LENGTH).isLessThanOrEqualTo(Duration.ofSeconds(60));
    }
}
