package org.platen.api.shipping;

import org.jspecify.annotations.Nullable;
import org.platen.api.model.JobId;

/**
 * What of a job is in a package.
 *
 * @param pieces how many of its pieces; null for all of them
 */
public record PackageContent(JobId job, @Nullable Integer pieces) {}
