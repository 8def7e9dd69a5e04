package org.platen.rest.v1;

import org.platen.api.system.JobStatusCatalog;

/** A documented status of shared print operations. */
public record JobStatusJson(String name, String group, String kind, String text, boolean actionNeeded) {
    public static JobStatusJson of(JobStatusCatalog.Status status) {
        return new JobStatusJson(status.name(), status.group(), status.kind(), status.meaning(), status.actionNeeded());
    }
}
