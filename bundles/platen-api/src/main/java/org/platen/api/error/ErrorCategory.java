package org.platen.api.error;

/** What kind of failure an {@link ErrorCode} is; the REST edge turns it into the HTTP status. */
public enum ErrorCategory {
    /** Unreadable or wrongly shaped request: 400. */
    INVALID(400),
    /** No or wrong credentials, forged signature: 401. */
    UNAUTHENTICATED(401),
    /** The caller is known and may not do this: 403. */
    FORBIDDEN(403),
    /** Unknown, or not the caller's to see: 404. */
    NOT_FOUND(404),
    /** Not allowed in the present state: 409. */
    CONFLICT(409),
    /** A purged thing: 410. */
    GONE(410),
    /** The version that the caller read is not the present one: 412. */
    STALE(412),
    /** Larger than the limit: 413. */
    TOO_LARGE(413),
    /** Well-formed, but the content is wrong: 422. */
    UNPROCESSABLE(422),
    /** Frozen because the plugin is missing: 423. */
    FROZEN(423),
    /** A precondition header is needed: 428. */
    PRECONDITION_REQUIRED(428),
    /** Too many requests: 429. */
    BUSY(429),
    /** A fault of ours: 500. */
    INTERNAL(500),
    /** A partner or plugin failed: 502. */
    EXTERNAL(502),
    /** Database or storage away, starting or stopping: 503. */
    UNAVAILABLE(503);

    private final int status;

    ErrorCategory(int status) {
        this.status = status;
    }

    /** The HTTP status of this category. */
    public int status() {
        return status;
    }
}
