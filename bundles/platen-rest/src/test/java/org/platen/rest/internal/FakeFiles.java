package org.platen.rest.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.api.file.FileStore;
import org.platen.api.file.StoredFile;

/** Holds one file. */
record FakeFiles(Recorder recorder) implements FileStore {
    static final byte[] CONTENT = "<html>evil</html>".getBytes(StandardCharsets.UTF_8);

    @Override
    public StoredFile put(InputStream content, long maxBytes) throws IOException {
        byte[] bytes = content.readNBytes((int) maxBytes + 1);
        if (bytes.length > maxBytes) {
            throw new PlatenException(Errors.TOO_LARGE, "larger than " + maxBytes);
        }
        recorder.note("put", null, new String(bytes, StandardCharsets.UTF_8));
        return new StoredFile(Samples.SHA, bytes.length, "text/html");
    }

    @Override
    public Optional<StoredFile> stat(String sha256) {
        return sha256.equals(Samples.SHA)
                ? Optional.of(new StoredFile(sha256, CONTENT.length, "text/html"))
                : Optional.empty();
    }

    @Override
    public InputStream open(String sha256) {
        return new ByteArrayInputStream(CONTENT);
    }
}
