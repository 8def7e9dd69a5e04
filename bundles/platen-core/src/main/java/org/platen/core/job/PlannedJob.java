package org.platen.core.job;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.platen.spi.decoration.DecorationItem;
import org.platen.spi.decoration.JobContext;

/** A job as it is shown to its decoration type. */
record PlannedJob(
        long jobId,
        String key,
        String state,
        int amount,
        DecorationItem item,
        DecorationItem.@Nullable Part part,
        Map<String, String> attributes,
        List<ArtFile> files,
        List<Device> devices)
        implements JobContext {}
