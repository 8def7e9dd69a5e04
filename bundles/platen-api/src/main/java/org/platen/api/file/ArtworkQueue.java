package org.platen.api.file;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.platen.api.model.ItemId;

/** Artwork that is still to be fetched from where the storefront left it. Claims are leases by the database's clock. */
@ProviderType
public interface ArtworkQueue {
    /** One file to fetch. */
    record Task(long id, ItemId item, String storefront, String placement, String url, int attempts) {}

    List<Task> claim(int max, Duration lease);

    /**
     * Makes claims last for the length of the lease from now on; one that ran out already is not ours any more.
     *
     * @return how many of them still last
     */
    int renew(Collection<Long> tasks, Duration lease);

    /** It is stored; the item's jobs are checked again. */
    void fetched(long task, StoredFile file, String name);

    /** It cannot be had for now; tried again later a few times. */
    void retry(long task, String problem);

    /** It will never do (refused address, too large, not an image): a hold with the reason. */
    void refused(long task, String code, String problem);
}
