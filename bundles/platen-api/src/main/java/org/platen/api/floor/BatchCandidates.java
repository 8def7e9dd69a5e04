package org.platen.api.floor;

import java.util.List;
import org.platen.api.model.JobId;

/**
 * Pending jobs that may go into one batch: same decoration type, location and mixing key.
 *
 * @param jobs most urgent first
 * @param more whether less urgent jobs of the decoration type wait that no group names, so that the group may lack some
 */
public record BatchCandidates(String decoration, String location, String mixingKey, List<JobId> jobs, boolean more) {}
