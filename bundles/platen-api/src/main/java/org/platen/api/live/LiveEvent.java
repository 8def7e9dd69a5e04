package org.platen.api.live;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.platen.api.model.ItemId;
import org.platen.api.model.JobId;
import org.platen.api.model.OrderId;

/** What a listener is told. Nothing of it is personal: it says what to read again, not what is there. */
public sealed interface LiveEvent {

    /**
     * The first event of each listener.
     *
     * @param lastEventId the newest mark that was read so far; 0 while there is none
     * @param resumed whether everything since the event that the listener had seen follows, or has nothing to follow
     */
    record Hello(long lastEventId, boolean resumed) implements LiveEvent {}

    /**
     * A mark of the history.
     *
     * @param id of the mark. Marks that commit late come after later ones, and some may come twice after a reconnect
     * @param kind name of the mark, such as {@code job.scanned}
     * @param location code of where it happened; null when nowhere yet, or at several places
     */
    record Change(
            long id,
            String kind,
            OrderId order,
            @Nullable ItemId item,
            @Nullable JobId job,
            @Nullable String location,
            @Nullable String from,
            @Nullable String state,
            Instant at)
            implements LiveEvent {}

    /**
     * Something beside orders and jobs changed; it is not replayed.
     *
     * @param topic {@code stock}, {@code problems} or {@code plugins}
     * @param location code of where; null for anywhere
     */
    record Topic(String topic, @Nullable String location, Instant at) implements LiveEvent {}

    /** What the listener missed cannot be told any more: it must read again what it shows. */
    record Reset(String reason) implements LiveEvent {}

    /** Whether changes can be read at all just now. */
    record Link(boolean live, String reason) implements LiveEvent {}
}
