package org.platen.api.error;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A failure that the caller can understand and often mend. Its message is safe to show: no internals, no secrets. */
public final class PlatenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ErrorCode code;
    private final transient List<FieldError> errors;
    private final @Nullable String currentState;
    private final transient List<String> allowed;
    private final @Nullable Duration retryAfter;

    private PlatenException(
            ErrorCode code,
            String message,
            List<FieldError> errors,
            @Nullable String currentState,
            List<String> allowed,
            @Nullable Duration retryAfter,
            @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
        this.errors = List.copyOf(errors);
        this.currentState = currentState;
        this.allowed = List.copyOf(allowed);
        this.retryAfter = retryAfter;
    }

    public PlatenException(ErrorCode code, String message) {
        this(code, message, List.of(), null, List.of(), null, null);
    }

    public PlatenException(ErrorCode code, String message, Throwable cause) {
        this(code, message, List.of(), null, List.of(), null, cause);
    }

    /** A failure of one or more fields. */
    public static PlatenException fields(ErrorCode code, List<FieldError> errors) {
        String message = errors.isEmpty()
                ? code.title()
                : errors.get(0).pointer() + ": " + errors.get(0).message();
        return new PlatenException(code, message, errors, null, List.of(), null, null);
    }

    /** A failure of one field. */
    public static PlatenException field(ErrorCode code, String pointer, String message) {
        return fields(code, List.of(new FieldError(pointer, code.id(), message)));
    }

    /** Not now; the same may be tried again after that time. */
    public static PlatenException later(ErrorCode code, String message, Duration retryAfter) {
        return new PlatenException(code, message, List.of(), null, List.of(), retryAfter, null);
    }

    /** Unknown, or not for this caller to know: both look the same from outside. */
    public static PlatenException notFound(String what, Object id) {
        return new PlatenException(Errors.NOT_FOUND, "There is no " + what + " " + id);
    }

    /** Refused because of the present state; names the state and what would be possible. */
    public static PlatenException refused(ErrorCode code, String message, String currentState, List<String> allowed) {
        return new PlatenException(code, message, List.of(), currentState, allowed, null, null);
    }

    /** As {@link #refused(ErrorCode, String, String, List)} with what each check found. */
    public static PlatenException refused(
            ErrorCode code, String message, String currentState, List<String> allowed, List<FieldError> findings) {
        return new PlatenException(code, message, findings, currentState, allowed, null, null);
    }

    public ErrorCode code() {
        return code;
    }

    public List<FieldError> errors() {
        return errors;
    }

    /** State that refused the request; null where the failure has nothing to do with one. */
    public @Nullable String currentState() {
        return currentState;
    }

    /** How long to wait before the same is tried again; null where nobody knows, or where it would not help. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }

    /** What is possible in the present state. */
    public List<String> allowed() {
        return allowed;
    }
}
