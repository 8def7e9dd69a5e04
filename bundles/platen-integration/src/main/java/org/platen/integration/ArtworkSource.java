package org.platen.integration;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.platen.api.file.ArtworkFetch;

/** The fetching of artwork, which restarts with its settings and must not take the other routes along. */
@Component(service = ArtworkSource.class)
public final class ArtworkSource {
    private final AtomicReference<@Nullable ArtworkFetch> fetch = new AtomicReference<>();

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void bindFetch(ArtworkFetch service) {
        fetch.set(service);
    }

    void unbindFetch(ArtworkFetch service) {
        fetch.compareAndSet(service, null);
    }

    /** Fetches the next one that is due; false when there is none. */
    boolean fetchNext() {
        ArtworkFetch service = fetch.get();
        return service != null && service.fetchNext();
    }
}
