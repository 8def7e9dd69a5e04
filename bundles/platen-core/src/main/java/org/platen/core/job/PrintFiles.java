package org.platen.core.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.api.catalog.SkuPart;
import org.platen.api.catalog.SkuView;
import org.platen.api.file.FileStore;
import org.platen.api.job.JobView;
import org.platen.api.order.Artwork;
import org.platen.core.port.ArtworkRow;
import org.platen.spi.decoration.JobContext.ArtFile;

/** Which files a job prints: those that the line brings for the part's placement, else the SKU's own. */
public final class PrintFiles {
    private final FileStore store;

    public PrintFiles(FileStore store) {
        this.store = store;
    }

    /** The files of one part, or of all parts when the job makes the whole piece; missing ones included. */
    List<ArtFile> of(SkuView sku, String decoration, @Nullable String partCode, List<ArtworkRow> line) {
        List<ArtFile> files = new ArrayList<>();
        List<SkuPart> parts = sku.parts().stream()
                .filter(part -> part.decoration().equals(decoration))
                .toList();
        for (SkuPart part : parts) {
            if (partCode == null || part.code().equals(partCode)) {
                files.addAll(ofPart(part, line, parts.size() == 1));
            }
        }
        return files;
    }

    /** The file that stands for the job on screens; null while there is none. */
    static JobView.@Nullable PrintFile main(
            SkuView sku, String decoration, @Nullable String partCode, List<ArtworkRow> line) {
        for (SkuPart part : sku.parts()) {
            if (!part.decoration().equals(decoration)
                    || (partCode != null && !part.code().equals(partCode))) {
                continue;
            }
            for (ArtworkRow row : matching(part, line, sku.parts().size() == 1)) {
                if (row.artwork().file() != null) {
                    return new JobView.PrintFile(
                            row.artwork().file(), row.artwork().name());
                }
            }
            if (part.file() != null) {
                return new JobView.PrintFile(part.file(), part.fileName());
            }
        }
        return null;
    }

    private List<ArtFile> ofPart(SkuPart part, List<ArtworkRow> line, boolean only) {
        List<ArtworkRow> own = matching(part, line, only);
        if (!own.isEmpty()) {
            return own.stream().map(row -> file(part, row)).toList();
        }
        if (part.file() != null) {
            return List.of(stored(part.placement(), part.fileName(), part.file()));
        }
        return List.of(missing(part.placement(), null, "no print file was given for " + part.name()));
    }

    /** A line with one file for a SKU with one part means that part, whatever it calls the place. */
    private static List<ArtworkRow> matching(SkuPart part, List<ArtworkRow> line, boolean only) {
        if (only && line.size() == 1) {
            return line;
        }
        return line.stream()
                .filter(row -> part.placement() == null
                        || row.artwork().placement().equalsIgnoreCase(part.placement())
                        || row.artwork().placement().equalsIgnoreCase(part.code()))
                .toList();
    }

    private ArtFile file(SkuPart part, ArtworkRow row) {
        Artwork artwork = row.artwork();
        if (artwork.file() != null) {
            return stored(part.placement(), artwork.name(), artwork.file());
        }
        String problem = artwork.problem() != null ? artwork.problem() : "the print file is still being fetched";
        return missing(part.placement(), artwork.name(), problem);
    }

    private ArtFile stored(@Nullable String placement, @Nullable String name, String sha256) {
        return store.stat(sha256)
                .map(stat ->
                        new ArtFile(placement, name, stat.mediaType(), stat.size(), null, () -> store.open(sha256)))
                .orElseGet(() -> missing(placement, name, "the stored file " + sha256 + " is gone"));
    }

    private static ArtFile missing(@Nullable String placement, @Nullable String name, String problem) {
        return new ArtFile(placement, name, "", 0, problem, () -> {
            throw new IOException(problem);
        });
    }
}
