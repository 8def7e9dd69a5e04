package org.platen.rest.internal.live;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import javax.servlet.AsyncContext;
import javax.servlet.ServletOutputStream;
import javax.servlet.ServletResponse;
import org.jspecify.annotations.Nullable;
import org.platen.api.access.Call;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.api.live.LiveService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All open streams of this node: their number per user, their heart, and whether their callers may still listen. */
public final class Streams implements AutoCloseable {
    static final int HEARTBEAT_SECONDS = 15;

    private static final Logger LOG = LoggerFactory.getLogger(Streams.class);
    private static final byte[] BEAT = ":\n\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] BEGIN = "retry: 2000\n\n".getBytes(StandardCharsets.UTF_8);

    private final LiveService live;
    private final int perUser;
    private final EventText text = new EventText();
    private final Map<String, Integer> users = new ConcurrentHashMap<>();
    private final Set<Open> open = ConcurrentHashMap.newKeySet();
    /** One beats, the other asks the database, which may take its time. */
    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(2, work -> {
        Thread thread = new Thread(work, "platen-events");
        thread.setDaemon(true);
        return thread;
    });

    private final class Open {
        final Call call;
        final Supplier<Optional<Call>> again;
        final EventStream stream;
        private final AtomicBoolean gone = new AtomicBoolean();
        private volatile LiveService.@Nullable Subscription subscription;

        Open(Call call, Supplier<Optional<Call>> again, AsyncContext context, ServletOutputStream out) {
            this.call = call;
            this.again = again;
            this.stream = new EventStream(context, out, this::gone);
        }

        void listen(@Nullable Long last) {
            LiveService.Subscription listening = live.open(call, last, events -> stream.offer(text.of(events)));
            subscription = listening;
            if (gone.get()) {
                listening.close();
            }
        }

        private void gone() {
            if (gone.compareAndSet(false, true)) {
                open.remove(this);
                leave(call);
                LiveService.Subscription listening = subscription;
                if (listening != null) {
                    listening.close();
                }
            }
        }
    }

    public Streams(LiveService live, int perUser) {
        this.live = live;
        this.perUser = perUser;
        ScheduledFuture<?> unusedBeats = clock.scheduleAtFixedRate(
                safe(() -> open.forEach(one -> one.stream.offer(BEAT))),
                HEARTBEAT_SECONDS,
                HEARTBEAT_SECONDS,
                TimeUnit.SECONDS);
        ScheduledFuture<?> unusedChecks =
                clock.scheduleWithFixedDelay(safe(this::check), HEARTBEAT_SECONDS, HEARTBEAT_SECONDS, TimeUnit.SECONDS);
    }

    /**
     * Opens a stream on a request that was set asynchronous.
     *
     * @param again who the caller is now; empty when no longer known
     * @throws PlatenException BUSY when the user has as many as may be
     */
    public void open(Call call, Supplier<Optional<Call>> again, Supplier<AsyncContext> begin, @Nullable Long last) {
        enter(call);
        Open one;
        try {
            one = begin(call, again, begin.get());
        } catch (IOException | RuntimeException e) {
            leave(call);
            throw new PlatenException(Errors.UNAVAILABLE, "The stream cannot be opened", e);
        }
        one.listen(last);
    }

    private Open begin(Call call, Supplier<Optional<Call>> again, AsyncContext context) throws IOException {
        ServletResponse response = context.getResponse();
        response.setContentType("text/event-stream;charset=UTF-8");
        ServletOutputStream out = response.getOutputStream();
        Open one = new Open(call, again, context, out);
        context.addListener(one.stream);
        one.stream.offer(BEGIN);
        out.setWriteListener(one.stream);
        open.add(one);
        return one;
    }

    private void enter(Call call) {
        users.compute(call.actor(), (actor, count) -> {
            if (count != null && count >= perUser) {
                throw new PlatenException(Errors.BUSY, "There are " + count + " streams of this user already");
            }
            return count == null ? 1 : count + 1;
        });
    }

    private void leave(Call call) {
        users.computeIfPresent(call.actor(), (actor, count) -> count == 1 ? null : count - 1);
    }

    /** Ends the streams of those who were signed out, or who may see something else now. */
    void check() {
        for (Open one : open) {
            Optional<Call> now = one.again.get();
            if (now.isEmpty()) {
                one.stream.end("signed-out");
            } else if (!now.get().plain().equals(one.call.plain())) {
                one.stream.end("changed");
            }
        }
    }

    private static Runnable safe(Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.debug("Streams were not looked after", e);
            }
        };
    }

    /** Ends all streams; clients come back to another node, or to this one later. */
    @Override
    public void close() {
        clock.shutdownNow();
        open.forEach(one -> one.stream.end("stopping"));
    }
}
