package org.platen.core.port;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.platen.api.file.ArtworkQueue;
import org.platen.api.file.StoredFile;

/** Print files that are still to be fetched, in the store. Every method is a transaction of its own. */
@ProviderType
public interface Artworks {
    List<ArtworkQueue.Task> claim(int max, Duration lease);

    /** See {@link ArtworkQueue#renew}. */
    int renew(Collection<Long> tasks, Duration lease);

    void fetched(long task, StoredFile file, String name);

    /** Due again later, or failed after too many attempts. */
    void retry(long task, String problem);

    void refused(long task, String code, String problem);
}
