package org.platen.rest.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.platen.api.access.Call;
import org.platen.api.live.LiveEvent;
import org.platen.api.live.LiveService;

/** Greets each listener and tells what the test tells. */
final class FakeLive implements LiveService {
    final List<Consumer<List<LiveEvent>>> listeners = new CopyOnWriteArrayList<>();
    final List<Long> resumed = new ArrayList<>();

    @Override
    public Subscription open(Call call, @Nullable Long lastEventId, Consumer<List<LiveEvent>> listener) {
        resumed.add(lastEventId);
        listeners.add(listener);
        listener.accept(List.of(new LiveEvent.Hello(41, lastEventId != null)));
        return () -> listeners.remove(listener);
    }

    void tell(LiveEvent... events) {
        List<LiveEvent> list = List.of(events);
        listeners.forEach(listener -> listener.accept(list));
    }

    @Override
    public Status status(Call call) {
        return new Status(State.LIVE, listeners.size(), 41, 12, Samples.NOW);
    }
}
