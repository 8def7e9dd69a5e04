package org.platen.rest.v1;

import org.jspecify.annotations.Nullable;

/** The decision of an approver. */
public record ApprovalJson(
        @Required boolean approved, @Nullable String comment) {}
