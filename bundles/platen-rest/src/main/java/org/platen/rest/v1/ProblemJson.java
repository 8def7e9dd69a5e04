package org.platen.rest.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.platen.api.error.Errors;
import org.platen.api.error.FieldError;
import org.platen.api.error.PlatenException;

/** A failure by RFC 9457. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemJson(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        boolean retryable,
        @Nullable String currentState,
        @Nullable List<String> allowed,
        @Nullable List<Field> errors) {

    /** What is wrong with one field: a JSON pointer into the body, or the name of a parameter. */
    public record Field(String pointer, String code, String message) {
        static Field of(FieldError error) {
            return new Field(error.pointer(), error.code(), error.message());
        }
    }

    private static final String TYPE = "urn:platen:problem:";

    /** Conflicts of two requests at the same moment: the same request may pass a moment later. */
    private static final Set<String> TRANSIENT_CONFLICTS =
            Set.of(Errors.VERSION_CONFLICT.id(), Errors.IDEMPOTENCY_BUSY.id());

    /** A failure without fields. */
    public static ProblemJson plain(
            String code, String title, int status, String detail, String instance, boolean retryable) {
        return new ProblemJson(TYPE + code, title, status, detail, instance, retryable, null, null, null);
    }

    /** A failure of a use case. */
    public static ProblemJson of(PlatenException fault, String instance) {
        boolean state = fault.currentState() != null || !fault.allowed().isEmpty();
        String detail = fault.getMessage();
        return new ProblemJson(
                TYPE + fault.code().id(),
                fault.code().title(),
                fault.code().category().status(),
                detail == null ? fault.code().title() : detail.replaceFirst("^: ", "the body "),
                instance,
                retryable(fault),
                fault.currentState(),
                state ? fault.allowed() : null,
                fault.errors().isEmpty()
                        ? null
                        : fault.errors().stream().map(Field::of).toList());
    }

    /** The code of the failure, without what makes it a URN. */
    public String code() {
        return type.substring(TYPE.length());
    }

    /** The same failure under another title. */
    public ProblemJson titled(String other) {
        return new ProblemJson(type, other, status, detail, instance, retryable, currentState, allowed, errors);
    }

    private static boolean retryable(PlatenException fault) {
        return switch (fault.code().category()) {
            case BUSY, UNAVAILABLE, EXTERNAL, FROZEN -> true;
            case CONFLICT -> TRANSIENT_CONFLICTS.contains(fault.code().id());
            case INVALID,
                    UNAUTHENTICATED,
                    FORBIDDEN,
                    NOT_FOUND,
                    GONE,
                    STALE,
                    TOO_LARGE,
                    UNPROCESSABLE,
                    PRECONDITION_REQUIRED,
                    INTERNAL -> false;
        };
    }
}
