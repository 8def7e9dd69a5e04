package org.platen.api.file;

import org.osgi.annotation.versioning.ProviderType;

/** Fetches artwork from where the storefront left it. What drives it decides when and how many at once. */
@ProviderType
public interface ArtworkFetch {
    /**
     * Fetches the next file that is due, from claim to settlement, and blocks meanwhile; a minute or two at most. Several
     * threads may do so at once.
     *
     * @return false when none was due
     */
    boolean fetchNext();
}
