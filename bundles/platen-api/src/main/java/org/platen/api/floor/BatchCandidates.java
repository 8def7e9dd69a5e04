package org.platen.api.floor;

import java.util.List;
import org.platen.api.model.JobId;

/** Pending jobs that may go into one batch: same decoration type, location and mixing key. */
public record BatchCandidates(String decoration, String location, String mixingKey, List<JobId> jobs) {}
