package org.platen.rest.internal.live;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import javax.servlet.AsyncContext;
import javax.servlet.AsyncEvent;
import javax.servlet.AsyncListener;
import javax.servlet.ServletOutputStream;
import javax.servlet.WriteListener;
import org.jspecify.annotations.Nullable;

/**
 * One client's stream, written without blocking: whoever offers bytes goes on at once, and a client that does not read is cut
 * when too much waits for it. Whoever comes first writes for all who come meanwhile, and nobody waits for a lock.
 *
 * <p>The container uses a response again for another client once it is complete. So it is completed once, by whoever writes
 * or by the container's own thread; after a failed write it is left to the container, which learns of it too.
 */
final class EventStream implements WriteListener, AsyncListener {
    /** A client that reads is never this far behind. */
    static final int MOST_WAITING = 512 << 10;

    private static final long PATIENCE_MILLIS = 200;

    private final AsyncContext context;
    private final ServletOutputStream out;
    private final Runnable gone;
    private final Queue<byte[]> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicInteger work = new AtomicInteger();
    private volatile boolean possible;
    private volatile boolean ending;
    private volatile boolean cut;
    private final AtomicBoolean over = new AtomicBoolean();
    private final ReentrantLock writing = new ReentrantLock();
    private boolean dirty;

    /** @param gone told once, when the stream has ended for whatever reason */
    EventStream(AsyncContext context, ServletOutputStream out, Runnable gone) {
        this.context = context;
        this.out = out;
        this.gone = gone;
    }

    void offer(byte[] chunk) {
        if (over.get() || ending) {
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
                cut = true;
                drain();
                return;
            }
            waiting.add(("event: end\ndata: {\"reason\":\"" + reason + "\"}\n\n").getBytes(StandardCharsets.UTF_8));
            ending = true;
            drain();
        }
    }

    private void drain() {
        if ((!possible && !cut) || work.getAndIncrement() != 0) {
            return;
        }
        int seen = 1;
        do {
            writing.lock();
            try {
                write();
            } catch (IOException | RuntimeException e) {
                leave();
            } finally {
                writing.unlock();
            }
            seen = work.addAndGet(-seen);
        } while (seen != 0);
    }

    private void write() throws IOException {
        while (!over.get()) {
            if (cut) {
                finish();
                return;
            }
            // Read first: whoever ends it adds the last word before saying so.
            boolean last = ending;
            if (waiting.isEmpty()) {
                flush();
                // What is still on its way would be lost with the end; onWritePossible comes when it has gone.
                if (last && !dirty && out.isReady()) {
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

    /** Nothing is written any more. */
    private boolean leave() {
        if (!over.compareAndSet(false, true)) {
            return false;
        }
        gone.run();
        return true;
    }

    /** Ends it from this side. */
    private void finish() {
        if (leave()) {
            complete(context);
        }
    }

    private static void complete(AsyncContext context) {
        try {
            context.complete();
        } catch (IllegalStateException e) {
            // The container was first.
            return;
        }
    }

    /** In the container's thread: after this nobody writes, so that the response may be used for somebody else. */
    private void quiet() {
        leave();
        try {
            if (writing.tryLock(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                writing.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void onWritePossible() {
        possible = true;
        drain();
    }

    @Override
    public void onError(@Nullable Throwable fault) {
        leave();
    }

    @Override
    public void onComplete(AsyncEvent event) {
        quiet();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        quiet();
        complete(event.getAsyncContext());
    }

    @Override
    public void onError(AsyncEvent event) {
        quiet();
        complete(event.getAsyncContext());
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // never started again
    }
}
