package org.platen.core.port;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.platen.api.model.JobId;

/** Where what jobs are made of lies. One question per pick list. */
@ProviderType
public interface PickPlaces {
    /** Nothing is known of any bin: pick lists go by substrate and SKU. */
    PickPlaces UNKNOWN = jobs -> Map.of();

    /**
     * A bin.
     *
     * @param bin code
     * @param walk sorts along the way through the store; null sorts by the code
     */
    record Place(String bin, @Nullable String walk) {
        /** What to sort by. */
        public String order() {
            return walk == null ? bin : walk;
        }
    }

    /** Places of the jobs; those of which nothing is known are left out. */
    Map<JobId, Place> of(Collection<JobId> jobs);
}
