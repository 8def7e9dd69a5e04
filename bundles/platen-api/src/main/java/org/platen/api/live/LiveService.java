package org.platen.api.live;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.platen.api.access.Call;

/** Tells of changes while they happen. Each node reads them for itself, and only while somebody listens there. */
@ProviderType
public interface LiveService {

    /** Ends the listening; the listener is told nothing afterwards. May be called more than once, from any thread. */
    @FunctionalInterface
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }

    /** How the reading of changes goes. */
    enum State {
        /** Nobody listens. */
        IDLE,
        LIVE,
        /** Changes cannot be read, so nobody is told any. */
        FAILING
    }

    /**
     * The state at this node.
     *
     * @param clients how many listen
     * @param lastEventId the newest mark that was read; 0 for none
     * @param lagMillis from when the newest of the last changes happened until it was told
     * @param lastReadAt when changes were last looked for with success; null when never
     */
    record Status(
            State state,
            int clients,
            long lastEventId,
            long lagMillis,
            @Nullable Instant lastReadAt) {}

    /**
     * Listens to what the caller may see. The listener is called by one thread at a time, never before this returns, and
     * must not block; lists of callers with the same locations are the same objects.
     *
     * @param lastEventId the last event that was seen, to be told what came after it; null to begin now
     */
    Subscription open(Call call, @Nullable Long lastEventId, Consumer<List<LiveEvent>> listener);

    Status status(Call call);
}
