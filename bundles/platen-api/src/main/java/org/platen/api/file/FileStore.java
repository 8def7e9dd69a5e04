package org.platen.api.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Content-addressed files: artwork, models, outputs. Nodes share one store. */
@ProviderType
public interface FileStore {
    /**
     * Stores a stream: hashed, sized and sniffed in the same pass, durable when this returns.
     *
     * @param maxBytes limit; one byte more is TOO_LARGE and nothing stays behind
     */
    StoredFile put(InputStream content, long maxBytes) throws IOException;

    Optional<StoredFile> stat(String sha256);

    /** Opens the content; the caller closes it. Reading checks the hash at the end and fails when the bytes have rotted. */
    InputStream open(String sha256) throws IOException;
}
