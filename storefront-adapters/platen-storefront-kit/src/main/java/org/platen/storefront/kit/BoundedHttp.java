package org.platen.storefront.kit;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.platen.spi.storefront.StorefrontException;

/**
 * HTTP that always ends: the time counts to the last byte of the answer (the JDK's own timeout ends at its first one, so
 * a dripping server would hold it for ever), the size is bounded, redirects are never followed as they would carry the
 * credentials elsewhere.
 */
public final class BoundedHttp {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final int MAX_BYTES = 16 << 20;

    private final HttpClient client;
    private final Duration timeout;

    public BoundedHttp(Duration timeout) {
        this.timeout = timeout;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT)
                .build();
    }

    /** @throws StorefrontException when no answer came; any answer is returned */
    public Answer send(HttpRequest request, Budget budget) throws StorefrontException {
        Duration time = budget.left().compareTo(timeout) < 0 ? budget.left() : timeout;
        CompletableFuture<HttpResponse<byte[]>> call = client.sendAsync(request, answer -> new BoundedBody(MAX_BYTES));
        try {
            HttpResponse<byte[]> answer = call.get(time.toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(answer.statusCode(), answer.headers(), answer.body());
        } catch (TimeoutException e) {
            throw StorefrontException.passing(
                    where(request) + " gave no answer in " + time.toMillis() + " ms", null, e);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            if (cause instanceof BoundedBody.TooLargeException) {
                throw StorefrontException.lasting(where(request) + ": " + cause.getMessage());
            }
            throw StorefrontException.passing(where(request) + " cannot be reached: " + cause, null, cause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw StorefrontException.passing(where(request) + ": interrupted", null, e);
        } finally {
            call.cancel(true);
        }
    }

    /** Without the query, which may hold a signature. */
    private static String where(HttpRequest request) {
        return request.method() + " " + request.uri().getAuthority()
                + request.uri().getPath();
    }
}
