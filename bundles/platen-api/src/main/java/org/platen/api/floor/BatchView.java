package org.platen.api.floor;

import java.time.Instant;
import java.util.List;
import org.platen.api.model.BatchId;
import org.platen.api.model.JobId;

/** Jobs released together. */
public record BatchView(
        BatchId id, String decoration, String mixingKey, String state, List<JobId> jobs, Instant createdAt) {}
