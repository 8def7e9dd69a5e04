package org.platen.security;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.platen.api.access.AccessStore;

/**
 * Remembers good tokens for a moment, because every request brings one. The moment is the longest time that another
 * node's revocation goes unnoticed; unknown tokens are never remembered.
 */
final class TokenCache {
    private static final int MAX_ENTRIES = 5_000;

    private final long lifeNanos;
    private final LongSupplier nanoTime;
    private final Map<String, Entry> entries = new ConcurrentHashMap<>();

    private record Entry(AccessStore.Token token, long readNanos) {}

    TokenCache(Duration life, LongSupplier nanoTime) {
        this.lifeNanos = life.toNanos();
        this.nanoTime = nanoTime;
    }

    Optional<AccessStore.Token> get(String hash, Function<String, Optional<AccessStore.Token>> load) {
        long now = nanoTime.getAsLong();
        Entry entry = entries.get(hash);
        if (entry != null && now - entry.readNanos() < lifeNanos) {
            return Optional.of(entry.token());
        }
        // The life counts from before the reading: a revocation during it is noticed in time, too.
        Optional<AccessStore.Token> loaded = load.apply(hash);
        loaded.ifPresentOrElse(token -> put(hash, new Entry(token, now)), () -> entries.remove(hash));
        return loaded;
    }

    void forget(long tokenId) {
        entries.values().removeIf(entry -> entry.token().id() == tokenId);
    }

    void clear() {
        entries.clear();
    }

    private void put(String hash, Entry entry) {
        if (entries.size() >= MAX_ENTRIES) {
            entries.clear();
        }
        entries.put(hash, entry);
    }
}
