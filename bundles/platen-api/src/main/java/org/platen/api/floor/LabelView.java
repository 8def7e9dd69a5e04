package org.platen.api.floor;

import org.platen.api.model.JobId;

/** A printed label; its barcode resolves to the job. */
public record LabelView(JobId job, String barcode, String title, int printed) {}
