package org.platen.itests.blackbox.day;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.platen.itests.harness.Answer;
import org.platen.itests.harness.PlatenServer;
import org.platen.itests.harness.Rest;
import org.platen.itests.harness.Waiting;

/** REST of people who do not give up: what got no answer is sent again, with the same key, when the server is back. */
final class Steady {
    private final PlatenServer server;
    private final Rest rest;
    private final AtomicInteger unanswered = new AtomicInteger();
    private volatile boolean dark;

    Steady(PlatenServer server, Rest rest) {
        this.server = server;
        this.rest = rest;
    }

    Answer get(String path) {
        return answer(() -> rest.get(path));
    }

    List<JsonNode> all(String list) {
        return Rest.all(list, this::get);
    }

    Answer post(String path) {
        Rest once = rest.with("Idempotency-Key", UUID.randomUUID().toString());
        return answer(() -> once.post(path));
    }

    Answer post(String path, Object body) {
        Rest once = rest.with("Idempotency-Key", UUID.randomUUID().toString());
        return answer(() -> once.post(path, body));
    }

    private Answer answer(Supplier<Answer> request) {
        return Waiting.of("an answer", Duration.ofMinutes(4), () -> {
            if (!dark) {
                try {
                    Answer answer = request.get();
                    if (answer.status() != 503) {
                        return Optional.of(answer);
                    }
                } catch (Rest.NoAnswer e) {
                    unanswered.incrementAndGet();
                }
            }
            return Optional.empty();
        });
    }

    /** Kills the server in the middle of whatever it does, and starts it again. */
    void powerCut() {
        dark = true;
        server.kill();
        server.start();
        dark = false;
    }

    int unanswered() {
        return unanswered.get();
    }
}
