package org.platen.decoration.dtg;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.platen.spi.decoration.JobContext;
import org.platen.spi.decoration.JobContext.ArtFile;

/** Which files a job prints. */
final class Artwork {
    private Artwork() {}

    /**
     * The file for the placement of the job's part, else one that names no placement; for a part without placement one
     * file for each placement. The first one wins, so what the buyer brought goes before what the SKU has.
     */
    static List<ArtFile> of(JobContext job) {
        String placement = job.part() == null ? null : job.part().placement();
        Map<String, ArtFile> first = new LinkedHashMap<>();
        job.files().forEach(file -> first.putIfAbsent(placementOf(file), file));
        if (placement == null) {
            return new ArrayList<>(first.values());
        }
        ArtFile file = first.getOrDefault(placement, first.get(""));
        return file == null ? List.of() : List.of(file);
    }

    private static String placementOf(ArtFile file) {
        return file.placement() == null ? "" : file.placement();
    }
}
