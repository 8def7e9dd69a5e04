package org.platen.rest.v1;

import java.util.List;
import org.platen.api.floor.BatchCandidates;

/**
 * Pending jobs that may go into one batch.
 *
 * @param jobs most urgent first
 * @param more whether less urgent jobs of the decoration type wait that no group names, so that the group may lack some
 */
public record BatchCandidatesJson(
        String decoration, String location, String mixingKey, List<LinkJson> jobs, boolean more) {
    public static BatchCandidatesJson of(BatchCandidates group) {
        return new BatchCandidatesJson(
                group.decoration(), group.location(), group.mixingKey(), LinkJson.jobs(group.jobs()), group.more());
    }
}
