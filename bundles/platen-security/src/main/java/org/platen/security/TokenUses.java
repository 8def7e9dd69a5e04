package org.platen.security;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.platen.api.access.AccessStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notes when tokens are used: to the minute and beside the request, so that a busy token costs the request nothing. */
final class TokenUses {
    private static final Logger LOG = LoggerFactory.getLogger(TokenUses.class);

    private final AccessStore store;
    private final Executor executor;
    private final Clock clock;
    private final Map<Long, Instant> noted = new ConcurrentHashMap<>();

    TokenUses(AccessStore store, Executor executor, Clock clock) {
        this.store = store;
        this.executor = executor;
        this.clock = clock;
    }

    void used(long token) {
        Instant minute = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        if (!minute.equals(noted.put(token, minute))) {
            executor.execute(() -> note(token, minute));
        }
    }

    private void note(long token, Instant minute) {
        try {
            store.touchToken(token, minute);
        } catch (RuntimeException e) {
            // The next minute tries again; who used a token when is not worth a person's attention.
            LOG.debug("Use of token {} not noted", token, e);
        }
    }
}
