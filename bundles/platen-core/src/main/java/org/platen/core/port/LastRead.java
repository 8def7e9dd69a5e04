package org.platen.core.port;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.platen.api.model.JobId;

/**
 * What was read last at a station and moved nothing.
 *
 * @param job the piece; null when it was none, or nobody knows which
 */
public record LastRead(@Nullable JobId job, Instant at) {}
