package org.platen.core.port;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.platen.api.model.BatchId;
import org.platen.api.model.ItemId;
import org.platen.api.model.JobId;
import org.platen.api.model.OrderId;
import org.platen.api.routing.RoutingView;

/** What routing keeps in the store. */
@ProviderType
public interface Routings {
    /** What an account says, by ids of locations. */
    record Rule(
            @Nullable Long pinned,
            Set<Long> excluded,
            @Nullable String blocked) {
        /** Nothing. */
        public static final Rule NONE = new Rule(null, Set.of(), null);
    }

    /** What is counted: the jobs of one type at one location on one of its days. */
    record Load(long location, String decoration, LocalDate day) {}

    /** A stored decision. */
    record Kept(String reason, String actor, Instant at, List<RoutingView.Line> items) {}

    /** The rules of those of the accounts that have any. */
    Map<String, Rule> rules(Collection<String> accounts);

    void putRule(String account, Rule rule);

    /** How many jobs were routed; those of which nothing is counted are left out. */
    Map<Load, Integer> routed(Collection<Load> loads);

    /**
     * Counts jobs where the day has room for all of them; the count stays locked until the transaction ends.
     *
     * @return false when it has not; nothing is counted then
     */
    boolean claim(Load load, int jobs, int most);

    /** Counts jobs whether or not there is room; less than none takes some away. */
    void count(Load load, int jobs);

    void keep(OrderId order, Kept decision);

    Optional<Kept> kept(OrderId order);

    /** Notes how many pieces of a line are made where; none for a line that is made at one location. */
    void spread(OrderId order, ItemId item, Map<Long, Integer> pieces);

    /** Notes where lines are made; null for where their order is. */
    void place(Collection<ItemId> items, @Nullable Long location);

    /**
     * Moves jobs that were not begun.
     *
     * @param day the day of the location on which they are counted there
     */
    void move(Collection<JobId> jobs, long location, LocalDate day);

    /** Time zones of those of the locations that have a capacity. */
    Map<Long, ZoneId> zones(Collection<Long> locations);

    /** Days on which those of the jobs are counted that were moved; the others are counted on the day of their making. */
    Map<JobId, LocalDate> movedOn(Collection<JobId> jobs);

    /** Locations of batches, by batch. */
    Map<BatchId, Long> placesOf(Collection<BatchId> batches);

    /** Ids of the locations where lines of the order, or parts of them, are made by themselves. */
    Set<Long> placesOf(OrderId order);
}
