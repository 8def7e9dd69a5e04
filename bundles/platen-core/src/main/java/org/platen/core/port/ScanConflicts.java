package org.platen.core.port;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
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

    Page<Conflict> find(boolean all, PageRequest page);

    void settle(long id, String actor, String note, Instant at);
}
