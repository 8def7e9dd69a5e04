package org.platen.rest.v1;

import org.platen.api.order.HoldReason;

/** A hold as it is set by hand. */
public record HoldDraftJson(
        @Required HoldReason reason, @Required String message) {}
