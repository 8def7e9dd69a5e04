package org.platen.spi.storefront;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The storefront did not do what it was asked. */
public final class StorefrontException extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean lasting;
    private final @Nullable Duration retryAfter;

    private StorefrontException(
            String message, boolean lasting, @Nullable Duration retryAfter, @Nullable Throwable cause) {
        super(message, cause);
        this.lasting = lasting;
        this.retryAfter = retryAfter;
    }

    /** It may work later: no connection, a 5xx, a rate limit. */
    public static StorefrontException passing(
            String message, @Nullable Duration retryAfter, @Nullable Throwable cause) {
        return new StorefrontException(message, false, retryAfter, cause);
    }

    /** It will never work as it is: refused by the storefront's rules. */
    public static StorefrontException lasting(String message) {
        return new StorefrontException(message, true, null, null);
    }

    /** Whether trying again is useless. */
    public boolean isLasting() {
        return lasting;
    }

    /** When the storefront wants to be asked again. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
