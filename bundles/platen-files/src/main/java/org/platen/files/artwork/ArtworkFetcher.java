package org.platen.files.artwork;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.platen.api.file.ArtworkFetch;
import org.platen.api.file.ArtworkQueue;
import org.platen.api.file.StoredFile;
import org.platen.files.FilesConfig;
import org.platen.files.LocalFileStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes artwork from the queue into the store. */
@Component(configurationPid = "org.platen.files")
public final class ArtworkFetcher implements ArtworkFetch {
    private static final Logger LOG = LoggerFactory.getLogger(ArtworkFetcher.class);
    /** The first time may have hit a server that was just waking up. */
    private static final int SLOW_ATTEMPTS = 2;

    private final ArtworkQueue queue;
    private final ArtworkDownload download;
    private final PinnedHttp http;
    private final ArtworkLeases leases;

    @Activate
    public ArtworkFetcher(@Reference ArtworkQueue queue, @Reference LocalFileStore store, FilesConfig config) {
        this(queue, store, config, allowedHosts(config), HostLookup::system);
    }

    ArtworkFetcher(
            ArtworkQueue queue, LocalFileStore store, FilesConfig config, AllowedHosts allowed, HostLookup lookup) {
        this.queue = queue;
        Duration total = Duration.ofSeconds(config.totalSeconds());
        this.http = new PinnedHttp(Duration.ofSeconds(config.connectSeconds()), total);
        this.download = new ArtworkDownload(new AddressGuard(allowed, lookup), http, store, config.maxBytes());
        this.leases = new ArtworkLeases(queue);
    }

    @Deactivate
    void stop() throws IOException {
        leases.close();
        http.close();
    }

    @Override
    public boolean fetchNext() {
        List<ArtworkQueue.Task> tasks = queue.claim(1, ArtworkLeases.LENGTH);
        for (ArtworkQueue.Task task : tasks) {
            leases.hold(task.id());
            try {
                fetch(task);
            } finally {
                leases.drop(task.id());
            }
        }
        return !tasks.isEmpty();
    }

    private void fetch(ArtworkQueue.Task task) {
        try {
            ArtworkUrl url = ArtworkUrl.parse(task.url());
            StoredFile file = download.fetch(url);
            queue.fetched(task.id(), file, url.fileName());
        } catch (ArtworkProblem e) {
            LOG.debug("Artwork {} of item {}: {}", task.placement(), task.item(), e.getMessage(), e);
            settle(task, e);
        } catch (UncheckedIOException e) {
            LOG.warn("Artwork {} of item {} cannot be stored", task.placement(), task.item(), e);
            queue.retry(task.id(), "The artwork cannot be stored now");
        }
    }

    private void settle(ArtworkQueue.Task task, ArtworkProblem problem) {
        String text = String.valueOf(problem.getMessage());
        String code = problem.code().orElse("");
        boolean again = ArtworkProblem.TOO_SLOW.equals(code) && task.attempts() < SLOW_ATTEMPTS;
        if (code.isEmpty() || again) {
            queue.retry(task.id(), text);
        } else {
            queue.refused(task.id(), code, text);
        }
    }

    private static AllowedHosts allowedHosts(FilesConfig config) {
        String hosts = System.getenv().getOrDefault("PLATEN_ALLOWED_PRIVATE_HOSTS", config.allowedPrivateHosts());
        return new AllowedHosts(config.allowedPorts(), hosts);
    }
}
