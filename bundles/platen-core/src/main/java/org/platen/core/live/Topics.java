package org.platen.core.live;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.platen.api.live.LiveEvent;
import org.platen.core.port.Feed;

/** Finds out which topics changed from one look to the next. */
final class Topics {
    /** An event and the location it is to be seen at; null for everywhere. */
    record Changed(LiveEvent.Topic event, Set<Long> places) {}

    private record Key(String name, @Nullable Long location) {}

    private Map<Key, Long> known = Map.of();
    private boolean begun;

    void forget() {
        begun = false;
    }

    List<Changed> compare(List<Feed.Topic> now, Instant at) {
        Map<Key, Long> states = new HashMap<>();
        List<Changed> changed = new ArrayList<>();
        for (Feed.Topic topic : now) {
            Key key = new Key(topic.name(), topic.location());
            states.put(key, topic.state());
            Long before = known.get(key);
            if (begun && (before == null || before != topic.state())) {
                changed.add(new Changed(
                        new LiveEvent.Topic(topic.name(), topic.code(), at),
                        topic.location() == null ? Set.of() : Set.of(topic.location())));
            }
        }
        known = states;
        begun = true;
        return changed;
    }
}
