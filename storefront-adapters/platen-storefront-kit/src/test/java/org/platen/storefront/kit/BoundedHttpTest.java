package org.platen.storefront.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.platen.spi.storefront.StorefrontException;

class BoundedHttpTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);
    private final CountDownLatch end = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.stop(0);
    }

    private HttpRequest get(String path) {
        return HttpRequest.newBuilder(URI.create(
                        "http://127.0.0.1:" + server.getAddress().getPort() + path + "?oauth_signature=s3cret"))
                .build();
    }

    private StorefrontException failure(String path, Duration timeout, Duration budget) {
        return catchThrowableOfType(
                StorefrontException.class, () -> new BoundedHttp(timeout).send(get(path), Budget.of(budget)));
    }

    @Test
    void an_answer_that_drips_ends_with_the_time() {
        server.createContext("/drip", this::drip);
        long start = System.nanoTime();

        StorefrontException failure = failure("/drip", Duration.ofMillis(400), Duration.ofSeconds(20));

        assertThat(failure.isLasting()).isFalse();
        assertThat(failure).hasMessageContaining("no answer").hasMessageNotContaining("s3cret");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void one_operation_has_one_budget() {
        server.createContext("/drip", this::drip);

        StorefrontException failure = failure("/drip", Duration.ofSeconds(20), Duration.ofMillis(300));

        assertThat(failure.isLasting()).isFalse();
    }

    private void drip(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            while (!end.await(50, TimeUnit.MILLISECONDS)) {
                out.write(' ');
                out.flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void an_endless_answer_is_cut() {
        server.createContext("/flood", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                byte[] part = new byte[1 << 16];
                for (int i = 0; i < 1_000; i++) {
                    out.write(part);
                }
            }
        });

        StorefrontException failure = failure("/flood", Duration.ofSeconds(20), Duration.ofSeconds(20));

        assertThat(failure).hasMessageContaining("larger than");
        assertThat(failure.isLasting()).isTrue();
    }

    @Test
    void nobody_there_is_passing() {
        server.stop(0);

        assertThat(failure("/", Duration.ofSeconds(5), Duration.ofSeconds(5)).isLasting())
                .isFalse();
    }

    @Test
    void redirects_are_not_followed_but_reported() throws Exception {
        server.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().add("Location", "http://evil.example/");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });

        Answer answer = new BoundedHttp(Duration.ofSeconds(5)).send(get("/moved"), Budget.of(Duration.ofSeconds(5)));

        assertThat(answer.failure("moved", NOON).isLasting()).isTrue();
    }

    @Test
    void statuses_pass_or_last() {
        for (int status : new int[] {408, 425, 429, 430, 500, 502, 503, 504}) {
            assertThat(answer(status, "7").failure("x", NOON).isLasting()).isFalse();
        }
        for (int status : new int[] {301, 400, 401, 402, 403, 404, 409, 422}) {
            assertThat(answer(status, "7").failure("x", NOON).isLasting()).isTrue();
        }
    }

    @Test
    void retry_after_is_seconds_or_a_date_and_has_a_bound() {
        assertThat(answer(429, "7").retryAfter(NOON)).contains(Duration.ofSeconds(7));
        assertThat(answer(429, "Sat, 21 Nov 2026 12:02:00 GMT").retryAfter(NOON))
                .contains(Duration.ofMinutes(2));
        assertThat(answer(429, "999999").retryAfter(NOON)).contains(Duration.ofHours(1));
        assertThat(answer(429, "Sat, 21 Nov 2026 11:00:00 GMT").retryAfter(NOON))
                .isEmpty();
        assertThat(answer(429, "soon").retryAfter(NOON)).isEmpty();
        assertThatThrownBy(() -> {
                    throw answer(503, "7").failure("x", NOON);
                })
                .isInstanceOfSatisfying(
                        StorefrontException.class,
                        e -> assertThat(e.retryAfter()).contains(Duration.ofSeconds(7)));
    }

    private static Answer answer(int status, String retryAfter) {
        return new Answer(
                status, HttpHeaders.of(Map.of("Retry-After", List.of(retryAfter)), (a, b) -> true), new byte[0]);
    }
}
