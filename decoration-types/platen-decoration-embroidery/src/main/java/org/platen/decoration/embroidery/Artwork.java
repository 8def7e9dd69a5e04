package org.platen.decoration.embroidery;

import java.util.List;
import org.platen.spi.decoration.JobContext;
import org.platen.spi.decoration.JobContext.ArtFile;

/** Which stitch files a job sews. */
final class Artwork {
    private Artwork() {}

    /** Those for the placement of the job's part; where it has none, all; where none is named so, those without one. */
    static List<ArtFile> of(JobContext job) {
        String placement = job.part() == null ? null : job.part().placement();
        List<ArtFile> named = job.files().stream()
                .filter(file -> placement == null || placement.equals(file.placement()))
                .toList();
        return named.isEmpty()
                ? job.files().stream().filter(file -> file.placement() == null).toList()
                : named;
    }
}
