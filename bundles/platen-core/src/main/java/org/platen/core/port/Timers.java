package org.platen.core.port;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.platen.api.job.IntakeChecks;

/** Turns of timers, so that one node does the work of all. */
@ProviderType
public interface Timers {
    /** Takes the turn by the database's clock; false while another node has it. */
    boolean take(String name, Duration lease);

    /** Takes the turn of one who began and did not end: his lease is over and he never gave the turn back. */
    boolean takeOver(String name, Duration lease);

    /** Keeps a turn that was taken and not given back yet. */
    void renew(String name, Duration lease);

    /** Gives the turn back with its result. */
    void done(String name, IntakeChecks.Status result, Instant next);

    Optional<IntakeChecks.Status> last(String name);
}
