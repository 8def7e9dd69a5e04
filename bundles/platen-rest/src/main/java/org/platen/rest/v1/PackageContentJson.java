package org.platen.rest.v1;

import org.jspecify.annotations.Nullable;
import org.platen.api.model.JobId;
import org.platen.api.shipping.PackageContent;

/** What of a job is in a package; without pieces all of it. */
public record PackageContentJson(
        @Required long job, @Nullable Integer pieces) {
    static PackageContentJson of(PackageContent content) {
        return new PackageContentJson(content.job().value(), content.pieces());
    }

    PackageContent toContent() {
        return new PackageContent(new JobId(job), pieces);
    }
}
