package org.platen.spi.storefront;

import org.jspecify.annotations.Nullable;

/** A delivery whose content can never be understood; it goes to the problem page. */
public final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1L;

    public UnreadableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
