package org.platen.files.artwork;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpStatus;
import org.jspecify.annotations.Nullable;
import org.platen.api.file.StoredFile;

/** HTTP that connects to addresses checked before and to no other; the name still serves for TLS and the Host header. */
final class PinnedHttp implements AutoCloseable {
    private static final int MAX_ADDRESSES = 3;

    /** Where a body goes; {@code announced} is its length as the server says, or -1. */
    @FunctionalInterface
    interface Sink {
        StoredFile store(InputStream body, long announced) throws IOException, ArtworkProblem;
    }

    /** Either the file, or where it is said to be. */
    record Answer(@Nullable StoredFile file, String location) {}

    private final Duration connect;
    private final Duration total;
    private final ScheduledThreadPoolExecutor alarms;
    private @Nullable CloseableHttpClient client;

    PinnedHttp(Duration connect, Duration total) {
        this.connect = connect;
        this.total = total;
        this.alarms = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "platen-artwork-deadline");
            thread.setDaemon(true);
            return thread;
        });
        alarms.setRemoveOnCancelPolicy(true);
    }

    Deadline deadline() {
        return new Deadline(alarms, total);
    }

    Answer get(AddressGuard.Pinned at, Deadline deadline, Sink sink) throws ArtworkProblem {
        IOException unreachable = new IOException("no address");
        for (InetAddress address :
                at.addresses().subList(0, Math.min(MAX_ADDRESSES, at.addresses().size()))) {
            try {
                return get(at.url(), address, deadline, sink);
            } catch (IOException e) {
                if (deadline.passed() || !Failures.beforeConnection(e)) {
                    throw Failures.explain(e, deadline);
                }
                unreachable = e;
            } catch (IllegalStateException e) {
                // The client says so when the deadline cuts a connection that is just being made.
                throw Failures.explain(new InterruptedIOException(e.getMessage()), deadline);
            }
        }
        throw Failures.explain(unreachable, deadline);
    }

    private Answer get(ArtworkUrl url, InetAddress address, Deadline deadline, Sink sink)
            throws IOException, ArtworkProblem {
        HttpGet request = new HttpGet(url.uri());
        deadline.watch(request);
        HttpHost target = new HttpHost(url.scheme(), address, url.host(), url.port());
        try (ClassicHttpResponse response = client().executeOpen(target, request, null)) {
            return answer(response, deadline, sink);
        }
    }

    private static Answer answer(ClassicHttpResponse response, Deadline deadline, Sink sink)
            throws IOException, ArtworkProblem {
        int status = response.getCode();
        HttpEntity entity = response.getEntity();
        if (status == HttpStatus.SC_OK && entity != null) {
            return new Answer(receive(entity, deadline, sink), "");
        }
        Header location = response.getFirstHeader("Location");
        if (isRedirect(status) && location != null) {
            return new Answer(null, location.getValue());
        }
        throw ArtworkProblem.passing("The artwork's server answered with status " + status, null);
    }

    private static StoredFile receive(HttpEntity entity, Deadline deadline, Sink sink)
            throws IOException, ArtworkProblem {
        Body body = new Body(entity.getContent());
        try {
            return sink.store(body, entity.getContentLength());
        } catch (IOException e) {
            if (body.broken()) {
                throw Failures.explain(e, deadline);
            }
            throw new UncheckedIOException("The artwork cannot be stored", e);
        }
    }

    private static boolean isRedirect(int status) {
        return status == HttpStatus.SC_MOVED_PERMANENTLY
                || status == HttpStatus.SC_MOVED_TEMPORARILY
                || status == HttpStatus.SC_SEE_OTHER
                || status == HttpStatus.SC_TEMPORARY_REDIRECT
                || status == HttpStatus.SC_PERMANENT_REDIRECT;
    }

    /** Opened by the first download, so that a shop without any does not pay for it. */
    private synchronized CloseableHttpClient client() {
        CloseableHttpClient open = client;
        if (open == null) {
            open = PinnedClient.open(connect, total);
            client = open;
        }
        return open;
    }

    @Override
    public synchronized void close() throws IOException {
        alarms.shutdownNow();
        if (client != null) {
            client.close();
        }
    }
}
