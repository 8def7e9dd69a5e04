package org.platen.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;
import org.platen.api.file.FileStore;
import org.platen.api.file.StoredFile;

/** The file store in a local folder, which several nodes may share. */
@Component(
        service = {FileStore.class, LocalFileStore.class},
        configurationPid = "org.platen.files")
@Designate(ocd = FilesConfig.class)
public final class LocalFileStore implements FileStore {
    private final ContentFiles files;

    @Activate
    public LocalFileStore(BundleContext context, FilesConfig config) {
        this(directory(config.directory(), context.getProperty("karaf.data"), System.getenv()));
    }

    /** A store in that folder. */
    public LocalFileStore(Path directory) {
        files = new ContentFiles(directory, Clock.systemUTC());
    }

    static Path directory(String configured, @Nullable String karafData, Map<String, String> environment) {
        String own = environment.getOrDefault("PLATEN_FILES", configured);
        if (!own.isBlank()) {
            return Path.of(own.strip());
        }
        String data = environment.getOrDefault("PLATEN_DATA", karafData == null ? "data" : karafData);
        return Path.of(data).resolve("files");
    }

    @Override
    public StoredFile put(InputStream content, long maxBytes) throws IOException {
        return files.put(content, maxBytes, type -> true);
    }

    /**
     * Stores a stream only when its media type, found by looking, is acceptable.
     *
     * @throws org.platen.api.error.PlatenException TOO_LARGE, CONTENT or STORAGE_FULL; nothing stays behind
     */
    public StoredFile put(InputStream content, long maxBytes, Predicate<String> acceptable) throws IOException {
        return files.put(content, maxBytes, acceptable);
    }

    @Override
    public Optional<StoredFile> stat(String sha256) {
        try {
            return files.stat(sha256);
        } catch (IOException e) {
            throw new UncheckedIOException("The file store cannot be read", e);
        }
    }

    @Override
    public InputStream open(String sha256) throws IOException {
        return files.open(sha256);
    }
}
