package org.platen.itests.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.platen.itests.harness.Json;

/**
 * Which changes are waited for and how long each took to each reader. Of an event only the first copy is read whole; the
 * others are known by their id. Written by the thread of the readers.
 */
final class EventBook {
    private static final long NOT_OURS = -1;
    private static final int MOST_MILLIS = 60_000;

    private final String kind;
    private final Map<Long, Long> madeAt = new HashMap<>();
    private final long[] histogram = new long[MOST_MILLIS + 1];
    private final AtomicLong count = new AtomicLong();

    /** @param kind of the changes that are counted, such as {@code job.pick} */
    EventBook(String kind) {
        this.kind = kind;
    }

    /** @return whether it is one of those that are counted */
    boolean arrived(long id, byte[] line, int length, long now) {
        Long made = madeAt.get(id);
        if (made == null) {
            JsonNode change =
                    Json.read(new String(line, 0, length, StandardCharsets.UTF_8).substring("data: ".length()));
            made = change.path("kind").asText().equals(kind)
                    ? Instant.parse(change.path("at").asText()).toEpochMilli()
                    : NOT_OURS;
            madeAt.put(id, made);
        }
        if (made == NOT_OURS) {
            return false;
        }
        histogram[(int) Math.min(MOST_MILLIS, Math.max(0, now - made))]++;
        count.incrementAndGet();
        return true;
    }

    /** Latencies of all copies to all readers, and the rate of arrival over that time. */
    Sample sample(double seconds, long misses) {
        return new Sample(count.get() / seconds, percentile(0.50), percentile(0.99), count.get(), misses);
    }

    private double percentile(double share) {
        long wanted = (long) Math.ceil(share * count.get());
        long seen = 0;
        for (int millis = 0; millis <= MOST_MILLIS; millis++) {
            seen += histogram[millis];
            if (seen >= wanted && seen > 0) {
                return Math.max(millis, 0.5);
            }
        }
        return Double.NaN;
    }
}
