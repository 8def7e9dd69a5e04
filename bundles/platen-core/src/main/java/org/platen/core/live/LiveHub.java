package org.platen.core.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.platen.api.access.Call;
import org.platen.api.access.Role;
import org.platen.api.live.LiveEvent;
import org.platen.api.live.LiveService;
import org.platen.core.port.Feed;
import org.platen.core.port.Feed.Entry;
import org.platen.core.port.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one reader of a node: looks for new marks while somebody listens and tells all listeners from memory. Everything but
 * {@link #open}, {@link #changed} and {@link #status} happens on the one thread that calls {@link #look}.
 */
public final class LiveHub implements LiveService {
    private static final Logger LOG = LoggerFactory.getLogger(LiveHub.class);

    /** What a listener may have missed at most. */
    static final int MOST_REPLAYED = 5_000;

    /** Marks that are read at once. */
    private static final int MOST_READ = 2_000;

    /** So long after its id was given a mark may still be committed; calls are shorter than this. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Duration TOPICS_EVERY = Duration.ofSeconds(1);
    private static final Duration READ_ON = Duration.ofSeconds(30);

    private final Transactions transactions;
    private final Clock clock;
    private final Runnable wake;
    private final Queue<Listener> waiting = new ConcurrentLinkedQueue<>();
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private final Queue<LiveEvent.Topic> told = new ConcurrentLinkedQueue<>();
    private final Window window = new Window(PATIENCE);
    private final Recent recent = new Recent(MOST_REPLAYED, PATIENCE);
    private final Topics topics = new Topics();

    private boolean begun;
    private Instant topicsAt = Instant.MIN;
    private Instant listenedAt = Instant.MIN;
    private volatile boolean failing;
    private volatile long newest;
    private volatile long lagMillis;
    private volatile @Nullable Instant readAt;

    /** Not a record: two listeners are never the same one. */
    private static final class Listener {
        final Set<Long> locations;
        final @Nullable Long last;
        final Consumer<List<LiveEvent>> tell;
        volatile boolean closed;

        Listener(Set<Long> locations, @Nullable Long last, Consumer<List<LiveEvent>> tell) {
            this.locations = locations;
            this.last = last;
            this.tell = tell;
        }
    }

    /** @param wake called when there is somebody to look for; whoever offers it calls {@link #look} from then on */
    public LiveHub(Transactions transactions, Clock clock, Runnable wake) {
        this.transactions = transactions;
        this.clock = clock;
        this.wake = wake;
    }

    @Override
    public Subscription open(Call call, @Nullable Long lastEventId, Consumer<List<LiveEvent>> listener) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        Listener one = new Listener(call.locations(), lastEventId, listener);
        waiting.add(one);
        wake.run();
        return () -> {
            one.closed = true;
            waiting.remove(one);
            listeners.remove(one);
        };
    }

    @Override
    public Status status(Call call) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        int clients = listeners.size() + waiting.size();
        State state = failing ? State.FAILING : clients == 0 ? State.IDLE : State.LIVE;
        return new Status(state, clients, newest, lagMillis, readAt);
    }

    /** Something of this node changed that no row tells, such as its plugins. */
    public void changed(String topic) {
        if (!listeners.isEmpty()) {
            told.add(new LiveEvent.Topic(topic, null, clock.instant()));
        }
    }

    /** Whether nobody listens, or waits to. */
    public boolean nobody() {
        return listeners.isEmpty() && waiting.isEmpty();
    }

    /**
     * Looks once, and tells.
     *
     * @return whether to look again soon; when not, {@code wake} says when
     */
    public boolean look() {
        Instant now = clock.instant();
        if (!nobody()) {
            listenedAt = now;
        } else if (!begun || listenedAt.isBefore(now.minus(READ_ON))) {
            begun = false;
            failing = false;
            return false;
        }
        try {
            read(now);
            readAt = now;
            if (failing) {
                failing = false;
                LOG.info("Changes are read again");
                tell(listeners, List.of(new LiveEvent.Link(true, "database")));
            }
            welcome();
        } catch (RuntimeException e) {
            if (!failing) {
                failing = true;
                LOG.warn("Changes cannot be read: {}", e.getMessage(), e);
                tell(listeners, List.of(new LiveEvent.Link(false, "database")));
            }
        }
        return true;
    }

    private void read(Instant now) {
        if (!begun) {
            begin(now);
            return;
        }
        // First what is new, then what is missing: a late one is never overtaken by one that was committed after it.
        List<Long> found = new ArrayList<>();
        List<Long> after = required(feed -> feed.after(window.high(), MOST_READ));
        if (!window.complete()) {
            found.addAll(required(feed -> feed.between(window.floor(), window.high())));
        }
        found.addAll(after);
        boolean look = !topicsAt.isAfter(now.minus(TOPICS_EVERY));
        List<Feed.Topic> states = look ? required(Feed::topics) : List.of();
        List<Long> fresh = window.accept(found, now);
        window.settle(now);
        List<Entry> entries;
        try {
            entries = fresh.isEmpty() ? List.of() : required(feed -> feed.entries(fresh));
        } catch (RuntimeException e) {
            // They are known as seen and were not told: begin anew, and let everybody read again.
            begun = false;
            tell(listeners, List.of(new LiveEvent.Reset("unreadable")));
            throw e;
        }
        newest = window.high();
        if (!entries.isEmpty()) {
            recent.add(entries);
            Entry last = entries.get(entries.size() - 1);
            lagMillis = Math.max(
                    0, Duration.between(last.change().at(), clock.instant()).toMillis());
        }
        List<Topics.Changed> changed = look ? topics.compare(states, now) : List.of();
        if (look) {
            topicsAt = now;
        }
        publish(entries, changed);
    }

    private void begin(Instant now) {
        List<Long> ids = required(feed -> feed.newest(MOST_REPLAYED));
        List<Entry> entries = ids.isEmpty() ? List.of() : required(feed -> feed.entries(ids));
        topics.forget();
        topics.compare(required(Feed::topics), now);
        topicsAt = now;
        window.begin(ids, now);
        recent.begin(entries, ids.size() < MOST_REPLAYED);
        newest = window.high();
        told.clear();
        begun = true;
    }

    private <T> T required(Function<Feed, T> work) {
        return transactions.required(tx -> work.apply(tx.feed()));
    }

    private void publish(List<Entry> entries, List<Topics.Changed> changed) {
        List<LiveEvent.Topic> own = new ArrayList<>();
        for (LiveEvent.Topic topic = told.poll(); topic != null; topic = told.poll()) {
            own.add(topic);
        }
        if (entries.isEmpty() && changed.isEmpty() && own.isEmpty()) {
            return;
        }
        Map<Set<Long>, List<LiveEvent>> lists = new HashMap<>();
        for (Listener listener : listeners) {
            List<LiveEvent> seen = lists.computeIfAbsent(listener.locations, at -> {
                List<LiveEvent> events = seen(entries, at);
                changed.stream().filter(one -> sees(at, one.places())).forEach(one -> events.add(one.event()));
                events.addAll(own);
                return events;
            });
            if (!seen.isEmpty()) {
                tell(listener, seen);
            }
        }
    }

    private static List<LiveEvent> seen(List<Entry> entries, Set<Long> at) {
        List<LiveEvent> events = new ArrayList<>();
        for (Entry entry : entries) {
            if (sees(at, entry.places())) {
                events.add(entry.change());
            }
        }
        return events;
    }

    /** What is nowhere yet, everybody sees. */
    private static boolean sees(Set<Long> at, Set<Long> places) {
        return at.isEmpty() || places.isEmpty() || places.stream().anyMatch(at::contains);
    }

    /** Those who came since the last look are told what they missed, and from now on everything. */
    private void welcome() {
        for (Listener listener = waiting.poll(); listener != null; listener = waiting.poll()) {
            List<LiveEvent> first = new ArrayList<>();
            Long last = listener.last;
            Optional<List<Entry>> missed = last == null ? Optional.of(List.of()) : recent.since(last, window.high());
            first.add(new LiveEvent.Hello(window.high(), last != null && missed.isPresent()));
            if (missed.isPresent()) {
                first.addAll(seen(missed.get(), listener.locations));
            } else {
                first.add(new LiveEvent.Reset("too-old"));
            }
            listeners.add(listener);
            if (listener.closed) {
                listeners.remove(listener);
            } else {
                tell(listener, first);
            }
        }
    }

    private static void tell(Iterable<Listener> everybody, List<LiveEvent> events) {
        everybody.forEach(listener -> tell(listener, events));
    }

    private static void tell(Listener listener, List<LiveEvent> events) {
        try {
            listener.tell.accept(events);
        } catch (RuntimeException e) {
            LOG.warn("A listener failed", e);
        }
    }
}
