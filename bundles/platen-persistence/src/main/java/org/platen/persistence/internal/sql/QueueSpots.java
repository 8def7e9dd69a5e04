package org.platen.persistence.internal.sql;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.platen.api.job.QueueFilter;

/**
 * Where live jobs of a filter stand: each spot is a decoration type, a location and a state, and the index {@code job_place}
 * holds its jobs by deadline. They are read off an index by one jump per spot, however many jobs stand there.
 */
final class QueueSpots {
    /** With the whole beginning of the index in view, MariaDB 11.4 jumps from spot to spot, unless it is prepared. */
    static final String ALL = "SELECT DISTINCT live, decoration, location_id, state, phase FROM job"
            + " FORCE INDEX (job_stall) WHERE live = TRUE";

    private final List<Spot> spots;

    /** @param phase to be asked for where the state has another one in other versions of the workflow; else null */
    private record Spot(
            String decoration,
            @Nullable Long location,
            String state,
            @Nullable Integer phase) {
        String where() {
            return " FORCE INDEX (job_place) WHERE live = TRUE AND location_id <=> ? AND decoration = ? AND state = ?"
                    + (phase == null ? "" : " AND phase = ?");
        }

        List<@Nullable Object> values() {
            List<@Nullable Object> values = new ArrayList<>();
            values.add(location);
            values.add(decoration);
            values.add(state);
            if (phase != null) {
                values.add(phase);
            }
            return values;
        }
    }

    private record Seen(String decoration, @Nullable Long location, String state, int phase) {}

    private QueueSpots(List<Spot> spots) {
        this.spots = spots;
    }

    /** @param locations where the jobs are; empty for anywhere */
    static QueueSpots of(Sql sql, QueueFilter filter, Set<Long> locations) {
        List<Seen> seen = sql.unprepared(
                ALL,
                row -> new Seen(
                        row.text("decoration"),
                        row.numberOrNull("location_id"),
                        row.text("state"),
                        row.integer("phase")));
        Integer phase = filter.phase() == null ? null : filter.phase().number();
        Set<Spot> spots = new HashSet<>();
        for (Seen one : seen) {
            boolean here = locations.isEmpty() || (one.location() != null && locations.contains(one.location()));
            boolean type = filter.decoration() == null || filter.decoration().equals(one.decoration());
            boolean state = filter.state() == null || filter.state().equals(one.state());
            if (here && type && state && (phase == null || phase == one.phase())) {
                spots.add(new Spot(
                        one.decoration(),
                        one.location(),
                        one.state(),
                        phase != null && mixed(seen, one) ? phase : null));
            }
        }
        return new QueueSpots(List.copyOf(spots));
    }

    private static boolean mixed(List<Seen> all, Seen one) {
        return all.stream()
                .anyMatch(other -> other.phase() != one.phase()
                        && new Seen(other.decoration(), other.location(), other.state(), one.phase()).equals(one));
    }

    boolean none() {
        return spots.isEmpty();
    }

    int count() {
        return spots.size();
    }

    /** How many jobs stand at all of them together; counting ends at {@code most}. */
    long jobs(Sql sql, int most) {
        long jobs = 0;
        for (Spot spot : spots) {
            if (jobs >= most) {
                return jobs;
            }
            List<@Nullable Object> values = spot.values();
            values.add(most - jobs);
            jobs += sql.list(
                            "SELECT COUNT(*) AS jobs FROM (SELECT 1 FROM job" + spot.where() + " LIMIT ?) AS some",
                            row -> row.number("jobs"),
                            values)
                    .get(0);
        }
        return jobs;
    }

    /**
     * One reading for each spot, all put together.
     *
     * @param reading from SELECT to the table
     * @param rest of each after the conditions of its spot
     * @param bound is given the values of each spot in their order, and adds those of the rest
     */
    String union(String reading, String rest, Consumer<List<@Nullable Object>> bound) {
        List<String> each = new ArrayList<>();
        for (Spot spot : spots) {
            each.add("(" + reading + spot.where() + rest + ")");
            bound.accept(spot.values());
        }
        return String.join(" UNION ALL ", each);
    }
}
