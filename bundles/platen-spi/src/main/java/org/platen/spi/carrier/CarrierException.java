package org.platen.spi.carrier;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The carrier did not do what it was asked. */
public final class CarrierException extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean lasting;
    private final @Nullable Duration retryAfter;

    private CarrierException(
            String message, boolean lasting, @Nullable Duration retryAfter, @Nullable Throwable cause) {
        super(message, cause);
        this.lasting = lasting;
        this.retryAfter = retryAfter;
    }

    /** It may work later, and may even have worked: no connection, no answer, a 5xx, a rate limit. */
    public static CarrierException passing(String message, @Nullable Duration retryAfter, @Nullable Throwable cause) {
        return new CarrierException(message, false, retryAfter, cause);
    }

    /** It did not work and never will as it is: refused by the carrier's rules. Nothing was paid. */
    public static CarrierException lasting(String message) {
        return new CarrierException(message, true, null, null);
    }

    /** Whether trying again is useless. */
    public boolean isLasting() {
        return lasting;
    }

    /** When the carrier wants to be asked again. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
