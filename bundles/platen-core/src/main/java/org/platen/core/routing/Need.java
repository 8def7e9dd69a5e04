package org.platen.core.routing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.platen.api.model.ItemId;
import org.platen.core.job.WantedWork;
import org.platen.core.port.ItemRow;

/**
 * What a line needs of the location that makes it.
 *
 * @param jobs how many, by decoration type
 * @param materials how much of each
 * @param fixed where it is made already; null when that is to be decided, or it is split
 * @param spread how it is split already; null when it is not
 * @param pieces what each of its pieces needs; empty where it may not be split
 */
record Need(
        ItemId item,
        String title,
        Map<String, Integer> jobs,
        Map<String, BigDecimal> materials,
        @Nullable Long fixed,
        @Nullable Spread spread,
        List<Need> pieces) {

    static Need of(ItemRow line, WantedWork work, @Nullable Long fixed, @Nullable Spread spread, boolean splits) {
        Set<Integer> numbers = splits || spread != null ? Spread.pieces(work) : Set.of();
        Map<Integer, List<WantedWork.Job>> byPiece = new LinkedHashMap<>();
        numbers.forEach(piece -> byPiece.put(piece, new ArrayList<>()));
        if (!numbers.isEmpty()) {
            for (WantedWork.Job job : work.jobs()) {
                Spread.piece(job.key())
                        .ifPresent(piece -> byPiece.computeIfAbsent(piece, key -> new ArrayList<>())
                                .add(job));
            }
        }
        List<Need> pieces = new ArrayList<>();
        byPiece.values().forEach(jobs -> pieces.add(of(line, jobs, null, null, List.of())));
        return of(line, work.jobs(), fixed, spread, pieces);
    }

    private static Need of(
            ItemRow line,
            List<WantedWork.Job> wanted,
            @Nullable Long fixed,
            @Nullable Spread spread,
            List<Need> pieces) {
        Map<String, Integer> jobs = new TreeMap<>();
        Map<String, BigDecimal> materials = new TreeMap<>();
        for (WantedWork.Job job : wanted) {
            jobs.merge(job.decoration(), 1, Integer::sum);
            job.materials().forEach(need -> materials.merge(need.material(), need.amount(), BigDecimal::add));
        }
        return new Need(line.id(), line.title(), jobs, materials, fixed, spread, pieces);
    }

    /** Whether it is still to be decided where the line is made. */
    boolean open() {
        return fixed == null && spread == null;
    }

    /** What some of the pieces need. */
    Need some(int from, int to) {
        Map<String, Integer> some = new TreeMap<>();
        Map<String, BigDecimal> amounts = new TreeMap<>();
        for (Need piece : pieces.subList(from, to)) {
            piece.jobs().forEach((type, count) -> some.merge(type, count, Integer::sum));
            piece.materials().forEach((material, amount) -> amounts.merge(material, amount, BigDecimal::add));
        }
        return new Need(item, title, some, amounts, null, null, List.of());
    }

    /** What each of the locations makes of it: parts in the order of the pieces. */
    Map<Long, Need> parts(Map<Long, Integer> shares) {
        Map<Long, Need> parts = new LinkedHashMap<>();
        Set<Long> seen = new HashSet<>();
        int from = 0;
        for (Map.Entry<Long, Integer> share : shares.entrySet()) {
            int to = Math.min(pieces.size(), from + share.getValue());
            if (seen.add(share.getKey())) {
                parts.put(share.getKey(), some(from, to));
            }
            from = to;
        }
        return parts;
    }
}
