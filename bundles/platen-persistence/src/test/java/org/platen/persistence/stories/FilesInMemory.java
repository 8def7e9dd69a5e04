package org.platen.persistence.stories;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.platen.api.file.FileStore;
import org.platen.api.file.StoredFile;

/** Files that last as long as a story. */
final class FilesInMemory implements FileStore {
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();

    StoredFile put(String content) {
        try {
            return put(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), 1_000_000);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The content rots away. */
    void forget(String content) {
        files.remove(put(content).sha256());
    }

    @Override
    public StoredFile put(InputStream content, long maxBytes) throws IOException {
        byte[] bytes = content.readAllBytes();
        try {
            String name = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            files.put(name, bytes);
            return new StoredFile(name, bytes.length, "text/plain");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Optional<StoredFile> stat(String sha256) {
        return Optional.ofNullable(files.get(sha256)).map(bytes -> new StoredFile(sha256, bytes.length, "text/plain"));
    }

    @Override
    public InputStream open(String sha256) {
        return new ByteArrayInputStream(files.get(sha256));
    }
}
