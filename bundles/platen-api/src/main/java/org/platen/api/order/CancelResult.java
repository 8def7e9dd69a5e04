package org.platen.api.order;

import java.util.List;
import org.platen.api.model.JobId;

/**
 * What cancelling an order did.
 *
 * @param canceled jobs taken out of production
 * @param stillRunning jobs that run to their end because material is already in the making; what they make never ships
 */
public record CancelResult(List<JobId> canceled, List<JobId> stillRunning) {}
