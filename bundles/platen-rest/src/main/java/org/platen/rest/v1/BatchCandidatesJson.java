package org.platen.rest.v1;

import java.util.List;
import org.platen.api.floor.BatchCandidates;

/** Pending jobs that may go into one batch. */
public record BatchCandidatesJson(String decoration, String location, String mixingKey, List<LinkJson> jobs) {
    public static BatchCandidatesJson of(BatchCandidates group) {
        return new BatchCandidatesJson(
                group.decoration(), group.location(), group.mixingKey(), LinkJson.jobs(group.jobs()));
    }
}
