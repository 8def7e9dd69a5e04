package org.platen.api.routing;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.platen.api.model.ItemId;
import org.platen.api.model.OrderId;

/**
 * Where an order is made, and why there.
 *
 * @param decided whether each line has its location
 * @param locations codes of the locations, each once
 * @param reason in plain words
 * @param at when it was decided; null while it is not
 */
public record RoutingView(
        OrderId order,
        boolean decided,
        List<String> locations,
        String reason,
        @Nullable Instant at,
        @Nullable String actor,
        List<Line> items) {
    public RoutingView {
        locations = List.copyOf(locations);
        items = List.copyOf(items);
    }

    /**
     * One line of the order.
     *
     * @param location code of the chosen one; null while undecided, and where the line is split
     * @param reason in plain words
     * @param candidates every active location by code
     * @param parts where how many of its pieces are made; empty where the line is not split
     */
    public record Line(
            ItemId item,
            String title,
            @Nullable String location,
            String reason,
            List<Candidate> candidates,
            List<Part> parts) {
        public Line {
            candidates = List.copyOf(candidates);
            // Decisions that were kept before lines could be split have none.
            parts = List.copyOf(Objects.requireNonNullElse(parts, List.of()));
        }

        /** A line that is made at one location, or at none yet. */
        public Line(ItemId item, String title, @Nullable String location, String reason, List<Candidate> candidates) {
            this(item, title, location, reason, candidates, List.of());
        }
    }

    /**
     * A part of a line.
     *
     * @param location code of where it is made
     * @param pieces how many of the line's pieces, at least one
     */
    public record Part(String location, int pieces) {}

    /**
     * A location that was looked at, as it stood before this order took anything of it.
     *
     * @param pinned whether the account is pinned to it
     * @param excluded whether the account keeps it out
     * @param capacityLeft jobs that it can still take today of the type of which it can take the least; null without limit
     * @param lacks materials of the line that it has not got enough of
     * @param distanceKm great circle to the ship-to address, rounded; null when one of the two is not known
     * @param why it was chosen, or was not
     */
    public record Candidate(
            String location,
            boolean chosen,
            boolean pinned,
            boolean excluded,
            @Nullable Integer capacityLeft,
            List<String> lacks,
            @Nullable Long distanceKm,
            String why) {
        public Candidate {
            lacks = List.copyOf(lacks);
        }
    }
}
