package org.platen.api.error;

/** The error codes of the platform. */
public final class Errors {
    public static final ErrorCode INVALID =
            new ErrorCode("request.invalid", ErrorCategory.INVALID, "The request is not valid");
    public static final ErrorCode MALFORMED =
            new ErrorCode("request.malformed", ErrorCategory.INVALID, "The request cannot be read");
    public static final ErrorCode CONTENT =
            new ErrorCode("request.content", ErrorCategory.UNPROCESSABLE, "The content of the request is wrong");
    public static final ErrorCode TOO_LARGE =
            new ErrorCode("request.too-large", ErrorCategory.TOO_LARGE, "The request is too large");
    public static final ErrorCode IDEMPOTENCY_REUSED = new ErrorCode(
            "request.idempotency-key-reused",
            ErrorCategory.UNPROCESSABLE,
            "The idempotency key was used for another request");
    public static final ErrorCode IDEMPOTENCY_BUSY = new ErrorCode(
            "request.idempotency-key-busy", ErrorCategory.CONFLICT, "A request with this key is still running");
    public static final ErrorCode UNAUTHENTICATED =
            new ErrorCode("access.unauthenticated", ErrorCategory.UNAUTHENTICATED, "Credentials are missing or wrong");
    public static final ErrorCode SIGNATURE =
            new ErrorCode("access.signature", ErrorCategory.UNAUTHENTICATED, "The signature is missing or wrong");
    public static final ErrorCode FORBIDDEN =
            new ErrorCode("access.forbidden", ErrorCategory.FORBIDDEN, "The role does not allow this");
    public static final ErrorCode SETUP_REQUIRED = new ErrorCode(
            "access.setup-required", ErrorCategory.FORBIDDEN, "Change the one-time password or make a token first");
    public static final ErrorCode CONSOLE_HEADER = new ErrorCode(
            "access.console-header", ErrorCategory.FORBIDDEN, "A change by session needs the header X-Platen-Console");
    public static final ErrorCode NOT_FOUND =
            new ErrorCode("resource.not-found", ErrorCategory.NOT_FOUND, "There is no such resource");
    public static final ErrorCode EXISTS =
            new ErrorCode("resource.exists", ErrorCategory.CONFLICT, "It exists already");
    public static final ErrorCode STALE =
            new ErrorCode("resource.stale", ErrorCategory.STALE, "The resource has changed since it was read");
    public static final ErrorCode IF_MATCH_REQUIRED = new ErrorCode(
            "resource.if-match-required", ErrorCategory.PRECONDITION_REQUIRED, "An If-Match header is needed");
    public static final ErrorCode STATE =
            new ErrorCode("state.refused", ErrorCategory.CONFLICT, "Not possible in the present state");
    public static final ErrorCode TRANSITION_REFUSED =
            new ErrorCode("job.transition-refused", ErrorCategory.CONFLICT, "The job cannot do this now");
    public static final ErrorCode VERSION_CONFLICT = new ErrorCode(
            "state.version-conflict", ErrorCategory.CONFLICT, "Somebody else changed it at the same moment");
    public static final ErrorCode PLUGIN_MISSING =
            new ErrorCode("job.plugin-missing", ErrorCategory.FROZEN, "The decoration type of the job is not running");
    public static final ErrorCode PLUGIN_FAILED =
            new ErrorCode("plugin.failed", ErrorCategory.EXTERNAL, "A plugin failed");
    public static final ErrorCode PARTNER_FAILED =
            new ErrorCode("partner.failed", ErrorCategory.EXTERNAL, "A partner system failed");
    public static final ErrorCode UNAVAILABLE =
            new ErrorCode("service.unavailable", ErrorCategory.UNAVAILABLE, "The service is not available now");
    public static final ErrorCode STORAGE_FULL =
            new ErrorCode("service.storage-full", ErrorCategory.UNAVAILABLE, "There is no room left on the disk");
    public static final ErrorCode BUSY = new ErrorCode("service.busy", ErrorCategory.BUSY, "Too many requests");
    public static final ErrorCode INTERNAL =
            new ErrorCode("service.internal", ErrorCategory.INTERNAL, "An internal error occurred");

    private Errors() {}
}
