package org.platen.rest.v1;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.api.routing.RoutingView;

/** Where an order is made, and why there. */
public record RoutingJson(
        LinkJson order,
        boolean decided,
        List<String> locations,
        String reason,
        @Nullable Instant at,
        @Nullable String actor,
        List<Line> items) {
    /** One line of it with every location that was looked at. */
    public record Line(
            long id,
            String title,
            @Nullable String location,
            String reason,
            List<Candidate> candidates,
            List<RoutingPartJson> parts) {
        static Line of(RoutingView.Line line) {
            return new Line(
                    line.item().value(),
                    line.title(),
                    line.location(),
                    line.reason(),
                    line.candidates().stream().map(Candidate::of).toList(),
                    line.parts().stream().map(RoutingPartJson::of).toList());
        }
    }

    /** A location and how it scored; no capacity left named means no limit. */
    public record Candidate(
            String location,
            boolean chosen,
            boolean pinned,
            boolean excluded,
            @Nullable Integer capacityLeft,
            List<String> lacks,
            @Nullable Long distanceKm,
            String why) {
        static Candidate of(RoutingView.Candidate candidate) {
            return new Candidate(
                    candidate.location(),
                    candidate.chosen(),
                    candidate.pinned(),
                    candidate.excluded(),
                    candidate.capacityLeft(),
                    candidate.lacks(),
                    candidate.distanceKm(),
                    candidate.why());
        }
    }

    public static RoutingJson of(RoutingView view) {
        return new RoutingJson(
                LinkJson.order(view.order()),
                view.decided(),
                view.locations(),
                view.reason(),
                view.at(),
                view.actor(),
                view.items().stream().map(Line::of).toList());
    }
}
