package org.platen.spi.decoration;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** A job as a decoration type sees it while it checks, needs material or answers a station. Valid during the call only. */
@ProviderType
public interface JobContext {
    /** Identity for messages. */
    long jobId();

    /** Key that {@link DecorationType#explode} gave. */
    String key();

    /** State key. */
    String state();

    int amount();

    /** The line that asked for it, with all the type's parts. */
    DecorationItem item();

    /** The part that it makes; null when it makes the whole piece. */
    DecorationItem.@Nullable Part part();

    /** Attributes of the part that it makes; none when it makes the whole piece. */
    default Map<String, String> partAttributes() {
        DecorationItem.Part part = part();
        return part == null ? Map.of() : part.attributes();
    }

    /** Attributes given at explode. */
    Map<String, String> attributes();

    /** Files to print, those of the line before those of the SKU; missing ones are listed as missing. */
    List<ArtFile> files();

    /**
     * The files that it is made of: those for the placement of its part; where that has none, all; where none is named so,
     * those without a placement.
     */
    default List<ArtFile> partFiles() {
        DecorationItem.Part part = part();
        String placement = part == null ? null : part.placement();
        List<ArtFile> named = files().stream()
                .filter(file -> placement == null || placement.equals(file.placement()))
                .toList();
        return named.isEmpty()
                ? files().stream().filter(file -> file.placement() == null).toList()
                : named;
    }

    /** Active devices of this type at the job's location; all locations while none is decided. */
    List<Device> devices();

    /**
     * A print file or model.
     *
     * @param name file name for people
     * @param size bytes; 0 when missing
     * @param problem why it is missing; null when it is there
     */
    record ArtFile(
            @Nullable String placement,
            @Nullable String name,
            String mediaType,
            long size,
            @Nullable String problem,
            Content content) {
        public boolean missing() {
            return problem != null;
        }
    }

    /** Opens a file's bytes; the caller closes it. */
    @FunctionalInterface
    interface Content {
        InputStream open() throws IOException;
    }

    /** A machine. */
    record Device(String code, Map<String, String> attributes) {}
}
