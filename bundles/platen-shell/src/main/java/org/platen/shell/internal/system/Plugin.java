package org.platen.shell.internal.system;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A plugin bundle.
 *
 * @param state installed, resolved, starting, active or stopping
 * @param startedAt when it last came to this state
 * @param reason why it does not run; null when it does
 */
record Plugin(
        String name,
        String version,
        String state,
        @Nullable Instant startedAt,
        @Nullable String reason) {}
