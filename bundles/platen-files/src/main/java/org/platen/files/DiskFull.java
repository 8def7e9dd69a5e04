package org.platen.files;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;

/** Says of a failed write that it needs room, so that whoever sent the file sends it again when there is some. */
final class DiskFull {
    /** What the kernel says of ENOSPC and EDQUOT; Java has no class for either. */
    private static final List<String> WORDS = List.of("No space left on device", "Disk quota exceeded");

    private DiskFull() {}

    /** The refusal that it means; null when it is about anything else. */
    static @Nullable PlatenException of(IOException failure) {
        String message = String.valueOf(failure.getMessage());
        return WORDS.stream().anyMatch(message::contains)
                ? new PlatenException(Errors.STORAGE_FULL, "There is no room left for files", failure)
                : null;
    }
}
