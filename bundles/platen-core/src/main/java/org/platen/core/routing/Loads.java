package org.platen.core.routing;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.platen.api.model.JobId;
import org.platen.core.port.JobRow;
import org.platen.core.port.Routings.Load;
import org.platen.core.port.Tx;

/** The room that jobs take up at their locations, by day: what will not be made gives it back. */
public final class Loads {
    /** Counts jobs no longer on the days on which they were counted. */
    public void giveBack(Tx tx, List<JobRow> jobs) {
        giveBack(tx, of(tx, jobs));
    }

    void giveBack(Tx tx, Map<Load, Integer> loads) {
        loads.forEach((load, count) -> tx.routing().count(load, -count));
    }

    /** What jobs are counted as, in the order in which counts are locked. Remakes are never counted. */
    Map<Load, Integer> of(Tx tx, List<JobRow> jobs) {
        Map<Load, Integer> loads = new TreeMap<>(Comparator.comparingLong(Load::location)
                .thenComparing(Load::decoration)
                .thenComparing(Load::day));
        List<JobRow> counted =
                jobs.stream().filter(job -> job.remakeOf() == null).toList();
        if (counted.isEmpty()) {
            return loads;
        }
        Set<Long> locations =
                counted.stream().map(JobRow::location).filter(Objects::nonNull).collect(Collectors.toSet());
        Map<Long, ZoneId> zones = tx.routing().zones(locations);
        if (zones.isEmpty()) {
            return loads;
        }
        Map<JobId, LocalDate> moved =
                tx.routing().movedOn(counted.stream().map(JobRow::id).toList());
        for (JobRow job : counted) {
            Long location = job.location();
            ZoneId zone = location == null ? null : zones.get(location);
            if (location != null && zone != null) {
                LocalDate day = moved.getOrDefault(job.id(), LocalDate.ofInstant(job.createdAt(), zone));
                loads.merge(new Load(location, job.decoration(), day), 1, Integer::sum);
            }
        }
        return loads;
    }
}
