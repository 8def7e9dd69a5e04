package org.platen.rest.internal.live;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.servlet.AsyncContext;
import javax.servlet.AsyncEvent;
import javax.servlet.AsyncListener;
import javax.servlet.ServletOutputStream;
import javax.servlet.WriteListener;
import org.jspecify.annotations.Nullable;

/**
 * One client's stream, written without blocking: whoever offers bytes goes on at once, and a client that does not read is cut
 * when too much waits for it. Whoever comes first writes for all who come meanwhile, and nobody waits for a lock.
 */
final class EventStream implements WriteListener, AsyncListener {
    /** A client that reads is never this far behind. */
    static final int MOST_WAITING = 512 << 10;

    private final AsyncContext context;
    private final ServletOutputStream out;
    private final Runnable gone;
    private final Queue<byte[]> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicInteger work = new AtomicInteger();
    private volatile boolean possible;
    private volatile boolean ending;
    private volatile boolean ended;
    private boolean dirty;

    /** @param gone told once, when the stream has ended for whatever reason */
    EventStream(AsyncContext context, ServletOutputStream out, Runnable gone) {
        this.context = context;
        this.out = out;
        this.gone = gone;
    }

    void offer(byte[] chunk) {
        if (ended || ending) {
            return;
        }
        if (bytes.addAndGet(chunk.length) > MOST_WAITING) {
            end("slow");
            return;
        }
        waiting.add(chunk);
        drain();
    }

    /** Ends after what waits was written, with a word why; a client that does not read is not waited for. */
    void end(String reason) {
        if (!ending) {
            if (reason.equals("slow")) {
                waiting.clear();
                ending = true;
                finish();
                return;
            }
            waiting.add(("event: end\ndata: {\"reason\":\"" + reason + "\"}\n\n").getBytes(StandardCharsets.UTF_8));
            ending = true;
            drain();
        }
    }

    private void drain() {
        if (!possible || work.getAndIncrement() != 0) {
            return;
        }
        int seen = 1;
        do {
            try {
                write();
            } catch (IOException | RuntimeException e) {
                finish();
            }
            seen = work.addAndGet(-seen);
        } while (seen != 0);
    }

    private void write() throws IOException {
        while (!ended) {
            if (waiting.isEmpty()) {
                flush();
                // What is still on its way would be lost with the end; onWritePossible comes when it has gone.
                if (ending && !dirty && out.isReady()) {
                    finish();
                }
                return;
            }
            if (!out.isReady()) {
                return;
            }
            byte[] chunk = waiting.poll();
            if (chunk != null) {
                bytes.addAndGet(-chunk.length);
                out.write(chunk);
                dirty = true;
            }
        }
    }

    private void flush() throws IOException {
        if (dirty && out.isReady()) {
            out.flush();
            dirty = false;
        }
    }

    private void finish() {
        if (ended) {
            return;
        }
        ended = true;
        gone.run();
        try {
            context.complete();
        } catch (IllegalStateException e) {
            // The container was first.
            return;
        }
    }

    @Override
    public void onWritePossible() {
        possible = true;
        drain();
    }

    @Override
    public void onError(@Nullable Throwable fault) {
        finish();
    }

    @Override
    public void onComplete(AsyncEvent event) {
        if (!ended) {
            ended = true;
            gone.run();
        }
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        finish();
    }

    @Override
    public void onError(AsyncEvent event) {
        finish();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // never started again
    }
}
