package org.platen.core.port;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.platen.api.job.OfflineScanService.Conflict;
import org.platen.api.model.Page;
import org.platen.api.model.PageRequest;

/** Scans that came too late to fit, in the store. */
@ProviderType
public interface ScanConflicts {
    /** Stores it unless the device told the same before; answers what is stored. The conflict's id is ignored. */
    Conflict put(Conflict conflict);

    /** Those of a device's scans that are conflicts, by the scans' ids. */
    Map<String, Conflict> ofScans(String device, Collection<String> scans);

    Optional<Conflict> get(long id);

    /** What a limited caller knows of: the own scans, and those at the stations of these codes. */
    record Seen(String actor, Set<String> stations) {
        public boolean sees(Conflict conflict) {
            return actor.equals(conflict.actor()) || stations.contains(conflict.station());
        }
    }

    /** @param seen null for all */
    Page<Conflict> find(boolean all, @Nullable Seen seen, PageRequest page);

    void settle(long id, String actor, String note, Instant at);
}
