package org.platen.storefront.kit;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;
import org.platen.spi.storefront.StorefrontException;

/** What a shop answered, read to its end. */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Answer(int status, HttpHeaders headers, byte[] body) {
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,6}");
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    public boolean ok() {
        return status / 100 == 2;
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /**
     * The failure that this status means. Passing: timeouts, rate limits and faults of the server (430 is Shopify's own).
     * Lasting: everything that the same request would get again, a redirect too.
     */
    public StorefrontException failure(String message, Clock clock) {
        boolean passing = switch (status) {
            case 408, 425, 429, 430 -> true;
            default -> status >= 500;
        };
        String text = "HTTP " + status + ": " + message;
        return passing
                ? StorefrontException.passing(text, retryAfter(clock).orElse(null), null)
                : StorefrontException.lasting(text);
    }

    /** Retry-After in seconds or as a date. */
    Optional<Duration> retryAfter(Clock clock) {
        return headers.firstValue("retry-after")
                .map(String::strip)
                .flatMap(value -> wait(value, clock))
                .map(wait -> wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait)
                .filter(wait -> !wait.isNegative());
    }

    private static Optional<Duration> wait(String value, Clock clock) {
        if (SECONDS.matcher(value).matches()) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
        }
        try {
            return Optional.of(Duration.between(
                    clock.instant(),
                    ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
