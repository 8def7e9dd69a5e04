package org.platen.core.routing;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.platen.api.job.Phase;
import org.platen.core.job.Reconciler;
import org.platen.core.job.WantedWork;
import org.platen.core.port.JobRow;

/**
 * How the pieces of one line are spread over locations. All jobs of one piece are made at one place, so that a garment is
 * never in two. Jobs that exist are where they are; what is to be made goes to where most is missing of what was decided.
 *
 * @param shares how many pieces were decided to be made where, the most first
 * @param pieces where each piece is made, by its number in the line
 */
public record Spread(Map<Long, Integer> shares, Map<Integer, Long> pieces) {
    /** Keys of types that make one job per piece end with piece and copy, see {@code WorkflowDecorationType.perUnit}. */
    private static final Pattern PIECE = Pattern.compile(".*\\.([1-9][0-9]{0,8})\\.[0-9]+");

    static Spread of(Map<Long, Integer> shares, WantedWork work, List<JobRow> present) {
        Map<Long, Integer> sorted = sorted(shares);
        Map<Integer, Long> pieces = placed(present);
        Map<Long, Integer> open = new LinkedHashMap<>(sorted);
        pieces.values().forEach(place -> open.computeIfPresent(place, (key, left) -> left - 1));
        long most = Objects.requireNonNull(sorted.keySet().iterator().next());
        for (int piece : pieces(work)) {
            if (!pieces.containsKey(piece)) {
                long place = open.entrySet().stream()
                        .filter(one -> one.getValue() > 0)
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(most);
                open.computeIfPresent(place, (key, left) -> left - 1);
                pieces.put(piece, place);
            }
        }
        return new Spread(sorted, pieces);
    }

    /** The most first, then by id. */
    private static Map<Long, Integer> sorted(Map<Long, Integer> shares) {
        Map<Long, Integer> sorted = new LinkedHashMap<>();
        shares.entrySet().stream()
                .sorted(Map.Entry.<Long, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(one -> sorted.put(one.getKey(), one.getValue()));
        return Collections.unmodifiableMap(sorted);
    }

    /** Number of the piece in its line that a job belongs to; empty where the line is not made piece by piece. */
    static OptionalInt piece(String key) {
        Matcher piece = PIECE.matcher(Reconciler.baseKey(key));
        return piece.matches() ? OptionalInt.of(Integer.parseInt(piece.group(1))) : OptionalInt.empty();
    }

    /** Where the pieces of the jobs are made. Those that were taken out of the order one by one count, cancelled ones do not. */
    static Map<Integer, Long> placed(Collection<JobRow> jobs) {
        Map<Integer, Long> placed = new TreeMap<>();
        for (JobRow job : jobs) {
            Long place = job.location();
            OptionalInt piece = piece(job.key());
            if (place != null && piece.isPresent() && (job.phase() != Phase.CANCELED || job.waived())) {
                placed.putIfAbsent(piece.getAsInt(), place);
            }
        }
        return placed;
    }

    /** How many pieces that are still wanted are made where. */
    static Map<Long, Integer> wanted(Collection<JobRow> jobs) {
        return counted(placed(jobs.stream()
                        .filter(job -> job.phase() != Phase.CANCELED)
                        .toList())
                .values());
    }

    static Map<Long, Integer> counted(Collection<Long> places) {
        Map<Long, Integer> counted = new HashMap<>();
        places.forEach(place -> counted.merge(place, 1, Integer::sum));
        return sorted(counted);
    }

    /** Numbers of the pieces of a line, in their order; none where any of its jobs is more or less than one piece. */
    static TreeSet<Integer> pieces(@Nullable WantedWork work) {
        TreeSet<Integer> pieces = new TreeSet<>();
        for (WantedWork.Job job : work == null ? List.<WantedWork.Job>of() : work.jobs()) {
            OptionalInt piece = piece(job.key());
            if (piece.isEmpty() || job.wanted().amount() != 1) {
                return new TreeSet<>();
            }
            pieces.add(piece.getAsInt());
        }
        return pieces;
    }

    /** Where the job of that key is made. */
    long of(String key) {
        OptionalInt piece = piece(key);
        Long place = piece.isPresent() ? pieces.get(piece.getAsInt()) : null;
        return place != null ? place : shares.keySet().iterator().next();
    }
}
