package org.platen.api.error;

/**
 * A stable name of a failure, such as {@code job.transition-refused}. Plugins make their own below their key, such as
 * {@code dtg.pretreat-missing}.
 *
 * @param title short text for people, the same for each occurrence
 */
public record ErrorCode(String id, ErrorCategory category, String title) {}
